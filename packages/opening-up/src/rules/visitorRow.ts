import type { RowProblem } from '@plangraph/schema';
import { negativeProblems } from './negative.ts';
import { type PeriodRow, periodProblems } from './period.ts';

/** What the rules of a visitor record's row look at. */
interface VisitorRow extends PeriodRow {
  readonly visitors?: number;
  readonly income?: string | null;
}

/** What must hold of a visitor record's row: a period that ends when it says, and no negative figures. */
export function checkVisitorRow({ visitors, income, ...period }: VisitorRow): RowProblem[] {
  return [...periodProblems(period), ...negativeProblems({ visitors, income })];
}
