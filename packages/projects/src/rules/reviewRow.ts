import type { RowProblem } from '@plangraph/rows';

/** What the rules of a review's row look at. */
interface ReviewRow {
  readonly heldOn?: string | null;
  readonly finding?: string | null;
}

/** A review that was not held found nothing. */
export function reviewProblems({ heldOn, finding }: ReviewRow): RowProblem[] {
  return finding && !heldOn ? [findingWithoutReview] : [];
}

const findingWithoutReview: RowProblem = {
  rule: 'FINDING_WITHOUT_REVIEW',
  column: 'finding',
  message: {
    en: 'The row says what the review found, and not on which day it was held.',
    zh: '本行填写了调度发现的情况，却未填写实际召开日期。',
  },
  cure: {
    en: 'State heldOn, or leave finding out until the review was held.',
    zh: '请填写 heldOn；尚未召开的，请将 finding 留空。',
  },
};
