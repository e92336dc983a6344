import { Decimal } from 'decimal.js';
import { add, divideRounded, multiply, raise, readShort, type Scaled, type Units } from './units.ts';

/** What may stand beside an exact decimal in a sum, a product or a comparison. */
type Operand = Exact | string | number;

/**
 * A decimal of which sums, differences and products are exact, however long: whole units, so many places behind the point. It
 * serves rules that judge thousands of figures for one answer; a decimal of a library takes several times as long, and as much
 * memory.
 *
 * @example Exact.of('0.1').plus('0.2').eq('0.3') // true
 */
export class Exact {
  private readonly units: Units;
  private readonly places: number;

  private constructor(units: Units, places: number) {
    this.units = units;
    this.places = places;
  }

  /**
   * Reads a decimal.
   *
   * @throws RangeError when it is no finite number.
   */
  static of(value: Operand): Exact {
    if (typeof value === 'object') return value;
    if (Number.isSafeInteger(value)) return new Exact(Number(value) + 0, 0);
    const { units, places } = readShort(String(value)) ?? readAny(value);
    return new Exact(units, places);
  }

  plus(other: Operand): Exact {
    const more = Exact.of(other);
    const places = Math.max(this.places, more.places);
    return new Exact(add(raise(this.units, places - this.places), raise(more.units, places - more.places)), places);
  }

  minus(other: Operand): Exact {
    return this.plus(Exact.of(other).neg());
  }

  times(other: Operand): Exact {
    const factor = Exact.of(other);
    return new Exact(multiply(this.units, factor.units), this.places + factor.places);
  }

  neg(): Exact {
    return new Exact(typeof this.units === 'number' ? 0 - this.units : -this.units, this.places);
  }

  abs(): Exact {
    return this.units < 0 ? this.neg() : this;
  }

  /** Less than 0 where it is the lower of two, more where it is the higher, 0 where they are equal. */
  comparedTo(other: Operand): -1 | 0 | 1 {
    const value = Exact.of(other);
    if (this.places === value.places) return order(this.units, value.units);
    const places = Math.max(this.places, value.places);
    const left = raise(this.units, places - this.places);
    const right = raise(value.units, places - value.places);
    return order(left, right);
  }

  gt(other: Operand): boolean {
    return this.comparedTo(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.comparedTo(other) >= 0;
  }

  lt(other: Operand): boolean {
    return this.comparedTo(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.comparedTo(other) <= 0;
  }

  eq(other: Operand): boolean {
    return this.comparedTo(other) === 0;
  }

  isZero(): boolean {
    return this.comparedTo(0) === 0;
  }

  /**
   * It divided by another that is not zero, rounded to so many places, halves away from zero.
   *
   * @example Exact.of(1).over(3, 6) // 0.333333
   */
  over(divisor: Operand, places: number): Exact {
    const by = Exact.of(divisor);
    const shift = places + by.places - this.places;
    const dividend = raise(this.units, Math.max(shift, 0));
    return new Exact(divideRounded(dividend, raise(by.units, Math.max(-shift, 0))), places);
  }

  /** The nearest decimal with so many places at most, halves away from zero. */
  rounded(places: number): Exact {
    if (this.places <= places) return this;
    return new Exact(divideRounded(this.units, raise(1, this.places - places)), places);
  }

  /** All digits that say something: without exponent, and zero without a sign. */
  toString(): string {
    if (this.places === 0) return String(this.units);
    const digits = String(this.units < 0 ? -this.units : this.units).padStart(this.places + 1, '0');
    const point = digits.length - this.places;
    let end = digits.length;
    while (end > point && digits[end - 1] === '0') end -= 1;
    const fraction = end > point ? `.${digits.slice(point, end)}` : '';
    return `${this.units < 0 ? '-' : ''}${digits.slice(0, point)}${fraction}`;
  }
}

function order(left: Units, right: Units): -1 | 0 | 1 {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Reads whatever a library takes for a decimal. */
function readAny(value: string | number): Scaled {
  const decimal = new Decimal(value);
  if (!decimal.isFinite()) throw new RangeError(`${value} is no decimal; only finite decimals are exact.`);
  const [whole = '', fraction = ''] = decimal.toFixed().split('.');
  return { units: BigInt(`${whole}${fraction}`), places: fraction.length };
}
