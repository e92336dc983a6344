import type { RowProblem } from '@plangraph/schema';
import { Decimal } from 'decimal.js';

/** Income and sales are never less than nothing. An amount that is left out is not at fault. */
export function checkAmount(column: string, amount: string | undefined): readonly RowProblem[] {
  if (amount === undefined || new Decimal(amount).gte(0)) return [];
  return [
    {
      rule: 'NEGATIVE_AMOUNT',
      column,
      message: { en: `${column} is ${amount}; it cannot be less than 0.`, zh: `${column} 为 ${amount}，不能小于 0。` },
      cure: { en: 'Write the amount earned, in CNY 10,000.', zh: '请填写所得金额，单位为万元。' },
    },
  ];
}
