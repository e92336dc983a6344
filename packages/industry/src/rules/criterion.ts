import { decimalOf, millionthsOf } from '@plangraph/exact';
import type { EchelonLevel, EchelonMeasure } from './echelon.ts';

/** A criterion of a level, as it was declared. Figures are decimals as text, dates civil. */
export interface Criterion {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly level: EchelonLevel;
  readonly measure: EchelonMeasure;
  /** In CNY 10,000 for revenue and output, in percent for growth; null for a recognition. */
  readonly atLeast: string | null;
  /** The level that must be held already; null unless a recognition is asked for. */
  readonly held: EchelonLevel | null;
  readonly since: string;
  readonly until: string | null;
}

/** One criterion, as an enterprise stands to it. */
export interface JudgedCriterion extends Criterion {
  /** What the records say, in the unit of the threshold; null where they say nothing, and for a recognition. */
  readonly actual: string | null;
  /** Null where the records do not tell. */
  readonly met: boolean | null;
}

/** What a criterion is judged by. Sums are in CNY 10,000, null where no record states any. */
export interface Measured {
  readonly held: ReadonlySet<EchelonLevel>;
  /** Millionths of the sum of a calendar year, by how many years it lies back. */
  readonly sum: (column: 'output' | 'revenue', yearsBack: 1 | 2) => bigint | null;
}

/**
 * How an enterprise stands to a criterion. A threshold that is reached to the last unit is met.
 *
 * @example judge({ ...criterion, measure: 'OUTPUT', atLeast: '2000' }, { held: new Set(), sum: () => 2_000_000_000n }).met // true
 */
export function judge(criterion: Criterion, measured: Measured): JudgedCriterion {
  const { measure, held, atLeast } = criterion;
  if (measure === 'RECOGNITION') return { ...criterion, actual: null, met: held !== null && measured.held.has(held) };
  const actual = actualOf(measure, measured);
  if (actual === null || atLeast === null) return { ...criterion, actual: null, met: null };
  return { ...criterion, actual: decimalOf(actual), met: actual >= millionthsOf(atLeast) };
}

function actualOf(measure: Exclude<EchelonMeasure, 'RECOGNITION'>, { sum }: Measured): bigint | null {
  const column = measure === 'REVENUE' || measure === 'REVENUE_GROWTH' ? 'revenue' : 'output';
  const last = sum(column, 1);
  if (measure === 'REVENUE' || measure === 'OUTPUT') return last;
  const before = sum(column, 2);
  if (last === null || before === null || before <= 0n) return null;
  const growth = (last - before) * 100_000_000n;
  // Rounded down, so that what is shown as reached is reached; BigInt cuts towards zero.
  return growth >= 0n ? growth / before : -((-growth + before - 1n) / before);
}
