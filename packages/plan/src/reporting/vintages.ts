import type { Problem, Viewer } from '@plangraph/schema';
import { type FigureVintage, outranks } from '../rules/vintage.ts';
import { administers } from './actingOrganisation.ts';
import type { Reported } from './standing.ts';

/** Why a viewer cannot revise figures by a later publication; null where he may. */
export function refuseVintage(viewer: Viewer, vintage: FigureVintage): Problem | null {
  if (administers({ viewer })) return null;
  return {
    code: 'FORBIDDEN',
    path: ['vintage'],
    message: {
      en: `Figures that are ${vintage} are handed in by administrators, also of a plan that is closed.`,
      zh: `${vintage} 数据仅由管理员报送，计划关闭后亦可报送。`,
    },
    cure: { en: 'Ask an administrator, or report the figure as FIRST.', zh: '请联系管理员，或以 FIRST 报送。' },
  };
}

/** Why a figure is not taken in the place of one of a later publication; null where there is none such. */
export function refuseOutranked(
  { target, period }: Pick<Reported, 'target' | 'period'>,
  approved: { readonly vintage: FigureVintage } | null,
  vintage: FigureVintage,
  path: Problem['path'],
): Problem | null {
  if (!approved || !outranks(approved.vintage, vintage)) return null;
  return {
    code: 'OUTRANKED',
    path,
    message: {
      en: `The figure of ${target} for ${period} is ${approved.vintage}; one that is ${vintage} does not replace it.`,
      zh: `${target} 在 ${period} 的数据为 ${approved.vintage}，不能以 ${vintage} 数据替换。`,
    },
    cure: {
      en: `Hand it in as ${approved.vintage} or a later publication, or leave the figure as it is.`,
      zh: `请以 ${approved.vintage} 或更后的口径报送，或保留现有数据。`,
    },
  };
}
