import type { Problem, Viewer } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import { type FigureVintage, outranks } from '../rules/vintage.ts';
import { administers } from './actingOrganisation.ts';
import type { Reported } from './earlierFigures.ts';

/** Why a viewer cannot revise figures by a later publication; null where he may. */
export function refuseVintage(viewer: Viewer, vintage: FigureVintage): Problem | null {
  return administers({ viewer }) ? null : reportingErrors.FORBIDDEN.vintage({ vintage });
}

/** Why a figure is not taken in the place of one of a later publication; null where there is none such. */
export function refuseOutranked(
  { target, period }: Pick<Reported, 'target' | 'period'>,
  approved: { readonly vintage: FigureVintage } | null,
  vintage: FigureVintage,
  path: Problem['path'],
): Problem | null {
  if (!approved || !outranks(approved.vintage, vintage)) return null;
  return reportingErrors.OUTRANKED({ target, period, approved: approved.vintage, vintage, path });
}
