/** A whole number, exactly: a JavaScript number where that holds it, which is far faster, and a bigint beyond. */
export type Units = number | bigint;

const most = BigInt(Number.MAX_SAFE_INTEGER);

function narrowed(units: bigint): Units {
  return units <= most && units >= -most ? Number(units) : units;
}

/** The sum of two. */
export function add(one: Units, other: Units): Units {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrowed(BigInt(one) + BigInt(other));
}

/** The product of two. */
export function multiply(one: Units, other: Units): Units {
  if (typeof one === 'number' && typeof other === 'number') {
    const product = one * other;
    // A negative number times zero would be a zero with a sign.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return narrowed(BigInt(one) * BigInt(other));
}

// What a number still holds.
const tens = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** The same in units that are smaller by so many places. */
export function raise(units: Units, places: number): Units {
  return places === 0 ? units : multiply(units, tens[places] ?? 10n ** BigInt(places));
}

/** The quotient rounded to a whole number, halves away from zero. */
export function divideRounded(dividend: Units, divisor: Units): Units {
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    const [size, by] = [Math.abs(dividend), Math.abs(divisor)];
    const rest = size % by;
    const whole = (size - rest) / by + (rest * 2 >= by ? 1 : 0);
    return dividend < 0 === divisor < 0 ? whole : 0 - whole;
  }
  const [over, by] = [BigInt(dividend), BigInt(divisor)];
  const [whole, twice] = [over / by, (over % by) * 2n];
  const isHalf = (twice < 0n ? -twice : twice) >= (by < 0n ? -by : by);
  return narrowed(isHalf ? whole + (over < 0n === by < 0n ? 1n : -1n) : whole);
}

const zero = 0x30;
const point = 0x2e;
const minus = 0x2d;
const digitsOfNumber = 15;

/** A decimal as whole units, so many places behind the point. */
export interface Scaled {
  readonly units: Units;
  readonly places: number;
}

/** Reads what most decimals are: some digits, perhaps a sign and a point; undefined for whatever else. */
export function readShort(text: string): Scaled | undefined {
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  let units = 0;
  let at = start;
  let behind = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at) - zero;
    if (code >= 0 && code <= 9) units = units * 10 + code;
    else if (code === point - zero && behind < 0) behind = at + 1;
    else return undefined;
  }
  const digits = text.length - start - (behind < 0 ? 0 : 1);
  if (digits === 0 || digits > digitsOfNumber) return undefined;
  return { units: start === 0 ? units : 0 - units, places: behind < 0 ? 0 : text.length - behind };
}
