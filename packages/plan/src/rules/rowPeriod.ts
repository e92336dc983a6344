import type { RowProblem } from '@plangraph/rows';
import { periodErrors } from '../errors/periods.ts';
import { readPeriod } from './period.ts';

/** What one row says of the period that it speaks of; absent where the row does not speak of it. */
export interface PeriodRow {
  readonly period?: string;
  readonly periodEnd?: string;
}

/**
 * What is wrong with the period of a record: it is none, it is not a month where only months are taken, or it ends on
 * another day than the row says.
 *
 * @example rowPeriodProblems({ period: '2023-06', periodEnd: '2023-06-29' }) // WRONG_PERIOD_END
 */
export function rowPeriodProblems({ period, periodEnd }: PeriodRow, { monthsOnly = false } = {}): RowProblem[] {
  if (period === undefined) return [];
  const { INVALID_PERIOD, WRONG_PERIOD_END } = periodErrors;
  const read = readPeriod(period);
  if (!read || (monthsOnly && read.frequency !== 'MONTHLY')) {
    return [monthsOnly ? INVALID_PERIOD.month({ period }) : INVALID_PERIOD.period({ period })];
  }
  const { lastDay } = read;
  return periodEnd === undefined || periodEnd === lastDay
    ? []
    : [WRONG_PERIOD_END({ period, stated: periodEnd, lastDay })];
}
