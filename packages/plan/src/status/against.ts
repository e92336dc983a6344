import type { Context, Needed, ShownRow, Standpoint } from '@plangraph/schema';
import { lastPeriodDue } from '../rules/calendar.ts';
import { currentAsOf } from '../rules/currentAsOf.ts';
import type { Period } from '../rules/period.ts';
import { type Comparison, comparisonOf } from '../rules/reference/comparison.ts';
import { scheduleOf } from './facts.ts';
import { planNeeds, promiseNeeds } from './needs.ts';
import { todayOf } from './today.ts';

const figures = {
  select: { period: true, value: true },
  where: ({ asOf }: Standpoint) => currentAsOf(asOf),
  orderBy: { periodEnd: 'asc' },
} as const;

/** What is asked for to compare with; null where nothing is said. */
export interface Asked {
  readonly place?: string | null | undefined;
  readonly statistic?: 'FIGURE' | 'AVERAGE' | null | undefined;
  readonly year?: number | null | undefined;
}

/** What of a target is needed to compare its figures with a reference. */
export const comparisonNeeds = {
  ...promiseNeeds,
  indicatorId: true,
  observations: figures,
  previous: { observations: figures },
  plan: {
    ...planNeeds,
    placeId: true,
    place: {
      references: {
        select: { '*': true, indicatorId: true, placeId: true, period: true, value: true },
        where: (_standpoint: Standpoint, { place, statistic }: Readonly<Record<string, unknown>>) => ({
          retiredAt: { isNull: true },
          statistic: { eq: statistic === 'AVERAGE' ? ('AVERAGE' as const) : ('FIGURE' as const) },
          ...(typeof place === 'string' ? { place: { code: { eq: place } } } : {}),
        }),
        orderBy: { periodEnd: 'asc' },
      },
    },
  },
} as const;

type TargetRow = Needed<'Target', typeof comparisonNeeds>;

/** A figure to compare with: one that is kept, or one that was reported under the plan of the year before. */
interface Known {
  readonly period: string;
  readonly value: string;
  readonly row: ShownRow | null;
}

/**
 * A target's figures beside a reference: the same place's of the year before, or another place's of the same year, unless
 * a year is named. What was reported under the plan of the year before goes before what is kept. Null where there is none.
 */
export function againstReference(
  target: TargetRow,
  { place, statistic, year }: Asked,
  period: Period | null,
  context: Context,
): Comparison<Known> | null {
  const { plan, indicator, observations, previous } = target;
  const isOwn = place === null || place === undefined;
  const kept = plan.place.references
    .filter(({ indicatorId }) => indicatorId === target.indicatorId)
    .filter(({ placeId }) => !isOwn || placeId === plan.placeId)
    .map(({ '*': row, ...figure }): Known => ({ ...figure, row }));
  const reported = isOwn && statistic !== 'AVERAGE' ? (previous?.observations ?? []) : [];
  const earlier = reported.flatMap(({ period: code, value }): Known[] =>
    value === null ? [] : [{ period: code, value, row: null }],
  );
  const last = lastPeriodDue(scheduleOf(target, plan), todayOf(context, plan));
  return comparisonOf({
    figures: observations,
    references: [...kept, ...earlier],
    direction: indicator.direction,
    accounting: indicator.accounting,
    period: period?.code ?? null,
    last: last?.code ?? null,
    years: (own) => year ?? (isOwn ? own - 1 : own),
  });
}
