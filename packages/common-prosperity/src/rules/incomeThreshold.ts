import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 60 });

/**
 * From which operating income a year on the plan counts a village as a strong one, in CNY 10,000. The plan says
 * “经营性收入50万元以上”: CNY 500,000 and more, so a village with exactly that counts.
 */
export const incomeThreshold = '50';

/** Whether an operating income, in CNY 10,000, reaches the plan's threshold. Exact. */
export function reachesThreshold(operatingIncome: string): boolean {
  return new Exact(operatingIncome).gte(incomeThreshold);
}

/**
 * How much an operating income misses the plan's threshold by, in CNY 10,000; 0 for one that reaches it. Exact.
 *
 * @example shortfall('49.5') // '0.5'
 */
export function shortfall(operatingIncome: string): string {
  return Exact.max(0, new Exact(incomeThreshold).minus(operatingIncome)).toFixed();
}
