import { addsUp, better, courseRule, expectedIn, wayToGo } from './courseByHand.ts';
import { type Inputs, type Paper, type PeriodOnPaper, periodsDue, periodsOfYear, readPaper } from './paper.ts';
import { Rational } from './rational.ts';

// Written from docs/reference/progress.md, section by section, and from nothing else: it imports no rule, and computes with
// fractions where the rules compute with decimals.

/** A status as a person finds it. */
export interface FoundByHand {
  readonly colour: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly pace: string | null;
  readonly score: string | null;
  readonly period: string | null;
  readonly rule: string;
  readonly outcome: string | null;
  readonly metBefore: string | null;
}

const zero = Rational.of('0');
const one = Rational.of('1');

/** Recomputes a status from its inputs, as docs/reference/progress.md tells. The steps among the inputs are not looked at. */
export function byHand(inputs: Inputs): FoundByHand {
  const paper = readPaper(inputs);
  const due = periodsDue(paper);
  const period = due.at(-1);
  const passed = paper.target !== null && paper.today > paper.deadline ? 'UNDECIDED' : null;
  const nothing = {
    colour: 'GREY',
    expected: null,
    actual: null,
    pace: null,
    score: null,
    period: period?.code ?? null,
    outcome: passed,
    metBefore: null,
  };
  // Section 5, lines 1 to 3.
  const values = valuesOf(paper, due);
  const reported = period && values.get(period.code);
  if (paper.target === null) return { ...nothing, actual: reported?.text() ?? null, rule: 'NO_TARGET_VALUE' };
  if (!period) return { ...nothing, rule: 'NOT_DUE' };
  const { target } = paper;
  const expected = expectedIn(paper, target, period.month);
  const metBefore = takenBack(paper, target, values);
  const actual = actualValue(paper, target, { values, reported });
  if (!actual) return { ...nothing, expected: expected?.text() ?? null, metBefore, rule: 'REPORT_MISSING' };
  const atTheEnd = period.end >= paper.deadline;
  const { colour, score } = coloured(paper, target, { expected, actual, atTheEnd });
  const already = reported === undefined || reported.against(actual) !== 0;
  const kept = keepsPromise(paper, target, actual) && (atTheEnd || staysMet(paper, target));
  const late = kept && paper.rules > 1 && isLate(paper, target, { due, values });
  const course = already ? 'ALREADY_MET' : courseRule(paper, target);
  return {
    colour: late ? 'YELLOW' : colour,
    expected: expected?.text() ?? null,
    actual: actual.text(),
    pace: expected && expected.sign() > 0 ? actual.over(expected).text() : null,
    score,
    period: period.code,
    rule: late ? 'MET_LATE' : colour === 'GREY' ? 'NOTHING_EXPECTED_YET' : course,
    outcome: kept ? (late ? 'LATE' : 'MET') : atTheEnd ? 'MISSED' : passed,
    metBefore,
  };
}

// Section 2.

function keepsPromise(paper: Paper, target: Rational, value: Rational): boolean {
  const comparison = better(paper, value, target);
  if (paper.comparator === 'MORE_THAN') return comparison > 0;
  if (paper.comparator !== 'ABOUT') return comparison >= 0;
  const band = paper.threshold('about').times(scaleOf(paper, target, target));
  return gapOf(paper, value, target).plus(band).sign() >= 0;
}

function staysMet(paper: Paper, target: Rational): boolean {
  return paper.kind === 'MILESTONE' || (addsUp(paper.kind) && better(paper, target, zero) > 0);
}

// Section 4.

function valuesOf({ kind, accounting, figures }: Paper, due: readonly PeriodOnPaper[]): Map<string, Rational> {
  const values = new Map<string, Rational>();
  let sum = zero;
  for (const { code } of due) {
    const figure = figures.get(code);
    if (addsUp(kind) && accounting === 'PER_PERIOD') {
      if (!figure) return values;
      sum = sum.plus(figure);
      values.set(code, sum);
    } else if (figure) values.set(code, figure);
  }
  return values;
}

function actualValue(
  paper: Paper,
  target: Rational,
  { values, reported }: { values: ReadonlyMap<string, Rational>; reported: Rational | undefined },
): Rational | undefined {
  if (!staysMet(paper, target)) return reported;
  const all = [...values.values()];
  const [best] = paper.rules === 1 ? all.sort((before, after) => better(paper, after, before)) : all.reverse();
  return best && keepsPromise(paper, target, best) ? best : reported;
}

