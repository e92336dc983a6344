import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** What the rules of a review's row look at. */
interface ReviewRow {
  readonly heldOn?: string | null;
  readonly finding?: string | null;
}

/** A review that was not held found nothing. */
export function reviewProblems({ heldOn, finding }: ReviewRow): RowProblem[] {
  return finding && !heldOn ? [errors.FINDING_WITHOUT_REVIEW()] : [];
}
