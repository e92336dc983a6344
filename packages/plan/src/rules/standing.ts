import type { Decimal } from 'decimal.js';
import { duePeriods } from './calendar.ts';
import type { Colour } from './colour.ts';
import { decimal, shown, shownFraction } from './decimal.ts';
import { type Input, inputsOf } from './inputs.ts';
import { judge, unjudged } from './judgement.ts';
import { keeps, paceOf } from './pace.ts';
import type { Period } from './period.ts';
import { figuresByPeriod, furthestOf, type Progress, progressOf } from './progress.ts';
import { courseRule, type GreyRule, type Rule } from './rule.ts';
import type { StandingFacts } from './standingFacts.ts';
import { accumulates, senseOf, startingPoint, staysMet, type Terms } from './terms.ts';
import { readThresholds } from './thresholds.ts';
import { courseOf, expectedAt } from './trajectory.ts';

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
  /** What decided. */
  readonly rule: Rule;
  /** All facts that the standing follows from, and the steps between; put together when asked for. */
  readonly inputs: readonly Input[];
}

/** Where a promise stands on a day. docs/reference/progress.md says the same in words. */
export function standingOf(facts: StandingFacts): Standing {
  const due = duePeriods(facts, facts.today);
  const figures = figuresByPeriod(facts.figures, facts.year);
  const last = due.at(-1);
  const grey = (rule: GreyRule, known: Partial<Standing> = {}): Standing => ({
    ...nothingKnown,
    ...known,
    period: last?.code ?? null,
    rule,
    get inputs() {
      return inputsOf(facts, { due, figures, judged: undefined, judgement: unjudged });
    },
  });
  if (facts.value === null) return grey('NO_TARGET_VALUE', { actual: known(reportedProgress(facts, due, figures)) });
  if (!last) return grey('NOT_DUE');
  const target = decimal(facts.value);
  const course = courseOf(facts, target);
  const fraction = expectedAt(course, last.lastMonth);
  const expected = fraction && shownFraction(fraction);
  const judged = judgedProgress(facts, due, { target, figures });
  if (!judged) return grey('REPORT_MISSING', { expected });
  const actual = judged.value;
  const thresholds = readThresholds(facts.thresholds);
  const judgement = judge(facts, { target, expected: fraction, actual, period: last, thresholds });
  return {
    colour: judgement.colour,
    expected,
    actual: shown(actual),
    pace: fraction && paceOf(actual, fraction),
    score: judgement.score,
    period: last.code,
    rule: ruleApplied(),
    get inputs() {
      return inputsOf(facts, { due, figures, judged: judged.period, judgement });
    },
  };

  function ruleApplied(): Rule {
    if (judgement.colour === 'GREY') return 'NOTHING_EXPECTED_YET';
    if (judged?.period !== last) return 'ALREADY_MET';
    return courseRule(facts, { stated: course.stated, hasWay: startingPoint(facts, target) !== null });
  }
}

const nothingKnown = { colour: 'GREY', expected: null, actual: null, pace: null, score: null } as const;

function known(progress: Progress | undefined): string | null {
  return progress ? shown(progress.value) : null;
}

/** The progress at the end of the last period due, where its figure is there. */
function reportedProgress(facts: Terms, due: readonly Period[], figures: ReadonlyMap<string, string>) {
  const latest = progressOf(facts, accumulates(facts.kind) ? due : due.slice(-1), figures).at(-1);
  return latest?.period === due.at(-1) ? latest : undefined;
}

/**
 * The progress that is judged: that of the last period due, unless the promise is one that stays met and the furthest
 * figure of the year has met it.
 */
function judgedProgress(
  facts: StandingFacts,
  due: readonly Period[],
  { target, figures }: Readonly<{ target: Decimal; figures: ReadonlyMap<string, string> }>,
): Progress | undefined {
  if (!staysMet(facts, target)) return reportedProgress(facts, due, figures);
  const thresholds = readThresholds(facts.thresholds);
  const furthest = furthestOf(progressOf(facts, due, figures), senseOf(facts));
  const met = furthest && keeps(facts, { target, actual: furthest.value, thresholds });
  return met ? furthest : reportedProgress(facts, due, figures);
}
