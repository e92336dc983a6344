import { rowErrors } from '@plangraph/messages';

/** What can be wrong with a row of this domain. */
export const errors = rowErrors({
  INVALID_VALUE: {
    when: 'an airport with a length, a length of 0 or less, a tourism site’s grade that is none',
    cases: {
      airport: {
        column: 'length',
        en: 'An airport has no length.',
        zh: '机场没有里程。',
        cure: { en: 'Leave the length out, or correct the mode.', zh: '请留空里程，或更正运输方式。' },
      },
      length: {
        column: 'length',
        en: 'A length is more than 0; this one is {length}.',
        zh: '里程须大于 0，此处为 {length}。',
        cure: {
          en: 'State the length in km, or leave it out where it is not known.',
          zh: '请以公里填写里程；未知时请留空。',
        },
      },
      grade: {
        column: 'grade',
        en: 'A grade has 1 to 5 A’s; this one has {grade}.',
        zh: '景区等级为 1 至 5 个 A，此处为 {grade}。',
        cure: {
          en: 'Write the number of A’s, or leave it out where it has none.',
          zh: '请填写 A 的个数；无等级时请留空。',
        },
      },
    },
  },
});
