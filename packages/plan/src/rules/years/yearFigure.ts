import { periodsOf, type Rhythm } from '../calendar.ts';
import { shown } from '../decimal.ts';
import { type Figure, figuresByPeriod, progressOf } from '../progress.ts';

/** What a target of one year was found to have reached, and how its figures behave. */
export interface YearlyTarget extends Rhythm {
  readonly accounting: 'YEAR_TO_DATE' | 'PER_PERIOD';
  readonly figures: readonly Figure[];
}

/** What is known of one year: the figure of the whole of it, and the latest on the way there. Decimals as text. */
export interface YearKnown {
  readonly whole: string | null;
  readonly latest: { readonly period: string; readonly value: string } | null;
}

/** What the figures of a target of one year come to: at the year's end, and so far. */
export function yearKnown({ figures, ...target }: YearlyTarget): YearKnown {
  const periods = periodsOf(target);
  const known = progressOf(target, periods, figuresByPeriod(figures, target.year));
  const latest = known.at(-1);
  if (!latest) return { whole: null, latest: null };
  const value = shown(latest.value);
  return {
    whole: latest.period === periods.at(-1) ? value : null,
    latest: { period: latest.period.code, value },
  };
}
