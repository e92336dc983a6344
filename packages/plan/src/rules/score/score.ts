import type { Decimal } from 'decimal.js';
import { decimal, quotient, shown, zero } from '../decimal.ts';
import type { Input } from '../inputs.ts';
import type { Standing } from '../tell.ts';
import { counts, isAbout, isMissing, type ScoredPromise } from './members.ts';
import { inputsOfRule } from './scoreInputs.ts';
import type { ScoreRuleFacts } from './scoreRule.ts';

/** Why a rule gave what it gave. */
export type ScoreReason = 'ATTAINED' | 'NOTHING_DUE' | 'REACHED' | 'NOT_REACHED' | 'STRUCK' | 'CLEAR';

/** What a rule brought. Decimals as text. */
export interface RuleScore<Rule extends ScoreRuleFacts, Promised extends ScoredPromise> {
  readonly rule: Rule;
  /** What it adds to the score; less than nothing for a red line that was crossed, nothing for a veto. */
  readonly points: string;
  /** What could be had by it. */
  readonly possible: string;
  /** What the whole is worth at most, where a veto has struck. */
  readonly cap: string | null;
  readonly because: ScoreReason;
  /** The promises that it is about. */
  readonly members: readonly Promised[];
  /** Those of them that brought or cost points, or struck; of points that are attained, those that were due. */
  readonly counted: readonly Promised[];
  readonly inputs: readonly Input[];
}

/** A score, and how each rule came to it. Decimals as text. */
export interface Score<Rule extends ScoreRuleFacts, Promised extends ScoredPromise> {
  /** Null where no rule that gives points had anything that was due. */
  readonly value: string | null;
  readonly possible: string;
  /** The value as a share of what could be had, rounded to 6 places; null with the value, and where nothing could be had. */
  readonly share: string | null;
  readonly vetoed: boolean;
  readonly rules: readonly RuleScore<Rule, Promised>[];
}

/** Scores promises by rules. docs/reference/progress.md, section 18, says the same in words. */
export function scoreOf<Rule extends ScoreRuleFacts, Promised extends ScoredPromise>(
  rules: readonly Rule[],
  promises: readonly Promised[],
): Score<Rule, Promised> {
  const found = rules.map((rule) => ({
    rule,
    ...applied(
      rule,
      promises.filter((promise) => isAbout(rule, promise)),
    ),
  }));
  const sum = found.reduce((all, { points }) => all.plus(points), zero);
  const possible = found.reduce((all, each) => all.plus(each.possible), zero);
  const caps = found.flatMap(({ cap }) => cap ?? []);
  const value = caps.reduce((least, cap) => (least.gt(cap) ? cap : least), sum.lt(0) ? zero : sum);
  const due = found.some(({ rule, because }) => rule.kind === 'POINTS' && because === 'ATTAINED');
  return {
    value: due ? shown(value) : null,
    possible: shown(possible),
    share: due && possible.gt(0) ? shown(quotient(value, possible)) : null,
    vetoed: caps.length > 0,
    rules: found.map(({ points, possible: most, cap, ...each }) => ({
      ...each,
      points: shown(points),
      possible: shown(most),
      cap: cap && shown(cap),
      get inputs() {
        return inputsOfRule(each.rule, each.members);
      },
    })),
  };
}

interface Applied<Promised> {
  readonly points: Decimal;
  readonly possible: Decimal;
  readonly cap: Decimal | null;
  readonly because: ScoreReason;
  readonly members: readonly Promised[];
  readonly counted: readonly Promised[];
}

function applied<Promised extends ScoredPromise>(
  rule: ScoreRuleFacts,
  members: readonly Promised[],
): Applied<Promised> {
  if (rule.kind === 'POINTS') return attained(rule, members);
  const counted = members.filter((promise) => counts(rule, promise));
  const struck = counted.length > 0;
  const each = decimal(rule.points);
  const nothing = { points: zero, possible: zero, cap: null, members, counted };
  if (rule.kind === 'VETO') return { ...nothing, cap: struck ? each : null, because: struck ? 'STRUCK' : 'CLEAR' };
  const sum = each.times(counted.length);
  const within = rule.most !== null && sum.gt(rule.most) ? decimal(rule.most) : sum;
  if (rule.kind === 'RED_LINE') return { ...nothing, points: within.negated(), because: struck ? 'STRUCK' : 'CLEAR' };
  return { ...nothing, points: within, because: struck ? 'REACHED' : 'NOT_REACHED' };
}

/** The points of a rule, times how much of what was due has been attained; none where nothing was due. */
function attained<Promised extends ScoredPromise>(
  { points }: ScoreRuleFacts,
  members: readonly Promised[],
): Applied<Promised> {
  const weighted = members.some(({ weight }) => weight !== null);
  const say = ({ weight }: ScoredPromise) => decimal(weighted ? (weight ?? 0) : 1);
  const counted = members.filter((each) => say(each).gt(0) && (isMissing(each) || isJudged(each)));
  const all = counted.reduce((total, each) => total.plus(say(each)), zero);
  const had = counted.reduce((total, each) => total.plus(say(each).times(scoreWithin(each))), zero);
  const nothing = { points: zero, possible: zero, cap: null, members, counted };
  if (all.isZero()) return { ...nothing, because: 'NOTHING_DUE' };
  const possible = decimal(points);
  return { ...nothing, points: quotient(possible.times(had), all), possible, because: 'ATTAINED' };
}

function isJudged({ standing }: { readonly standing: Pick<Standing, 'colour' | 'score'> }): boolean {
  return standing.colour !== 'GREY' && standing.score !== null;
}

/** What is ahead does not hide what is behind, and silence brings nothing. */
function scoreWithin(promise: ScoredPromise): Decimal {
  const score = isMissing(promise) ? zero : decimal(promise.standing.score ?? '0');
  if (score.lt(0)) return zero;
  return score.gt(1) ? decimal(1) : score;
}
