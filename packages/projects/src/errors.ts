import { rowErrors } from '@plangraph/messages';

/** What can be wrong with a row of this domain. */
export const errors = rowErrors({
  SECTION_OUTSIDE_AREA: {
    when: 'the section is not part of the area that the row names',
    column: 'section',
    en: 'The row’s section is not part of the area that the row names.',
    zh: '本行的重点不属于本行所写的领域。',
    cure: { en: 'Name as area the one that the section is part of.', zh: '请将领域写为该重点所属的领域。' },
  },
  FINDING_WITHOUT_REVIEW: {
    when: 'a review’s finding without the day on which it was held',
    column: 'finding',
    en: 'The row says what the review found, and not on which day it was held.',
    zh: '本行填写了调度发现的情况，却未填写实际召开日期。',
    cure: {
      en: 'State heldOn, or leave finding out until the review was held.',
      zh: '请填写 heldOn；尚未召开的，请将 finding 留空。',
    },
  },
});
