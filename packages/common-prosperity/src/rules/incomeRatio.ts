import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/**
 * Urban income as a multiple of rural income, rounded to 6 places; null where there is no rural income to compare with.
 *
 * @example incomeRatio('45000', '25000') // '1.8'
 */
export function incomeRatio(urban: string, rural: string): string | null {
  const divisor = new Exact(rural);
  return divisor.isZero() ? null : new Exact(urban).div(divisor).toDecimalPlaces(6).toFixed();
}

/**
 * How much more urban residents have than rural ones, in the unit of both; negative where they have less. Exact.
 *
 * @example incomeGap('45000.5', '25000') // '20000.5'
 */
export function incomeGap(urban: string, rural: string): string {
  return new Exact(urban).minus(rural).toFixed();
}
