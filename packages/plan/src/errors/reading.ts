import { requestErrors } from '@plangraph/schema';

/** What can be wrong with the arguments of queries. */
export const readingErrors = requestErrors({
  INVALID_VALUE: {
    when: 'a release of the rules that there is not; more targets of a summary than it lists',
    cases: {
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
