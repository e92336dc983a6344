import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

/** A village's income is of a year of four digits, so that 23 is not taken for 2023. */
export function yearProblems({ year }: { readonly year?: number }): RowProblem[] {
  if (year === undefined || (year >= 1000 && year <= 9999)) return [];
  return [errors.INVALID_VALUE({ year })];
}
