/** Whether a text is a civil date that exists, written `2023-12-31`. The year 0 does not exist. */
export declare function isCivilDate(text: string): boolean;
/**
 * Divides a whole number by weights into whole numbers that add up to it; what rounding leaves goes to the first.
 *
 * @example divide(10, [1, 1, 1]) // [4, 3, 3]
 */
export declare function divide(total: number, weights: readonly number[]): number[];
/** What may stand beside an exact decimal in a sum, a product or a comparison. */
type Operand = Exact | string | number;
/**
 * A decimal of which sums, differences and products are exact, however long: whole units, so many places behind the point. It
 * serves rules that judge thousands of figures for one answer; a decimal of a library takes several times as long, and as much
 * memory.
 *
 * @example Exact.of('0.1').plus('0.2').eq('0.3') // true
 */
export declare class Exact {
  private readonly units;
  private readonly places;
  private constructor();
  /**
   * Reads a decimal.
   *
   * @throws RangeError when it is no finite number.
   */
  static of(value: Operand): Exact;
  plus(other: Operand): Exact;
  minus(other: Operand): Exact;
  times(other: Operand): Exact;
  neg(): Exact;
  abs(): Exact;
  /** Less than 0 where it is the lower of two, more where it is the higher, 0 where they are equal. */
  comparedTo(other: Operand): -1 | 0 | 1;
  gt(other: Operand): boolean;
  gte(other: Operand): boolean;
  lt(other: Operand): boolean;
  lte(other: Operand): boolean;
  eq(other: Operand): boolean;
  isZero(): boolean;
  /**
   * It divided by another that is not zero, rounded to so many places, halves away from zero.
   *
   * @example Exact.of(1).over(3, 6) // 0.333333
   */
  over(divisor: Operand, places: number): Exact;
  /** The nearest decimal with so many places at most, halves away from zero. */
  rounded(places: number): Exact;
  /** All digits that say something: without exponent, and zero without a sign. */
  toString(): string;
}
/** Whether a value is an `Int` of GraphQL and of PostgreSQL: a whole number of 32 bits. Their least, -2147483648, counts as none. */
export declare function isInt(value: unknown): value is number;
/**
 * A decimal in millionths, so that nothing is rounded: columns hold six digits after the point.
 *
 * @throws {RangeError} for what is no decimal, and for a seventh digit, which would have to be rounded.
 * @example millionthsOf('20.5') // 20_500_000n
 */
export declare function millionthsOf(decimal: string): bigint;
/**
 * Millionths as a decimal, without zeros at its end.
 *
 * @example decimalOf(-1_500_000n) // '-1.5'
 */
export declare function decimalOf(millionths: bigint): string;
export {};