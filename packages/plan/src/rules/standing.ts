import type { Decimal } from 'decimal.js';
import { duePeriods } from './calendar.ts';
import type { Colour } from './colour.ts';
import { decimal, type Fraction, shown, shownFraction } from './decimal.ts';
import { type Input, inputsOf } from './inputs.ts';
import { colourOf, keeps, measure, paceOf, scoreOf } from './pace.ts';
import type { Period } from './period.ts';
import { type Figure, figuresByPeriod, type Progress, progressOf } from './progress.ts';
import { type Rule, ruleOf } from './rule.ts';
import { senseOf, staysMet, type Terms } from './terms.ts';
import type { Thresholds } from './thresholds.ts';
import { type Course, courseOf, expectedAt } from './trajectory.ts';

/**
 * What a standing is computed from. The caller passes only figures that count: approved, not superseded, and, as of an
 * earlier moment, as they were known then.
 */
export interface StandingFacts extends Terms {
  readonly figures: readonly Figure[];
  /** The civil date, in the plan's time zone, on which the standing is asked for. */
  readonly today: string;
  /** How many days after a period's last day its figure is due. */
  readonly dueDays: number;
  readonly thresholds: Thresholds;
}

/** Where a promise stands against what was due, and from what that follows. Decimals as text. */
export interface Standing {
  readonly colour: Colour;
  /** The value expected at the last period due, rounded to 6 places. */
  readonly expected: string | null;
  /** How far the target had come then. */
  readonly actual: string | null;
  /** The actual value as a share of the expected one, rounded to 6 places. */
  readonly pace: string | null;
  /** 1 as expected, more when ahead, less when behind, whichever way the promise points; rounded to 6 places. */
  readonly score: string | null;
  /** Code of the last period due. */
  readonly period: string | null;
  /** The rule of docs/reference/progress.md that was applied. */
  readonly rule: Rule;
  /** All facts that the standing follows from, and the steps between. */
  readonly inputs: readonly Input[];
}

/** Where a promise stands on a day. docs/reference/progress.md says the same in words. */
export function standingOf(facts: StandingFacts): Standing {
  const periods = duePeriods(facts, facts.today);
  const figures = figuresByPeriod(facts.figures);
  const last = periods.at(-1);
  const course = facts.value === null ? null : courseOf(facts, decimal(facts.value));
  const expected = course && last ? expectedAt(course, last.lastMonth) : null;
  const reached = course && last ? reachedBy(facts, periods, figures) : null;
  const judgement =
    course && last && reached?.value ? judge(facts, { course, last, expected, actual: reached.value }) : unjudged;
  const rule = ruleOf(facts, { course, last, reached, expected, colour: judgement.colour });
  return {
    colour: judgement.colour,
    expected: expected && shownFraction(expected),
    actual: reached?.value ? shown(reached.value) : null,
    pace: reached?.value && expected ? paceOf(reached.value, expected) : null,
    score: judgement.score,
    period: last?.code ?? null,
    rule,
    inputs: inputsOf(facts, { periods, figures, reached: reached?.value ? reached.period : undefined, judgement }),
  };
}

/** What was decided, and the steps to it. */
export interface Judgement {
  readonly colour: Colour;
  readonly score: string | null;
  /** Actual minus expected in the sense of the promise, in the indicator's unit. */
  readonly gap: Fraction | null;
  /** What the gap is a share of, in the indicator's unit. */
  readonly scale: Fraction | null;
}

const unjudged: Judgement = { colour: 'GREY', score: null, gap: null, scale: null };
