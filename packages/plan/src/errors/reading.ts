import { requestErrors } from '@plangraph/schema';

/** What can be wrong with the arguments of queries. */
export const readingErrors = requestErrors({
  INVALID_VALUE: {
    when: 'a release of the rules that there is not; more targets of a summary than it lists; a year, a month or a period that is none',
    cases: {
      year: {
        en: '“{argument}” is {year}; a year lies from {first} to {last}.',
        zh: '“{argument}”为 {year}，年份应在 {first} 至 {last} 之间。',
        tells: ['argument'],
      },
      month: {
        en: '“{argument}” is {month}; a month lies from 1 to 12.',
        zh: '“{argument}”为 {month}，月份应在 1 至 12 之间。',
        tells: ['argument'],
      },
      period: {
        en: '“{argument}” is “{text}”, which is no period. Write 2023, 2023-H1, 2023-Q1 or 2023-06.',
        zh: '“{argument}”为“{text}”，不是统计期。请写作 2023、2023-H1、2023-Q1 或 2023-06。',
        tells: ['argument'],
      },
      first: {
        en: 'first is {first}; the summary names from 0 to {most} targets. Ask for fewer.',
        zh: 'first 为 {first}；汇总可列出 0 至 {most} 个目标，请减少数量。',
        extensions: { argument: 'first' },
      },
      release: {
        en: 'There is no release {number} of the rules. Name one from {first} to {last}, or none.',
        zh: '规则没有第 {number} 版。请填写 {first} 至 {last}，或不填写。',
        extensions: { argument: 'rules' },
      },
    },
  },
});
