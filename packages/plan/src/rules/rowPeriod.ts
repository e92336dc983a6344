import type { RowProblem } from '@plangraph/rows';
import { readPeriod } from './period.ts';
import { noPeriod } from './periodProblems.ts';

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
  const read = readPeriod(period);
  if (!read) return [monthsOnly ? noMonth(period) : noPeriod(period)];
  if (monthsOnly && read.frequency !== 'MONTHLY') return [noMonth(period)];
  return periodEnd === undefined || periodEnd === read.lastDay ? [] : [otherEnd(period, periodEnd, read.lastDay)];
}

function noMonth(period: string): RowProblem {
  return {
    rule: 'INVALID_PERIOD',
    column: 'period',
    message: { en: `“${period}” is no month.`, zh: `“${period}”不是月份。` },
    cure: { en: 'Write a month, such as 2023-06.', zh: '请填写月份，如 2023-06。' },
  };
}

function otherEnd(period: string, stated: string, lastDay: string): RowProblem {
  return {
    rule: 'WRONG_PERIOD_END',
    column: 'periodEnd',
    message: {
      en: `The period ${period} ends on ${lastDay}, not on ${stated}.`,
      zh: `期间 ${period} 的最后一日为 ${lastDay}，而非 ${stated}。`,
    },
    cure: { en: `Write ${lastDay}, or correct the period.`, zh: `请填写 ${lastDay}，或更正期间。` },
  };
}
