import type { StandingFacts } from '../rules/standingFacts.ts';

interface Entry {
  readonly period: string;
  readonly value: string | null;
}

const scalars = [
  'value',
  'today',
  'thresholds',
  'dueDays',
  'year',
  'deadline',
  'kind',
  'comparator',
  'baseline',
  'direction',
  'frequency',
  'accounting',
  'accrues',
  'unitFactor',
  'whole',
  'course',
  'earliest',
  'january',
  'release',
] as const satisfies readonly (keyof StandingFacts)[];

/** Whether two facts lead to the same standing because they say the same. */
export function sameFacts(one: StandingFacts, other: StandingFacts): boolean {
  return (
    scalars.every((name) => one[name] === other[name]) &&
    sameEntries(one.figures, other.figures) &&
    sameEntries(one.waypoints, other.waypoints)
  );
}

function sameEntries(one: readonly Entry[], other: readonly Entry[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ period, value }, index) => period === other[index]?.period && value === other[index]?.value)
  );
}
