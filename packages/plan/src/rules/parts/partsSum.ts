import { decimal, shown } from '../decimal.ts';

/** What parts promise together. Decimals as text, in the whole's unit. */
export interface PartsSum {
  /** Null where the parts do not add up, or one of them is not known. */
  readonly sum: string | null;
  /** How much of the whole is nobody's: the whole less the sum, below zero where the parts promise more. */
  readonly difference: string | null;
}

/** A whole, as far as it is compared with its parts. */
export interface Whole {
  readonly value: string | null;
  readonly unit: string;
  readonly aggregation: 'SUM' | 'NONE';
}

/** A part, as far as it is added up. */
export interface Summand {
  readonly value: string | null;
  readonly unit: string;
  readonly division: string | null;
}

/**
 * Adds up what parts promise, and compares it with the whole: where the figures of places add up, and always over the quarters
 * of a year; of what the source itself states as parts, in any case.
 */
export function sumOfParts(whole: Whole, parts: readonly Summand[]): PartsSum {
  const addsUp = parts.every(
    ({ division, unit }) =>
      unit === whole.unit && (division === null || division === 'QUARTER' || whole.aggregation === 'SUM'),
  );
  let total = decimal(0);
  for (const { value } of parts) {
    if (value === null || !addsUp) return { sum: null, difference: null };
    total = total.plus(value);
  }
  if (!addsUp || parts.length === 0) return { sum: null, difference: null };
  return { sum: shown(total), difference: whole.value === null ? null : shown(decimal(whole.value).minus(total)) };
}
