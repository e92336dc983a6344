import { duePeriods } from './calendar.ts';
import { exact, shown, shownFraction } from './decimal.ts';
import { inputsOf } from './inputs.ts';
import { judge, unjudged } from './judgement.ts';
import { isLate, type KnownYear, metBefore, type Outcome } from './outcome.ts';
import { keeps, ofYear, paceOf } from './pace.ts';
import { monthsSince, type Period } from './period.ts';
import { figuresByPeriod, furthestOf, type Progress, progressOf } from './progress.ts';
import { choicesOf } from './release.ts';
import { courseRule, type GreyRule, type Rule } from './rule.ts';
import type { StandingFacts } from './standingFacts.ts';
import { type Found, type Standing, tell } from './tell.ts';
import { accumulates, senseOf, startingPoint, staysMet, type Terms } from './terms.ts';
import { readThresholds } from './thresholds.ts';
import { courseOf, expectedAt } from './trajectory.ts';

/** Where a promise stands on a day. docs/reference/progress.md says the same in words. */
export function standingOf(facts: StandingFacts): Standing {
  const { found } = find(facts);
  // Thousands of standings are kept while an answer is made, and hardly any is asked what it follows from: that is found again.
  return tell(found, () => inputsOf(facts, find(facts).steps));
}

/** What is found of a promise, and the steps on the way to it. */
interface FoundBy {
  readonly found: Found;
  readonly steps: Parameters<typeof inputsOf>[1];
}

function find(facts: StandingFacts): FoundBy {
  const due = duePeriods(facts, facts.today);
  const figures = figuresByPeriod(facts.figures, facts.year, facts.lastYear ?? facts.year);
  const last = due.at(-1);
  const undecided = facts.value !== null && facts.today > facts.deadline ? 'UNDECIDED' : null;
  const grey = (rule: GreyRule, known: Partial<Found> = {}): FoundBy => ({
    found: { ...known, colour: 'GREY', period: last?.code ?? null, rule, outcome: undecided },
    steps: { due, figures, judged: undefined, judgement: unjudged },
  });
  if (facts.value === null) return grey('NO_TARGET_VALUE', { actual: known(reportedProgress(facts, due, figures)) });
  if (!last) return grey('NOT_DUE');
  const target = exact(facts.value);
  const course = courseOf(facts, target);
  const fraction = expectedAt(course, monthsSince(facts.year, { year: last.year, month: last.lastMonth }));
  const expected = fraction && shownFraction(fraction);
  const thresholds = readThresholds(facts.thresholds);
  const way = { target, thresholds, known: progressOf(facts, due, figures) };
  const judged = judgedProgress(facts, last, way);
  const takenBack = metBefore(facts, way);
  if (!judged) return grey('REPORT_MISSING', { expected, metBefore: takenBack });
  const actual = judged.value;
  const judgement = judge(facts, { target, expected: fraction, actual, period: last, thresholds });
  const kept = keeps(facts, { target, actual, thresholds });
  const done = kept && (last.lastDay >= facts.deadline || staysMet(facts, target));
  const late = done && isLate(facts, last, way);
  const found: Found = {
    colour: late ? 'YELLOW' : judgement.colour,
    expected,
    actual: shown(actual),
    pace: fraction && paceOf(actual, fraction),
    score: judgement.score,
    period: last.code,
    rule: ruleApplied(),
    outcome: outcome(),
    metBefore: takenBack,
  };
  return { found, steps: { due, figures, judged: judged.period, judgement } };

  function ruleApplied(): Rule {
    if (late) return 'MET_LATE';
    if (judgement.colour === 'GREY') return 'NOTHING_EXPECTED_YET';
    if (judged?.period !== last) return 'ALREADY_MET';
    const hasWay = startingPoint(facts, target) !== null;
    return courseRule(facts, { form: course.form, hasWay, ofYear: ofYear(facts, thresholds) });
  }

  function outcome(): Outcome | null {
    if (done) return late ? 'LATE' : 'MET';
    return last && last.lastDay >= facts.deadline ? 'MISSED' : undecided;
  }
}

function known(progress: Progress | undefined): string | null {
  return progress ? shown(progress.value) : null;
}

/** The progress at the end of the last period due, where its figure is there. */
function reportedProgress(facts: Terms, due: readonly Period[], figures: ReadonlyMap<string, string>) {
  const latest = progressOf(facts, accumulates(facts.kind) ? due : due.slice(-1), figures).at(-1);
  return latest?.period === due.at(-1) ? latest : undefined;
}

/**
 * The progress that is judged: that of the last period due, unless the promise is one that stays met and the latest figure
 * of the year, or by the first release the furthest, has met it.
 */
function judgedProgress(
  facts: StandingFacts,
  last: Period,
  { target, thresholds, known }: KnownYear,
): Progress | undefined {
  const latest = known.at(-1);
  const reported = latest?.period === last ? latest : undefined;
  if (!staysMet(facts, target)) return reported;
  const best = choicesOf(facts).latestCounts ? latest : furthestOf(known, senseOf(facts));
  return best && keeps(facts, { target, actual: best.value, thresholds }) ? best : reported;
}
