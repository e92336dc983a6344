import type { RowProblem } from '@plangraph/rows';

/** A village's income is of a year of four digits, so that 23 is not taken for 2023. */
export function yearProblems({ year }: { readonly year?: number }): RowProblem[] {
  if (year === undefined || (year >= 1000 && year <= 9999)) return [];
  return [
    {
      rule: 'INVALID_VALUE',
      column: 'year',
      message: { en: `A year has four digits; this one is ${year}.`, zh: `年份应为四位数，此处为 ${year}。` },
      cure: {
        en: 'Write the calendar year in which it was earned, with four digits.',
        zh: '请填写取得收入的公历年份（四位数）。',
      },
    },
  ];
}
