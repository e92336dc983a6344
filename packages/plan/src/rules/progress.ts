import type { Exact } from '@plangraph/exact';
import { exact, nothing } from './decimal.ts';
import type { Period } from './period.ts';
import { accumulates, type Sense, type Terms } from './terms.ts';

/** An approved figure that no later revision has superseded, as far as was known at the moment that is asked about. */
export interface Figure {
  /** Code of the period that it speaks of. */
  readonly period: string;
  /** Null counts as no figure. */
  readonly value: string | null;
}

/** How far a target had come at the end of a period, in the indicator's unit. */
export interface Progress {
  readonly period: Period;
  readonly value: Exact;
}

/** The figures of a year, or of several, by period; of several for one period, which there should not be, the last counts. */
export function figuresByPeriod(
  figures: readonly Figure[],
  year: number,
  lastYear = year,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const [first, last] = [String(year), String(lastYear)];
  for (const { period, value } of figures) {
    const of = period.slice(0, 4);
    if (value !== null && of >= first && of <= last) values.set(period, value);
  }
  return values;
}

/**
 * How far a target had come at the end of each period for which that is known. Figures that cover their own period only
 * are summed up from the beginning of the year where they accumulate; a gap leaves the sum unknown from there on.
 */
export function progressOf(
  terms: Pick<Terms, 'kind' | 'accounting'>,
  periods: readonly Period[],
  figures: ReadonlyMap<string, string>,
): readonly Progress[] {
  const known: Progress[] = [];
  const summed = accumulates(terms.kind) && terms.accounting === 'PER_PERIOD';
  let sum = nothing;
  for (const period of periods) {
    const figure = figures.get(period.code);
    if (figure === undefined && summed) break;
    if (figure === undefined) continue;
    const value = exact(figure);
    if (summed) sum = sum.plus(value);
    known.push({ period, value: summed ? sum : value });
  }
  return known;
}

/** The progress that went furthest in the sense of the promise; of equals the last. */
export function furthestOf(known: readonly Progress[], sense: Sense): Progress | undefined {
  const further = (one: Progress, other: Progress) => (other.value.comparedTo(one.value) * sense >= 0 ? other : one);
  return known.length > 0 ? known.reduce(further) : undefined;
}
