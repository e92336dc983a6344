/**
 * A decimal of at most six digits after the point, in millionths, so that nothing is rounded.
 *
 * @example millionthsOf('20.5') // 20_500_000n
 */
export function millionthsOf(decimal: string): bigint {
  const [whole = '0', rest = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0'));
  return decimal.startsWith('-') ? -size : size;
}

/**
 * Millionths as a decimal, without zeros at its end.
 *
 * @example decimalOf(-1_500_000n) // '-1.5'
 */
export function decimalOf(millionths: bigint): string {
  const size = millionths < 0n ? -millionths : millionths;
  const rest = String(size % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${size / 1_000_000n}${rest && `.${rest}`}`;
}
