import { decimalOf, millionthsOf } from '@plangraph/exact';
import { shareOfWhole, sumOfAmounts } from './amount.ts';

/** How far a deal is funded. Amounts in CNY 10,000. */
export interface Funding {
  readonly fundedAmount: string;
  /** Of the agreed investment, rounded to six places; more than 1 where more arrived. Null for a deal of nothing. */
  readonly fundedShare: string | null;
}

/** What arrived under a deal, and what part of the agreed investment that is. */
export function fundingOf(amount: string, arrived: readonly string[]): Funding {
  const funded = sumOfAmounts(arrived);
  return { fundedAmount: decimalOf(funded), fundedShare: shareOfWhole(funded, millionthsOf(amount)) };
}
