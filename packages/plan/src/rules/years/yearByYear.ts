import { decimal, shown } from '../decimal.ts';
import type { Figure } from '../progress.ts';
import type { IndicatorKind } from '../terms.ts';
import { averages } from './average.ts';
import type { Span } from './span.ts';

/** What a promise of several years is made of. Decimals as text, in the indicator's unit. */
export interface YearsFacts {
  readonly years: readonly number[];
  readonly span: Span;
  readonly kind: IndicatorKind;
  readonly unitFactor: string;
  /** What is promised for the end of the years; null where it cannot be read. */
  readonly value: string | null;
  /** The figures of whole years, by the years as text. */
  readonly figures: readonly Figure[];
  /** What targets of single years promise, by their years. */
  readonly promised: ReadonlyMap<number, string | null>;
}

/** How far a promise of several years had come at the end of each, and what its yearly targets promise together. */
export interface YearByYear {
  /** The sum, the average or the year's own figure, as the span says; no entry where that is not known. */
  readonly reached: ReadonlyMap<number, string>;
  /** What the targets of all years promise together, of what adds up; null where a year has none that is known. */
  readonly promised: string | null;
  /** How much more is promised than the years promise together; less than zero where they promise more. */
  readonly difference: string | null;
}

/** Follows a promise of several years from year to year, and lays what its yearly targets promise beside it. */
export function yearByYear({ years, span, kind, unitFactor, value, figures, promised }: YearsFacts): YearByYear {
  const adds = span === 'SUM' && kind !== 'MILESTONE';
  const together = adds ? sumOf(years.map((year) => promised.get(year) ?? null)) : null;
  return {
    reached: new Map(reachedIn({ years, span: kind === 'MILESTONE' ? 'LAST_YEAR' : span, kind, unitFactor, figures })),
    promised: together,
    difference: together === null || value === null ? null : shown(decimal(value).minus(together)),
  };
}

function reachedIn({
  years,
  span,
  kind,
  unitFactor,
  figures,
}: Pick<YearsFacts, 'years' | 'span' | 'kind' | 'unitFactor' | 'figures'>): (readonly [number, string])[] {
  if (span === 'AVERAGE') {
    const found = averages({ years, figures }, { unitFactor, grows: kind === 'GROWTH' });
    return found.map(({ period, value }) => [Number(period), shown(decimal(value ?? '0'))] as const);
  }
  const known = new Map(figures.map((figure) => [figure.period, figure.value]));
  const values = years.map((year) => known.get(String(year)) ?? null);
  return years.flatMap((year, at) => {
    const value = span === 'SUM' ? sumOf(values.slice(0, at + 1)) : (values[at] ?? null);
    return value === null ? [] : [[year, value] as const];
  });
}

/** The sum of values that are all known; null where one is not. */
function sumOf(values: readonly (string | null)[]): string | null {
  let total = decimal(0);
  for (const value of values) {
    if (value === null) return null;
    total = total.plus(value);
  }
  return shown(total);
}