function takenBack(paper: Paper, target: Rational, values: ReadonlyMap<string, Rational>): string | null {
  if (paper.rules === 1 || !staysMet(paper, target)) return null;
  const all = [...values];
  const met = all.findLastIndex(([, value]) => keepsPromise(paper, target, value));
  return met >= 0 && met < all.length - 1 ? (all[met]?.[0] ?? null) : null;
}

// Section 5.

function gapOf({ higher }: Paper, actual: Rational, expected: Rational): Rational {
  return higher ? actual.minus(expected) : expected.minus(actual);
}

function scaleOf(paper: Paper, target: Rational, expected: Rational): Rational {
  if (wayToGo(paper, target) && paper.baseline) return target.minus(paper.baseline).size();
  const size = paper.ofYear ? target.size() : expected.size();
  if (paper.kind !== 'GROWTH' && paper.kind !== 'RATIO') return size;
  const least = paper.threshold(paper.kind === 'GROWTH' ? 'growthScale' : 'ratioScale').over(paper.unitFactor);
  return size.against(least) > 0 ? size : least;
}

function coloured(
  paper: Paper,
  target: Rational,
  { expected, actual, atTheEnd }: { expected: Rational | null; actual: Rational; atTheEnd: boolean },
): { colour: string; score: string | null } {
  const kept = keepsPromise(paper, target, actual);
  const settled = kept && staysMet(paper, target);
  if (!expected && !kept) return { colour: 'GREY', score: null };
  if (!expected) return { colour: settled || paper.rules === 1 ? 'BLUE' : 'GREEN', score: '1' };
  const gap = gapOf(paper, actual, expected);
  if (paper.kind === 'MILESTONE') {
    const reached = atTheEnd ? kept : gap.sign() >= 0;
    return reached ? { colour: gap.sign() > 0 ? 'BLUE' : 'GREEN', score: '1' } : { colour: 'RED', score: '0' };
  }
  const things = paper.kind === 'COUNT' || (paper.kind === 'LEVEL' && paper.whole && paper.rules > 1);
  const lessThanOneThing = things && gap.size().times(paper.unitFactor).against(one) < 0;
  if (lessThanOneThing && !atTheEnd && !settled) return { colour: 'GREEN', score: '1' };
  const scale = scaleOf(paper, target, expected);
  const score = scale.sign() === 0 ? Rational.of(String(gap.sign() + 1)) : one.plus(gap.over(scale));
  let colour = scale.sign() === 0 ? (['RED', 'GREEN', 'BLUE'][gap.sign() + 1] ?? '') : byScore(paper, score);
  if (paper.comparator === 'ABOUT' && gap.size().against(paper.threshold('about').times(scale)) <= 0) colour = 'GREEN';
  const ceiling = paper.comparator === 'AT_MOST' && !staysMet(paper, target) && !wayToGo(paper, target);
  if (colour === 'BLUE' && ceiling && paper.rules > 1) colour = 'GREEN';
  const good = colour === 'GREEN' || colour === 'BLUE';
  if (!good && (settled || (atTheEnd && kept))) colour = 'GREEN';
  if (good && atTheEnd && !kept) colour = 'YELLOW';
  return { colour, score: score.text() };
}

function byScore({ threshold }: Paper, score: Rational): string {
  if (score.against(threshold('blue')) >= 0 && score.against(one) > 0) return 'BLUE';
  for (const colour of ['green', 'yellow', 'orange']) {
    if (score.against(threshold(colour)) >= 0) return colour.toUpperCase();
  }
  return 'RED';
}

function isLate(
  paper: Paper,
  target: Rational,
  { due, values }: { due: readonly PeriodOnPaper[]; values: ReadonlyMap<string, Rational> },
): boolean {
  const at = periodsOfYear(paper).find(({ end }) => end >= paper.deadline);
  if (!at || (due.at(-1)?.end ?? '') <= at.end) return false;
  const until = due.filter(({ end }) => end <= at.end);
  const last = staysMet(paper, target) ? until.findLast(({ code }) => values.has(code)) : at;
  const value = last && values.get(last.code);
  return !value || !keepsPromise(paper, target, value);
}
