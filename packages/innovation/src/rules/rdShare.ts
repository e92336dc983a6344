import { millionthsOf } from '@plangraph/exact';

/** What an enterprise spent on research in a period, beside its revenue; decimals as text, in one unit. */
export interface Spending {
  readonly amount: string;
  readonly revenue: string | null;
}

/**
 * Expenditure on research as a share of revenue, in percent, cut after the second digit; null where there is no revenue.
 *
 * @example rdShare({ amount: '3', revenue: '80' }) // '3.75'
 */
export function rdShare({ amount, revenue }: Spending): string | null {
  const whole = revenue === null ? 0n : millionthsOf(revenue);
  if (whole <= 0n) return null;
  const hundredths = (millionthsOf(amount) * 10_000n) / whole;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
