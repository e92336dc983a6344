import { decimal, quotient, shown } from './decimal.ts';
import type { Standing } from './tell.ts';

/** One place's part of a roll-up. Decimals as text, in the indicator's unit. */
export interface Part {
  /** The promised value; null where the source is illegible. */
  readonly value: string | null;
  readonly standing: Pick<Standing, 'expected' | 'actual'>;
}

/** What several places promise and have reached together. Decimals as text, in the indicator's unit. */
export interface RollUp {
  /** How many places promise a value of the indicator. */
  readonly count: number;
  /** How many of them have a figure that was due. */
  readonly reported: number;
  /** Sum of the promised values that are known; null where figures of places do not add up. */
  readonly promised: string | null;
  /** Sum of what was expected of the places that have reported, at their last periods due. */
  readonly expected: string | null;
  /** Sum of what those places have reached. */
  readonly actual: string | null;
  /** `actual` as a share of `expected`, rounded to 6 places; null where either is missing or nothing is expected. */
  readonly pace: string | null;
}

/**
 * Adds up the same promise of several places. Expected and actual values are summed over the same places, those of
 * which both are known, so that one who keeps silent does not make the others look late. Rates, ratios and other
 * indicators whose figures do not add up have counts only.
 */
export function rollUpOf(aggregation: 'SUM' | 'NONE', parts: readonly Part[]): RollUp {
  const reported = parts.filter(({ standing }) => standing.actual !== null);
  const counts = { count: parts.length, reported: reported.length };
  if (aggregation === 'NONE') return { ...counts, promised: null, expected: null, actual: null, pace: null };
  const compared = reported.filter(({ standing }) => standing.expected !== null);
  const expected = sum(compared.map(({ standing }) => standing.expected));
  const actual = sum(compared.map(({ standing }) => standing.actual));
  const paced = expected !== null && actual !== null && !decimal(expected).isZero();
  return {
    ...counts,
    promised: sum(parts.map(({ value }) => value)),
    expected,
    actual,
    pace: paced ? shown(quotient(decimal(actual), decimal(expected))) : null,
  };
}

function sum(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : shown(known.reduce((total, value) => total.plus(value), decimal(0)));
}
