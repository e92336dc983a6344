import type { Context, Needed, ShownRow } from '@plangraph/schema';
import { dueDayOf } from '../rules/calendar.ts';
import { addDays } from '../rules/civilDate.ts';
import { decimal } from '../rules/decimal.ts';
import { type PartsSum, sumOfParts } from '../rules/parts/partsSum.ts';
import { ranksOf } from '../rules/parts/ranking.ts';
import { comparePeriods, type Period, readPeriod } from '../rules/period.ts';
import { promiseStanding } from '../rules/promise.ts';
import { stated } from '../rules/stated.ts';
import { type PlanRow, promiseFactsOf, scheduleOf } from './facts.ts';
import { leadNeeds } from './listed.ts';
import { targetNeeds } from './needs.ts';
import { shortfallNeeds, withShortfall } from './shortfall.ts';
import type { Status } from './statusOf.ts';
import { momentOf, todayOf } from './today.ts';

const unit = { ...targetNeeds.indicator.unit, code: true } as const;

/** What a whole needs of itself and of its parts, beside its plan. */
export const partsNeeds = {
  value: true,
  partsReason: true,
  indicator: { aggregation: true, unit: { code: true } },
  parts: {
    select: {
      ...targetNeeds,
      ...shortfallNeeds,
      '*': true,
      code: true,
      ordinal: true,
      division: true,
      partNameZh: true,
      partNameEn: true,
      indicator: { ...targetNeeds.indicator, unit, nameZh: true, nameEn: true },
      place: { '*': true },
      responsible: leadNeeds({ '*': true }),
    },
    where: stated,
    orderBy: { ordinal: 'asc' },
  },
} as const;

type WholeRow = Needed<'Target', typeof partsNeeds>;
type PartRow = WholeRow['parts'][number];

/** A part of a promise, where it stands, and its place among the others. */
export interface StandingPart {
  readonly row: PartRow & { readonly '*': ShownRow };
  readonly status: Status;
  readonly rank: number | null;
  readonly latest: { readonly period: string; readonly value: string | null } | null;
}

/** The parts of a promise, and those that are shown, in their order. */
export interface PartsRow extends PartsSum {
  readonly reason: string | null;
  readonly parts: readonly StandingPart[];
  readonly shown: readonly StandingPart[];
}

/**
 * Where the parts of a promise stand, as at the last period due, or as at an earlier one: then on the day after its due day, so
 * that the period is the last one due.
 */
export function standingParts(
  whole: WholeRow,
  plan: PlanRow,
  until: Period | null,
  context: Context,
): Omit<PartsRow, 'shown'> {
  const { parts, value, indicator, partsReason } = whole;
  const today = todayOf(context, plan);
  const judged = parts.map((row) => {
    const after = until && addDays(dueDayOf(until, scheduleOf(row, plan).dueDays), 1);
    const facts = promiseFactsOf(row, plan, after !== null && after < today ? after : today);
    const status = { standing: promiseStanding(facts), asOf: momentOf(context), release: facts.release };
    return { row, status: withShortfall(status, row) };
  });
  const ranks = ranksOf(judged.map(({ status }) => status.standing));
  const summands = parts.map((part) => ({ ...part, unit: part.indicator.unit.code }));
  return {
    ...sumOfParts({ value, unit: indicator.unit.code, aggregation: indicator.aggregation }, summands),
    reason: partsReason,
    parts: judged.map((part, at) => ({ ...part, rank: ranks[at] ?? null, latest: latestOf(part.row, until) })),
  };
}

function latestOf({ observations }: PartRow, until: Period | null): StandingPart['latest'] {
  const known = observations.flatMap((figure) => {
    const period = readPeriod(figure.period);
    return period && (!until || period.lastDay <= until.lastDay) ? [{ figure, period }] : [];
  });
  return known.toSorted((one, other) => comparePeriods(one.period, other.period)).at(-1)?.figure ?? null;
}

/** What parts can be ordered by. */
export const partFields = {
  ATTAINMENT: { description: 'How much of what was due has been attained (完成度).' },
  RANK: { description: 'The place among the parts (名次).' },
  VALUE: { description: 'The promised value (目标值).' },
  ACTUAL: { description: 'The value that is judged (完成值).' },
  ORDINAL: { description: 'The order of the split (分解次序).' },
} as const;

/** One term of an order of parts. */
export interface PartOrder {
  readonly field: keyof typeof partFields;
  readonly direction: 'ASC' | 'DESC';
}

const measures: Readonly<Record<PartOrder['field'], (part: StandingPart) => string | number | null>> = {
  ATTAINMENT: ({ status }) => status.standing.score,
  RANK: ({ rank }) => rank,
  VALUE: ({ row }) => row.value,
  ACTUAL: ({ status }) => status.standing.actual,
  ORDINAL: ({ row }) => row.ordinal,
};

/** Puts parts in order; missing values come last either way, and equals stand as they were split. */
export function orderParts(parts: readonly StandingPart[], terms: readonly PartOrder[]): readonly StandingPart[] {
  const all: readonly PartOrder[] = [...terms, { field: 'ORDINAL', direction: 'ASC' }];
  return parts.toSorted((one, other) => {
    for (const { field, direction } of all) {
      const [left, right] = [measures[field](one), measures[field](other)];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
        continue;
      }
      const order = decimal(left).comparedTo(right) * (direction === 'DESC' ? -1 : 1);
      if (order !== 0) return order;
    }
    return one.row.code < other.row.code ? -1 : 1;
  });
}
