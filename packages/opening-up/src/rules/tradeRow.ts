import type { RowProblem } from '@plangraph/schema';
import { negativeProblems } from './negative.ts';
import { type PeriodRow, periodProblems } from './period.ts';

/** What the rules of a trade record's row look at. */
interface TradeRow extends PeriodRow {
  readonly exports?: string;
  readonly imports?: string;
}

/** What must hold of a trade record's row: one month that ends when it says, and no negative figures. */
export function checkTradeRow({ exports, imports, ...period }: TradeRow): RowProblem[] {
  return [...periodProblems(period, { monthsOnly: true }), ...negativeProblems({ exports, imports })];
}
