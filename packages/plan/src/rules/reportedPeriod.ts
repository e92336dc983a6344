import type { RowProblem } from '@plangraph/rows';
import { periodErrors } from '../errors/periods.ts';
import { periodsOf, type Rhythm } from './calendar.ts';
import { type Period, readPeriod } from './period.ts';
import { periodProblems } from './periodProblems.ts';

/** Whose figure is reported for which period, and when. */
export interface ReportedFor extends Rhythm {
  readonly accounting: 'YEAR_TO_DATE' | 'PER_PERIOD';
  /** The years of which targets of their own serve a promise of several, so that it has no figures of them. */
  readonly served?: readonly number[] | undefined;
  /** The period as the report names it. */
  readonly period: string;
  /** Civil date, in the plan's time zone, on which the report is made. */
  readonly today: string;
}

/**
 * The indicator's own period that a report's figure is of, or why it has none such. One report covers indicators of
 * several rhythms: what covers the year to date, and what is so at a period's end, is the same for the month and for the
 * quarter that end on one day.
 *
 * @example reportedPeriod({ ...stated, frequency: 'QUARTERLY', accounting: 'YEAR_TO_DATE', period: '2023-03' }) // 2023-Q1
 */
export function reportedPeriod(stated: ReportedFor): Period | RowProblem {
  const given = readPeriod(stated.period);
  const own = given && isOfItsEnd(stated) && periodsOf(stated).find(({ lastDay }) => lastDay === given.lastDay);
  const meant = own || given;
  const [problem] = periodProblems({ ...stated, period: meant?.code ?? stated.period });
  if (problem) return problem;
  if (meant && stated.served?.includes(meant.year)) return periodErrors.REPORTED_BY_YEAR({ period: meant.code });
  if (!meant) throw new Error(`“${stated.period}” is no period, yet nothing is wrong with it.`);
  return meant;
}

/** Whether a figure speaks of the end of its period, or of the year to it: whatever period ends then has the same. */
export function isOfItsEnd({ kind, accounting }: Pick<ReportedFor, 'kind' | 'accounting'>): boolean {
  return accounting === 'YEAR_TO_DATE' || kind === 'LEVEL' || kind === 'MILESTONE';
}

/** What is wrong with a report's period, whatever is reported: no period, of another year, or not over yet. */
export function reportPeriodProblems(
  { year, lastYear }: Pick<Rhythm, 'year' | 'lastYear'>,
  period: string,
  today: string,
): readonly RowProblem[] {
  const frequency = readPeriod(period)?.frequency ?? 'YEARLY';
  return periodProblems({ kind: 'LEVEL', frequency, year, lastYear, period, today });
}
