import { Exact } from '@plangraph/exact';
import { Decimal } from 'decimal.js';

/**
 * Decimals of 200 digits: sums and products of what the graph stores (18 digits before the point, 6 after) are exact.
 * Halves round away from zero, so that a value and its negative round alike.
 */
const Long = Decimal.clone({ precision: 200, rounding: Decimal.ROUND_HALF_UP });

/** For quotients, which only serve to be shown and to be put in order. */
const Quotient = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** How many places after the point values are shown with; what is decided is decided on the unrounded value. */
export const shownPlaces = 6;

/** A number that may have no finite decimal form, such as 200 ÷ 12. */
export interface Fraction {
  readonly numerator: Exact;
  /** Greater than zero. */
  readonly denominator: number;
}

/**
 * Reads a decimal.
 *
 * @throws RangeError when the text is no finite number; what agencies send is checked long before it comes here.
 */
export function decimal(text: string | number): Decimal {
  const value = new Long(text);
  if (!value.isFinite()) throw new RangeError(`${text} is no decimal; rules take finite decimals only.`);
  return value;
}

/** Nothing. */
export const zero = decimal(0);

/**
 * Reads a decimal that is added, multiplied and compared, and divided only to be shown: what is judged is, by the thousand.
 *
 * @throws RangeError when the text is no finite number.
 */
export function exact(text: string | number): Exact {
  return Exact.of(text);
}

/** Nothing, exactly. */
export const nothing = exact(0);

/** A value as text: without exponent, rounded to 6 places, zero without a sign. */
export function shown(value: Decimal | Exact): string {
  if (value instanceof Exact) return value.rounded(shownPlaces).toString();
  const rounded = value.toDecimalPlaces(shownPlaces, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

/** A fraction as text, rounded to 6 places. */
export function shownFraction({ numerator, denominator }: Fraction): string {
  return denominator === 1 ? shown(numerator) : shownShare(numerator, denominator);
}

/** One value divided by another that is not zero, as text, rounded to 6 places: to be shown, never to be decided on. */
export function shownShare(value: Exact, divisor: Exact | number): string {
  return value.over(divisor, shownPlaces).toString();
}

/** One value divided by another that is not zero, rounded to 40 digits: to be shown, never to be decided on. */
export function quotient(value: Decimal, divisor: Decimal): Decimal {
  return Quotient.div(value, divisor);
}
