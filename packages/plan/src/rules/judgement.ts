import type { Exact } from '@plangraph/exact';
import type { Colour } from './colour.ts';
import type { Fraction } from './decimal.ts';
import { colourOf, keeps, type Measure, measure, scoreOf } from './pace.ts';
import type { Period } from './period.ts';
import { choicesOf } from './release.ts';
import { isCeiling, staysMet, type Terms } from './terms.ts';
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
  readonly target: Exact;
  /** The value expected at the end of the period; null where nothing is expected yet. */
  readonly expected: Fraction | null;
  readonly actual: Exact;
  readonly period: Period;
  readonly thresholds: ReadThresholds;
}

/** Nothing can be judged. */
export const unjudged: Judgement = { colour: 'GREY', score: null, measured: null };

/** Judges how far a target had come at the end of a period by what was expected then. */
export function judge(terms: Terms, { target, expected, actual, period, thresholds }: Case): Judgement {
  const kept = keeps(terms, { target, actual, thresholds });
  const { heldIsGreen, wholeLevels } = choicesOf(terms);
  const settled = kept && staysMet(terms, target);
  if (expected === null) {
    if (!kept) return unjudged;
    return { ...unjudged, colour: heldIsGreen && !settled ? 'GREEN' : 'BLUE', score: '1' };
  }
  const measured = measure(terms, { target, expected, actual, thresholds });
  const atTheEnd = period.lastDay >= terms.deadline;
  if (terms.kind === 'MILESTONE') return stageOf(measured, atTheEnd ? kept : measured.gap.gte(0));
  // A quarter of an enterprise cannot be due.
  const whole = terms.kind === 'COUNT' || (wholeLevels && terms.kind === 'LEVEL' && terms.whole);
  if (whole && !atTheEnd && !settled && measured.gap.abs().times(terms.unitFactor).lt(expected.denominator)) {
    return { measured, colour: 'GREEN', score: '1' };
  }
  const byScore = colourOf(measured, terms.comparator, thresholds);
  const colour = byScore === 'BLUE' && heldIsGreen && isCeiling(terms, target) ? 'GREEN' : byScore;
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
