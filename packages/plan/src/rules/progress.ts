import type { Decimal } from 'decimal.js';
import { decimal } from './decimal.ts';
import type { Period } from './period.ts';
import { accumulates, type Terms } from './terms.ts';

/** An approved figure that no later revision has superseded, as far as was known at the moment that is asked about. */
export interface Figure {
  /** Code of the period that it speaks of. */
  readonly period: string;
  /** Null counts as no figure. */
  readonly value: string | null;
}

/** How far a target had come at the end of a period. */
export interface Progress {
  readonly period: Period;
  /** In the indicator's unit; null where it is not known. */
  readonly value: Decimal | null;
}

/** The figures by period; of several for one period, which there should not be, the last counts. */
export function figuresByPeriod(figures: readonly Figure[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { period, value } of figures) if (value !== null) values.set(period, value);
  return values;
}

/**
 * How far a target had come at the end of each period. Figures that cover their own period only are summed up from the
 * beginning of the year where they accumulate; a gap leaves the sum unknown from there on.
 */
export function progressOf(
  terms: Pick<Terms, 'kind' | 'accounting'>,
  periods: readonly Period[],
  figures: ReadonlyMap<string, string>,
): readonly Progress[] {
  const summed = accumulates(terms.kind) && terms.accounting === 'PER_PERIOD';
  let sum: Decimal | null = decimal(0);
  return periods.map((period) => {
    const figure = figures.get(period.code);
    const value = figure === undefined ? null : decimal(figure);
    if (!summed) return { period, value };
    sum = sum && value && sum.plus(value);
    return { period, value: sum };
  });
}
