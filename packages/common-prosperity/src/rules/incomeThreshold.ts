import { Decimal } from 'decimal.js';

/**
 * From which operating income a year on the plan counts a village as a strong one, in CNY 10,000. The plan says
 * “经营性收入50万元以上”: CNY 500,000 and more, so a village with exactly that counts.
 */
export const incomeThreshold = '50';

/** Whether an operating income, in CNY 10,000, reaches the plan's threshold. Exact. */
export function reachesThreshold(operatingIncome: string): boolean {
  return new Decimal(operatingIncome).gte(incomeThreshold);
}
