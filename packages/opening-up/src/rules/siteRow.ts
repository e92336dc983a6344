import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** The rules of a tourism site's row: a grade is 1 to 5, or none. */
export function checkSiteRow({ grade }: { readonly grade?: number | null }): RowProblem[] {
  if (grade === undefined || grade === null || (grade >= 1 && grade <= 5)) return [];
  return [errors.INVALID_VALUE.grade({ grade })];
}
