/** Exact amounts: decimals as text of at most six digits after the point, as columns hold them. */
const places = 6;

/** A decimal in millionths, so that nothing is rounded. */
export function millionths(decimal: string): bigint {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return BigInt(`${sign}${whole}${rest.slice(0, places).padEnd(places, '0')}`);
}

/**
 * Millionths as a decimal without idle zeros.
 *
 * @example decimalOf(1_500_000n) // '1.5'
 */
export function decimalOf(amount: bigint): string {
  const digits = String(amount < 0n ? -amount : amount).padStart(places + 1, '0');
  const rest = digits.slice(-places).replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -places)}${rest && `.${rest}`}`;
}

/** The sum of decimals, in millionths. */
export function sumOf(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + millionths(amount), 0n);
}

/** A part of a whole as a decimal, rounded to six places, half away from zero; null for a part of nothing. */
export function shareOf(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const doubled = 2n * part * 10n ** BigInt(places);
  const half = part < 0n ? -whole : whole;
  return decimalOf((doubled + half) / (2n * whole));
}
