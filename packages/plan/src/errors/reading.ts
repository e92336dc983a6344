import { requestErrors } from '@plangraph/schema';

/** What can be wrong with the arguments of queries. */
export const readingErrors = requestErrors({
  INVALID_VALUE: {
    when: 'a release of the rules that there is not; more of a computed list than there may be; a moment later than the one that is asked about; a year, a month or a period that is none',
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
        en: '{first} is asked for; from 0 to {most} may be. Ask for fewer.',
        zh: '所请求的数量为 {first}，应在 0 至 {most} 之间，请减少数量。',
      },
      moment: {
        en: 'moment is {moment}, which is later than {until}, the moment that is asked about.',
        zh: 'moment 为 {moment}，晚于所查询的时点 {until}。',
        extensions: { argument: 'moment' },
      },
      release: {
        en: 'There is no release {number} of the rules. Name one from {first} to {last}, or none.',
        zh: '规则没有第 {number} 版。请填写 {first} 至 {last}，或不填写。',
        extensions: { argument: 'rules' },
      },
    },
  },
});
