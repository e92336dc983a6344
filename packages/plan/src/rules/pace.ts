import type { Decimal } from 'decimal.js';
import type { Colour } from './colour.ts';
import { decimal, type Fraction, quotient, shown } from './decimal.ts';
import { senseOf, startingPoint, type Terms } from './terms.ts';
import type { Thresholds } from './thresholds.ts';

/** How far an actual value is from an expected one, both multiplied by `unit` so that no division is needed. */
export interface Measure {
  /** Actual minus expected in the sense of the promise: negative is behind. */
  readonly gap: Decimal;
  /** What the gap is a share of; never negative. */
  readonly scale: Decimal;
  /** What gap and scale have to be divided by to be in the indicator's unit. */
  readonly unit: Decimal;
}

/** Measures an actual value by an expected one. */
export function measure(
  terms: Terms,
  { target, expected, actual, thresholds }: Readonly<{ target: Decimal; expected: Fraction; actual: Decimal; thresholds: Thresholds }>,
): Measure {
  const { numerator, denominator } = expected;
  const unit = decimal(terms.unitFactor).times(denominator);
  const factor = decimal(terms.unitFactor);
  const gap = actual.times(denominator).minus(numerator).times(factor).times(senseOf(terms));
  const size = numerator.abs().times(factor);
  const least = terms.kind === 'GROWTH' ? thresholds.growthScale : terms.kind === 'RATIO' ? thresholds.ratioScale : null;
  if (least !== null) {
    const floor = decimal(least).times(denominator);
    return { gap, unit, scale: size.gt(floor) ? size : floor };
  }
  const start = startingPoint(terms, target);
  return { gap, unit, scale: start ? target.minus(start).abs().times(unit) : size };
}

/** Whether a value keeps the promise as it stands at the end. */
export function keeps(terms: Terms, target: Decimal, actual: Decimal, thresholds: Thresholds): boolean {
  const { gap, scale } = measure(terms, { target, actual, thresholds, expected: { numerator: target, denominator: 1 } });
  if (terms.comparator === 'MORE_THAN') return gap.gt(0);
  if (terms.comparator === 'ABOUT') return gap.gte(scale.times(thresholds.about).neg());
  return gap.gte(0);
}

/** The colour of a gap by the thresholds alone. A gap without a scale is on track, ahead or far behind by its sign. */
export function colourOf({ gap, scale }: Measure, comparator: Terms['comparator'], thresholds: Thresholds): Colour {
  const reaches = (score: string) => gap.gte(decimal(score).minus(1).times(scale));
  const band = scale.times(comparator === 'ABOUT' ? thresholds.about : 0);
  if (gap.gt(band) && reaches(thresholds.blue)) return 'BLUE';
  if (gap.gte(band.neg()) && comparator === 'ABOUT') return 'GREEN';
  if (reaches(thresholds.green)) return 'GREEN';
  if (reaches(thresholds.yellow)) return 'YELLOW';
  return reaches(thresholds.orange) ? 'ORANGE' : 'RED';
}

/** The score: 1 as expected, more when ahead, less when behind. Without a scale 2, 1 or 0. */
export function scoreOf({ gap, scale }: Measure): string {
  if (scale.isZero()) return String(Math.sign(gap.comparedTo(0)) + 1);
  return shown(quotient(gap, scale).plus(1));
}

/** The actual value as a share of the expected one; null where nothing above zero is expected. */
export function paceOf(actual: Decimal, { numerator, denominator }: Fraction): string | null {
  return numerator.gt(0) ? shown(quotient(actual.times(denominator), numerator)) : null;
}
