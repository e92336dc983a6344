import { isCivilDate } from '@plangraph/exact';
import type { RowProblem } from '@plangraph/rows';
import { monthsSince, readPeriod } from './period.ts';

/** On which way waypoints are stated. */
export interface Way {
  /** The plan's year. */
  readonly year: number;
  /** Civil date by which the value is promised; any other text says nothing of where the way ends. */
  readonly deadline: string;
}

/**
 * Why a waypoint is not taken: no period, not within the way from the year's beginning to the month before the deadline's,
 * or in one month with an earlier one. Null for each that is.
 */
export function waypointProblems(periods: readonly string[], { year, deadline }: Way): readonly (RowProblem | null)[] {
  const end = isCivilDate(deadline)
    ? monthsSince(year, { year: Number(deadline.slice(0, 4)), month: Number(deadline.slice(5, 7)) })
    : Number.POSITIVE_INFINITY;
  const taken = new Map<number, string>();
  return periods.map((code) => {
    const period = readPeriod(code);
    if (!period) return noPeriod(code);
    const month = monthsSince(year, { year: period.year, month: period.lastMonth });
    if (month < 1) return beforeTheYear(code, year);
    if (month >= end) return notBeforeTheDeadline(code, deadline);
    const other = taken.get(month);
    if (other !== undefined) return sameMonth(code, other);
    taken.set(month, code);
    return null;
  });
}

function refuse(en: string, zh: string, cure: RowProblem['cure']): RowProblem {
  return { rule: 'INVALID_WAYPOINT', column: 'period', message: { en, zh }, cure };
}

function noPeriod(code: string): RowProblem {
  return refuse(`“${code}” is no period.`, `“${code}”不是有效的期间。`, {
    en: 'Write a half year, a quarter or a month: 2023-H1, 2023-Q1 or 2023-06.',
    zh: '请填写半年度、季度或月份，如 2023-H1、2023-Q1 或 2023-06。',
  });
}

function beforeTheYear(code: string, year: number): RowProblem {
  return refuse(`${code} ends before ${year}, the plan’s year.`, `${code} 早于计划年度 ${year}。`, {
    en: 'State where the year starts as the target’s baseline.',
    zh: '年初水平请填写为目标的 baseline。',
  });
}

function notBeforeTheDeadline(code: string, deadline: string): RowProblem {
  return refuse(
    `${code} does not end before the month of the deadline, ${deadline}: there the promise itself stands.`,
    `${code} 未早于期限 ${deadline} 所在月份：该月应以目标值为准。`,
    { en: 'Remove it, or correct the deadline.', zh: '请删除该项，或更正期限。' },
  );
}

function sameMonth(code: string, other: string): RowProblem {
  return refuse(`${code} ends in the same month as ${other}.`, `${code} 与 ${other} 于同一月份结束。`, {
    en: 'Keep one of them.',
    zh: '请只保留其一。',
  });
}
