import type { RowProblem } from '@plangraph/schema';

/** A problem where a column states a date although the stage, or state, has not come that far. */
export function dateTooEarly(
  column: string,
  date: string | null | undefined,
  stage: { readonly column: string; readonly value: string | undefined; readonly reached: string },
): RowProblem[] {
  if (!date || stage.value === undefined || stage.value === stage.reached) return [];
  return [
    {
      rule: 'STAGE_CONTRADICTS_DATES',
      column: stage.column,
      message: {
        en: `${stage.column} is ${stage.value}, although ${column} is ${date}.`,
        zh: `${stage.column} 为 ${stage.value}，而 ${column} 为 ${date}。`,
      },
      cure: {
        en: `Write ${stage.reached}, or clear ${column} with null.`,
        zh: `请将 ${stage.column} 改为 ${stage.reached}，或将 ${column} 清空为 null。`,
      },
    },
  ];
}

/** A problem for a later date that lies before an earlier one. Civil dates are text, which sorts as the dates do. */
export function outOfOrder(
  [earlier, first]: readonly [string, string | null | undefined],
  [later, second]: readonly [string, string | null | undefined],
): RowProblem[] {
  if (!first || !second || second >= first) return [];
  return [
    {
      rule: 'DATES_OUT_OF_ORDER',
      column: later,
      message: {
        en: `${later} is ${second}, before ${earlier}, which is ${first}.`,
        zh: `${later}（${second}）早于 ${earlier}（${first}）。`,
      },
      cure: { en: 'Correct one of the two dates.', zh: '请更正其中一个日期。' },
    },
  ];
}

/** A problem for a figure that is less than 0, where none can be. */
export function negative(column: string, value: string | number | null | undefined): RowProblem[] {
  if (value === null || value === undefined || !String(value).startsWith('-')) return [];
  return [
    {
      rule: 'NEGATIVE_AMOUNT',
      column,
      message: { en: `${column} is not negative; this one is ${value}.`, zh: `${column} 不能为负，此处为 ${value}。` },
      cure: { en: 'Write 0 or more.', zh: '请填写不小于 0 的数。' },
    },
  ];
}
