import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

const mostStars = 5;

/** A park has one star to five, or none. */
export function parkProblems({ star }: { readonly star?: number | null }): RowProblem[] {
  if (star === undefined || star === null || (star >= 1 && star <= mostStars)) return [];
  return [errors.INVALID_VALUE({ star })];
}
