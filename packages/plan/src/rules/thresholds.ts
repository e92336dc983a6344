import type { Exact } from '@plangraph/exact';
import type { RowProblem } from '@plangraph/rows';
import { periodErrors } from '../errors/periods.ts';
import { exact } from './decimal.ts';

/** Where one colour ends and the next begins; data of the plan. Decimals as text. */
export interface Thresholds {
  /** The least score of blue. */
  readonly blue: string;
  /** The least score of green. */
  readonly green: string;
  /** The least score of yellow. */
  readonly yellow: string;
  /** The least score of orange; below it is red. */
  readonly orange: string;
  /** How far from the promised value `ABOUT` reaches, as a share of the scale. */
  readonly about: string;
  /** The least scale of a growth rate, as a plain ratio: 0.1 for ten percentage points. */
  readonly growthScale: string;
  /** The least scale of a ratio, as a plain ratio: 0.01 for one percentage point. */
  readonly ratioScale: string;
  /** Whether a gap is a share of what was due, or of the year's promise. */
  readonly of: 'DUE' | 'YEAR';
}

/** The thresholds of a plan that states none. */
export const defaultThresholds: Thresholds = {
  blue: '1.05',
  green: '1',
  yellow: '0.95',
  orange: '0.85',
  about: '0.02',
  growthScale: '0.1',
  ratioScale: '0.01',
  of: 'DUE',
};

/** Thresholds as numbers. Scores are told as their distance from 1, which is what a gap is compared with. */
export interface ReadThresholds {
  readonly blue: Exact;
  readonly green: Exact;
  readonly yellow: Exact;
  readonly orange: Exact;
  readonly about: Exact;
  readonly growthScale: Exact;
  readonly ratioScale: Exact;
  readonly of: Thresholds['of'];
}

// All targets of a plan share its thresholds.
const read = new WeakMap<Thresholds, ReadThresholds>();

/** Reads thresholds, once for each object that holds them. */
export function readThresholds(thresholds: Thresholds): ReadThresholds {
  const known = read.get(thresholds);
  if (known) return known;
  const fromOne = (score: string) => exact(score).minus(1);
  const { blue, green, yellow, orange, about, growthScale, ratioScale } = thresholds;
  const numbers = {
    blue: fromOne(blue),
    green: fromOne(green),
    yellow: fromOne(yellow),
    orange: fromOne(orange),
    about: exact(about),
    growthScale: exact(growthScale),
    ratioScale: exact(ratioScale),
    of: thresholds.of,
  };
  read.set(thresholds, numbers);
  return numbers;
}

/** What is wrong with a plan's thresholds. */
export function thresholdProblems(thresholds: Thresholds): readonly RowProblem[] {
  const { blue, green, yellow, orange } = thresholds;
  const scores = [blue, '1', green, yellow, orange].map((score) => exact(score));
  const ordered = scores.every((score, index) => index === 0 || score.lte(scores[index - 1] ?? score));
  const negative = (['about', 'growthScale', 'ratioScale'] as const).filter((column) =>
    exact(thresholds[column]).lt(0),
  );
  return [
    ...(ordered ? [] : [periodErrors.THRESHOLDS_OUT_OF_ORDER()]),
    ...negative.map((name) => {
      return periodErrors.INVALID_VALUE({ column: `thresholds.${name}`, name, value: thresholds[name] });
    }),
  ];
}
