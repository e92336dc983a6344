import type { PromiseFacts } from '../rules/promise.ts';

interface Entry {
  readonly period: string;
  readonly value: string | null;
  readonly compared?: string | null;
}

const scalars = [
  'form',
  'upperValue',
  'margin',
  'value',
  'today',
  'thresholds',
  'dueDays',
  'year',
  'lastYear',
  'span',
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
  'quarter',
  'release',
] as const satisfies readonly (keyof PromiseFacts)[];

/** Whether two facts lead to the same standing because they say the same. */
export function sameFacts(one: PromiseFacts, other: PromiseFacts): boolean {
  return (
    scalars.every((name) => one[name] === other[name]) &&
    sameEntries(one.figures, other.figures) &&
    sameEntries(one.waypoints, other.waypoints) &&
    sameFindings(one.findings, other.findings)
  );
}

function sameEntries(one: readonly Entry[], other: readonly Entry[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ period, value, compared }, index) =>
        period === other[index]?.period && value === other[index]?.value && compared === other[index]?.compared,
    )
  );
}

function sameFindings(one: PromiseFacts['findings'], other: PromiseFacts['findings']): boolean {
  return (
    one.length === other.length &&
    one.every(({ period, outcome }, index) => period === other[index]?.period && outcome === other[index]?.outcome)
  );
}
