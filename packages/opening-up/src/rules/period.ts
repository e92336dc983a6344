import type { RowProblem } from '@plangraph/schema';

/** How long a period is. */
export type PeriodLength = 'YEAR' | 'HALF' | 'QUARTER' | 'MONTH';

/** What one row says of the period that it speaks of; absent where the row does not speak of it. */
export interface PeriodRow {
  readonly period?: string;
  readonly periodEnd?: string;
}

const pattern = /^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/;

/**
 * The length and the last day of a period; undefined for a text that is none.
 *
 * @example readPeriod('2024-Q1') // { length: 'QUARTER', lastDay: '2024-03-31' }
 */
export function readPeriod(code: string): { readonly length: PeriodLength; readonly lastDay: string } | undefined {
  const [, year, half, quarter, month] = pattern.exec(code) ?? [];
  if (!year) return undefined;
  if (half) return { length: 'HALF', lastDay: lastDayOf(year, Number(half) * 6) };
  if (quarter) return { length: 'QUARTER', lastDay: lastDayOf(year, Number(quarter) * 3) };
  if (month) return { length: 'MONTH', lastDay: lastDayOf(year, Number(month)) };
  return { length: 'YEAR', lastDay: `${year}-12-31` };
}

function lastDayOf(year: string, month: number): string {
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** What is wrong with the period of a row: it is none, it is not a month where only months are taken, or ends otherwise. */
export function periodProblems({ period, periodEnd }: PeriodRow, { monthsOnly = false } = {}): RowProblem[] {
  if (period === undefined) return [];
  const read = readPeriod(period);
  if (!read || (monthsOnly && read.length !== 'MONTH')) return [noPeriod(period, monthsOnly)];
  if (periodEnd === undefined || periodEnd === read.lastDay) return [];
  return [otherEnd(period, periodEnd, read.lastDay)];
}

function noPeriod(period: string, monthsOnly: boolean): RowProblem {
  return {
    rule: 'INVALID_PERIOD',
    column: 'period',
    message: monthsOnly
      ? { en: `“${period}” is no month.`, zh: `“${period}”不是月份。` }
      : { en: `“${period}” is no period.`, zh: `“${period}”不是有效的期间。` },
    cure: monthsOnly
      ? { en: 'Write a month, such as 2023-06.', zh: '请填写月份，如 2023-06。' }
      : {
          en: 'Write a year, a half year, a quarter or a month: 2023, 2023-H1, 2023-Q1 or 2023-06.',
          zh: '请填写年度、半年度、季度或月份，如 2023、2023-H1、2023-Q1 或 2023-06。',
        },
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
