import type { Context, Needed, Standpoint } from '@plangraph/schema';
import { lastPeriodDue } from '../rules/calendar.ts';
import { currentAsOf } from '../rules/currentAsOf.ts';
import type { Period } from '../rules/period.ts';
import { type Growth, growthOf } from '../rules/reference/growth.ts';
import { scheduleOf } from './facts.ts';
import { planNeeds, promiseNeeds } from './needs.ts';
import { todayOf } from './today.ts';

const figures = {
  select: { period: true, value: true },
  where: ({ asOf }: Standpoint) => currentAsOf(asOf),
  orderBy: { periodEnd: 'asc' },
} as const;

/** What of a target is needed to compute the growth that it promises from levels. */
export const growthNeeds = {
  ...promiseNeeds,
  observations: figures,
  indicator: { ...promiseNeeds.indicator, deflatorId: true, deflator: { unit: { factor: true } } },
  level: {
    indicatorId: true,
    frequency: true,
    january: true,
    indicator: { kind: true, accounting: true, frequency: true, january: true },
    observations: figures,
    previous: { observations: figures },
  },
  plan: {
    ...planNeeds,
    placeId: true,
    place: {
      references: {
        select: { indicatorId: true, placeId: true, period: true, value: true },
        where: {
          retiredAt: { isNull: true },
          statistic: { eq: 'FIGURE' },
          or: [{ indicator: { growths: { some: {} } } }, { indicator: { deflated: { some: {} } } }],
        },
        orderBy: { periodEnd: 'asc' },
      },
    },
  },
} as const;

/**
 * The growth that follows from the levels of this year and of the one before, beside the reported one. Null where the target
 * promises no growth, the plan promises no level that it is of, or no period is due.
 */
export function growthFromLevels(
  target: Needed<'Target', typeof growthNeeds>,
  period: Period | null,
  context: Context,
): Growth | null {
  const { plan, level, indicator, observations } = target;
  if (!level) return null;
  const kept = plan.place.references.filter(({ placeId }) => placeId === plan.placeId);
  const of = (id: number | null) => kept.filter(({ indicatorId }) => indicatorId === id);
  const { deflator, deflatorId } = indicator;
  const last = period ?? lastPeriodDue(scheduleOf(target, plan), todayOf(context, plan));
  return growthOf({
    reported: observations,
    unitFactor: indicator.unit.factor,
    level: {
      kind: level.indicator.kind,
      accounting: level.indicator.accounting,
      frequency: level.frequency ?? level.indicator.frequency,
      january: level.january ?? level.indicator.january,
      now: level.observations,
      // What was reported under the plan of the year before goes before what is kept.
      before: [...of(level.indicatorId), ...(level.previous?.observations ?? []).filter(({ value }) => value !== null)],
    },
    deflator: deflator && { unitFactor: deflator.unit.factor, figures: of(deflatorId) },
    period: last?.code ?? null,
  });
}
