import type { Exact } from '@plangraph/exact';
import type { Colour } from './colour.ts';
import { exact, type Fraction, nothing, shownShare } from './decimal.ts';
import { choicesOf } from './release.ts';
import { accumulates, senseOf, startingPoint, type Terms } from './terms.ts';
import type { ReadThresholds } from './thresholds.ts';

/** How far an actual value is from an expected one, both multiplied by `unit` so that no division is needed. */
export interface Measure {
  /** Actual minus expected in the sense of the promise: negative is behind. */
  readonly gap: Exact;
  /** What the gap is a share of; never negative. */
  readonly scale: Exact;
  /** What gap and scale have to be divided by to be in the indicator's unit. */
  readonly unit: Exact;
}

/** What is compared with what. */
export interface Compared {
  readonly target: Exact;
  readonly expected: Fraction;
  readonly actual: Exact;
  readonly thresholds: ReadThresholds;
}

/** Measures an actual value by an expected one. */
export function measure(terms: Terms, { target, expected, actual, thresholds }: Compared): Measure {
  const { numerator, denominator } = expected;
  const difference = actual.times(denominator).minus(numerator);
  const gap = senseOf(terms) === 1 ? difference : difference.neg();
  const share = ofYear(terms, thresholds) ? target.abs().times(denominator) : numerator.abs();
  if (terms.kind === 'GROWTH' || terms.kind === 'RATIO') {
    const factor = exact(terms.unitFactor);
    const least = terms.kind === 'GROWTH' ? thresholds.growthScale : thresholds.ratioScale;
    const [size, floor] = [share.times(factor), least.times(denominator)];
    return { gap: gap.times(factor), scale: size.gt(floor) ? size : floor, unit: factor.times(denominator) };
  }
  const start = startingPoint(terms, target);
  const unit = exact(denominator);
  return { gap, scale: start ? target.minus(start).abs().times(unit) : share, unit };
}

/** Whether a gap is a share of the year's promise: as the plan states, of what accumulates and of ratios. */
export function ofYear(terms: Pick<Terms, 'kind' | 'release'>, { of }: Pick<ReadThresholds, 'of'>): boolean {
  return of === 'YEAR' && choicesOf(terms).ofYear && (accumulates(terms.kind) || terms.kind === 'RATIO');
}

/** Whether a value keeps the promise as it stands at the end. */
export function keeps(terms: Terms, { target, actual, thresholds }: Omit<Compared, 'expected'>): boolean {
  const ahead = actual.comparedTo(target) * senseOf(terms);
  if (terms.comparator === 'MORE_THAN') return ahead > 0;
  if (terms.comparator !== 'ABOUT' || ahead >= 0) return ahead >= 0;
  const expected = { numerator: target, denominator: 1 };
  const { gap, scale } = measure(terms, { target, actual, thresholds, expected });
  return gap.gte(scale.times(thresholds.about).neg());
}

/** The colour of a gap by the thresholds alone. A gap without a scale is on track, ahead or far behind by its sign. */
export function colourOf(
  { gap, scale }: Measure,
  comparator: Terms['comparator'],
  { blue, green, yellow, orange, about }: ReadThresholds,
): Colour {
  const band = comparator === 'ABOUT' ? scale.times(about) : nothing;
  if (gap.gt(band) && gap.gte(blue.times(scale))) return 'BLUE';
  if (comparator === 'ABOUT' && gap.gte(band.neg())) return 'GREEN';
  if (gap.gte(green.times(scale))) return 'GREEN';
  if (gap.gte(yellow.times(scale))) return 'YELLOW';
  return gap.gte(orange.times(scale)) ? 'ORANGE' : 'RED';
}

/** The score: 1 as expected, more when ahead, less when behind. Without a scale 2, 1 or 0. */
export function scoreOf({ gap, scale }: Measure): string {
  if (scale.isZero()) return String(Math.sign(gap.comparedTo(0)) + 1);
  return shownShare(gap.plus(scale), scale);
}

/** The actual value as a share of the expected one; null where nothing above zero is expected. */
export function paceOf(actual: Exact, { numerator, denominator }: Fraction): string | null {
  return numerator.gt(0) ? shownShare(actual.times(denominator), numerator) : null;
}
