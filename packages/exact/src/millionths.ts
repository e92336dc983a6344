import { Decimal } from 'decimal.js';

/** Whatever columns hold, and sums of them, fit in many times over. */
const Exact = Decimal.clone({ precision: 200, toExpNeg: -9e15, toExpPos: 9e15 });
const million = new Exact(1_000_000);

/**
 * A decimal in millionths, so that nothing is rounded: columns hold six digits after the point.
 *
 * @throws {RangeError} for what is no decimal, and for a seventh digit, which would have to be rounded.
 * @example millionthsOf('20.5') // 20_500_000n
 */
export function millionthsOf(decimal: string): bigint {
  const millionths = read(decimal).times(million);
  if (millionths.isInteger()) return BigInt(millionths.toFixed());
  throw new RangeError(`${decimal} has more than six digits after the point.`);
}

/**
 * Millionths as a decimal, without zeros at its end.
 *
 * @example decimalOf(-1_500_000n) // '-1.5'
 */
export function decimalOf(millionths: bigint): string {
  return new Exact(String(millionths)).div(million).toFixed();
}

function read(decimal: string): Decimal {
  if (/^[+-]?\d/.test(decimal)) return new Exact(decimal);
  throw new RangeError(`"${decimal}" is no decimal.`);
}
