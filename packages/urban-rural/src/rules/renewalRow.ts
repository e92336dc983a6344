import type { RowProblem } from '@plangraph/schema';
import { negative } from './problems.ts';
import { type RenewalDates, renewalDateProblems } from './renewalDates.ts';

/** What must hold of a renewal scheme's row: its dates do not contradict each other, and nothing is negative. */
export function checkRenewalRow(row: RenewalDates & { readonly households?: number | null }): RowProblem[] {
  return [...renewalDateProblems(row), ...negative('households', row.households)];
}
