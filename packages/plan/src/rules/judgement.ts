import type { Decimal } from 'decimal.js';
import type { Colour } from './colour.ts';
import type { Fraction } from './decimal.ts';
import { colourOf, keeps, type Measure, measure, scoreOf } from './pace.ts';
import type { Period } from './period.ts';
import { staysMet, type Terms } from './terms.ts';
import type { ReadThresholds } from './thresholds.ts';

/** What was decided of an actual value. */
export interface Judgement {
  readonly colour: Colour;
  /** 1 as expected, more when ahead, less when behind; null where nothing can be judged. */
  readonly score: string | null;
  /** How far the actual value was from the expected one; null where nothing was expected. */
  readonly measured: Measure | null;
}

/** What is judged. */
export interface Case {
  readonly target: Decimal;
  /** The value expected at the end of the period; null where nothing is expected yet. */
  readonly expected: Fraction | null;
  readonly actual: Decimal;
  readonly period: Period;
  readonly thresholds: ReadThresholds;
}

/** Nothing can be judged. */
export const unjudged: Judgement = { colour: 'GREY', score: null, measured: null };

/** Judges how far a target had come at the end of a period by what was expected then. */
export function judge(terms: Terms, { target, expected, actual, period, thresholds }: Case): Judgement {
  const kept = keeps(terms, { target, actual, thresholds });
  if (expected === null) return kept ? { ...unjudged, colour: 'BLUE', score: '1' } : unjudged;
  const measured = measure(terms, { target, expected, actual, thresholds });
  const atTheEnd = period.lastDay >= terms.deadline;
  if (terms.kind === 'MILESTONE') return stageOf(measured, atTheEnd ? kept : measured.gap.gte(0));
  const settled = kept && staysMet(terms, target);
  // A quarter of an enterprise cannot be due.
  const mayBeOff = terms.kind === 'COUNT' && !atTheEnd && !settled;
  if (mayBeOff && measured.gap.abs().times(terms.unitFactor).lt(expected.denominator)) {
    return { measured, colour: 'GREEN', score: '1' };
  }
  const colour = colourOf(measured, terms.comparator, thresholds);
  const score = scoreOf(measured);
  if (settled || (atTheEnd && kept)) return { measured, colour: colour === 'BLUE' ? 'BLUE' : 'GREEN', score };
  const tooGood = atTheEnd && (colour === 'BLUE' || colour === 'GREEN');
  return { measured, colour: tooGood ? 'YELLOW' : colour, score };
}

/** A stage is reached or it is not; there is nothing between. */
function stageOf(measured: Measure, reached: boolean): Judgement {
  const colour = measured.gap.gt(0) ? 'BLUE' : 'GREEN';
  return { measured, colour: reached ? colour : 'RED', score: reached ? '1' : '0' };
}
