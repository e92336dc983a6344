import { type Inputs, type Paper, type PeriodOnPaper, periodsDue, readPaper } from './paper.ts';
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
}

const zero = Rational.of('0');
const one = Rational.of('1');

/** Recomputes a status from its inputs, as docs/reference/progress.md tells. The steps among the inputs are not looked at. */
export function byHand(inputs: Inputs): FoundByHand {
  const paper = readPaper(inputs);
  const due = periodsDue(paper);
  const period = due.at(-1);
  const nothing = {
    colour: 'GREY',
    expected: null,
    actual: null,
    pace: null,
    score: null,
    period: period?.code ?? null,
  };
  // Section 5, lines 1 to 3.
  const values = valuesOf(paper, due);
  const reported = period && values.get(period.code);
  if (paper.target === null) return { ...nothing, actual: reported?.text() ?? null, rule: 'NO_TARGET_VALUE' };
  if (!period) return { ...nothing, rule: 'NOT_DUE' };
  const expected = expectedIn(paper, paper.target, period.month);
  const actual = actualValue(paper, paper.target, { values, reported });
  if (!actual) return { ...nothing, expected: expected?.text() ?? null, rule: 'REPORT_MISSING' };
  const { colour, score } = coloured(paper, paper.target, { expected, actual, atTheEnd: period.end >= paper.deadline });
  const already = reported === undefined || reported.against(actual) !== 0;
  return {
    colour,
    expected: expected?.text() ?? null,
    actual: actual.text(),
    pace: expected && expected.sign() > 0 ? actual.over(expected).text() : null,
    score,
    period: period.code,
    rule: colour === 'GREY' ? 'NOTHING_EXPECTED_YET' : already ? 'ALREADY_MET' : courseRule(paper, paper.target),
  };
}

// Section 2.

const addsUp = (kind: string) => kind === 'COUNT' || kind === 'AMOUNT';
const accruing = ({ kind, accrues }: Paper) => kind === 'RATIO' && accrues;
const better = ({ higher }: Paper, value: Rational, than: Rational) => value.against(than) * (higher ? 1 : -1);

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

// Section 3.

function expectedIn(paper: Paper, target: Rational, month: number): Rational | null {
  const monthOf = (date: string) => (Number(date.slice(0, 4)) - paper.year) * 12 + Number(date.slice(5, 7));
  const end = monthOf(paper.deadline);
  if (month >= end) return target;
  const anchors = waypointsBefore(paper, end);
  const start = startOf(paper, target, anchors);
  if (start) anchors.unshift({ month: 0, value: start });
  anchors.push({ month: end, value: target });
  const index = anchors.findLastIndex((anchor) => anchor.month <= month);
  const [from, to] = [anchors[index], anchors[index + 1]];
  if (!from || !to) return null;
  if (!addsUp(paper.kind) && paper.kind !== 'LEVEL' && !accruing(paper)) return from.value;
  const share = new Rational(BigInt(month - from.month), BigInt(to.month - from.month));
  return from.value.plus(to.value.minus(from.value).times(share));
}

function waypointsBefore({ waypoints, year }: Paper, end: number): { month: number; value: Rational }[] {
  const found = new Map<number, Rational>();
  for (const [code, value] of waypoints) {
    const rest = code.slice(5);
    const months = rest[0] === 'Q' ? 3 : rest[0] === 'H' ? 6 : 1;
    const last = rest === '' ? 12 : Number(rest.replace(/[QH]/, '')) * months;
    const month = (Number(code.slice(0, 4)) - year) * 12 + last;
    if (month > 0 && month < end) found.set(month, value);
  }
  return [...found].map(([month, value]) => ({ month, value })).sort((before, after) => before.month - after.month);
}

function startOf(paper: Paper, target: Rational, waypoints: readonly { value: Rational }[]): Rational | null {
  if (addsUp(paper.kind) || accruing(paper)) return zero;
  if (paper.kind === 'LEVEL') return paper.baseline && (wayToGo(paper, target) ? paper.baseline : target);
  return paper.kind === 'MILESTONE' ? null : (waypoints[0]?.value ?? target);
}

const wayToGo = (paper: Paper, target: Rational) =>
  paper.kind === 'LEVEL' && paper.baseline !== null && better(paper, paper.baseline, target) < 0;

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
  const [best] = [...values.values()].sort((before, after) => better(paper, after, before));
  return best && keepsPromise(paper, target, best) ? best : reported;
}

// Section 5.

function gapOf({ higher }: Paper, actual: Rational, expected: Rational): Rational {
  return higher ? actual.minus(expected) : expected.minus(actual);
}

function scaleOf(paper: Paper, target: Rational, expected: Rational): Rational {
  if (wayToGo(paper, target) && paper.baseline) return target.minus(paper.baseline).size();
  if (paper.kind !== 'GROWTH' && paper.kind !== 'RATIO') return expected.size();
  const least = paper.threshold(paper.kind === 'GROWTH' ? 'growthScale' : 'ratioScale').over(paper.unitFactor);
  return expected.size().against(least) > 0 ? expected.size() : least;
}

function coloured(
  paper: Paper,
  target: Rational,
  { expected, actual, atTheEnd }: { expected: Rational | null; actual: Rational; atTheEnd: boolean },
): { colour: string; score: string | null } {
  const kept = keepsPromise(paper, target, actual);
  if (!expected) return kept ? { colour: 'BLUE', score: '1' } : { colour: 'GREY', score: null };
  const gap = gapOf(paper, actual, expected);
  if (paper.kind === 'MILESTONE') {
    const reached = atTheEnd ? kept : gap.sign() >= 0;
    return reached ? { colour: gap.sign() > 0 ? 'BLUE' : 'GREEN', score: '1' } : { colour: 'RED', score: '0' };
  }
  const settled = kept && staysMet(paper, target);
  const lessThanOneThing = gap.size().times(paper.unitFactor).against(one) < 0;
  if (paper.kind === 'COUNT' && lessThanOneThing && !atTheEnd && !settled) return { colour: 'GREEN', score: '1' };
  const scale = scaleOf(paper, target, expected);
  const score = scale.sign() === 0 ? Rational.of(String(gap.sign() + 1)) : one.plus(gap.over(scale));
  let colour = scale.sign() === 0 ? (['RED', 'GREEN', 'BLUE'][gap.sign() + 1] ?? '') : byScore(paper, score);
  if (paper.comparator === 'ABOUT' && gap.size().against(paper.threshold('about').times(scale)) <= 0) colour = 'GREEN';
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

// Section 6.

function courseRule(paper: Paper, target: Rational): string {
  const [year = 0, month = 0] = paper.deadline.split('-').map(Number);
  const stated = waypointsBefore(paper, (year - paper.year) * 12 + month).length > 0;
  const family = addsUp(paper.kind) ? 'ACCUMULATING' : paper.kind;
  if (stated) return `${family}_WAYPOINTS`;
  if (family === 'ACCUMULATING') return 'ACCUMULATING_LINEAR';
  if (family === 'MILESTONE') return 'MILESTONE_AT_DEADLINE';
  if (accruing(paper)) return 'RATIO_LINEAR';
  if (family !== 'LEVEL') return `${family}_FLAT`;
  if (!paper.baseline) return 'LEVEL_AT_DEADLINE';
  return wayToGo(paper, target) ? 'LEVEL_LINEAR' : 'LEVEL_HELD';
}
