import { decimalOf, millionthsOf } from '@plangraph/exact';

const million = 1_000_000n;

/** The sum of decimals, in millionths. */
export function sumOfAmounts(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + millionthsOf(amount), 0n);
}

/** A part of a whole as a decimal, rounded to six places, half away from zero; null for a part of nothing. */
export function shareOfWhole(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const doubled = 2n * part * million;
  const half = part < 0n ? -whole : whole;
  return decimalOf((doubled + half) / (2n * whole));
}
