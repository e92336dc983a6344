import { rowErrors } from '@plangraph/messages';

/** What can be wrong with a row of this domain. */
export const errors = rowErrors({
  INVALID_VALUE: {
    when: 'a year of other than four digits',
    column: 'year',
    en: 'A year has four digits; this one is {year}.',
    zh: '年份应为四位数，此处为 {year}。',
    cure: {
      en: 'Write the calendar year in which it was earned, with four digits.',
      zh: '请填写取得收入的公历年份（四位数）。',
    },
  },
});
