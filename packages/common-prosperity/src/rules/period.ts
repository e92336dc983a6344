import type { RowProblem } from '@plangraph/schema';

const pattern = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/;

/** The last day of a year, a quarter or a month; undefined for a text that is none of them. */
export function lastDayOf(period: string): string | undefined {
  const [, year, quarter, month] = pattern.exec(period) ?? [];
  if (!year) return undefined;
  const lastMonth = quarter ? Number(quarter) * 3 : Number(month ?? 12);
  // Day 0 of the following month, which Date counts from 0.
  return new Date(Date.UTC(Number(year), lastMonth, 0)).toISOString().slice(0, 10);
}

/** A period and the day on which it ends, as a row states them. */
export interface StatedPeriod {
  readonly period?: string;
  readonly periodEnd?: string;
}

/** A period is a year, a quarter or a month, and ends on its last day. */
export function checkPeriod({ period, periodEnd }: StatedPeriod): readonly RowProblem[] {
  if (period === undefined) return [];
  const end = lastDayOf(period);
  if (end === undefined) return [unknownPeriod(period)];
  return periodEnd === undefined || periodEnd === end ? [] : [wrongEnd(period, periodEnd, end)];
}

function unknownPeriod(period: string): RowProblem {
  return {
    rule: 'INVALID_PERIOD',
    column: 'period',
    message: { en: `“${period}” is no period.`, zh: `“${period}”不是有效的期间。` },
    cure: {
      en: 'Write a year, a quarter or a month: 2023, 2023-Q1 or 2023-06.',
      zh: '请填写年度、季度或月份，如 2023、2023-Q1 或 2023-06。',
    },
  };
}

function wrongEnd(period: string, periodEnd: string, end: string): RowProblem {
  return {
    rule: 'WRONG_PERIOD_END',
    column: 'periodEnd',
    message: {
      en: `${period} ends on ${end}, not on ${periodEnd}.`,
      zh: `${period} 的截止日为 ${end}，而非 ${periodEnd}。`,
    },
    cure: { en: `Write ${end}, or the period that was meant.`, zh: `请填写 ${end}，或改正期间。` },
  };
}
