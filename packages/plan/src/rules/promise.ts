import { decimal, shown } from './decimal.ts';
import type { Input } from './inputs.ts';
import { readPeriod } from './period.ts';
import type { Figure } from './progress.ts';
import { choicesOf } from './release.ts';
import type { Rule } from './rule.ts';
import { standingOf } from './standing.ts';
import type { StandingFacts } from './standingFacts.ts';
import { type Standing, tell } from './tell.ts';
import { accumulates, senseOf } from './terms.ts';
import { isOverYears, standingOverYears } from './years/overYears.ts';
import type { Span } from './years/span.ts';

/** What a target promises: a number, a range, a value relative to another one, or something that no number says. */
export type Form = 'NUMBER' | 'RANGE' | 'RELATIVE' | 'QUALITATIVE';

/** A figure, and, of a relative promise, the one that it is compared with. */
export interface ComparedFigure extends Figure {
  /** The other series' figure for the same period; null where nobody has stated it. */
  readonly compared?: string | null;
}

/** What a person found of a promise without a number, and somebody else approved. */
interface Finding {
  readonly period: string;
  readonly outcome: 'KEPT' | 'NOT_KEPT';
}

/** What the standing of a promise of any form is computed from. */
export interface PromiseFacts extends StandingFacts {
  readonly form: Form;
  /** The upper end of a range; `value` is the lower. */
  readonly upperValue: string | null;
  /** By how much a relative promise must be better than what it is compared with; null for not at all. */
  readonly margin: string | null;
  readonly figures: readonly ComparedFigure[];
  /** Of several for one period the last counts. */
  readonly findings: readonly Finding[];
  /** What of its years a promise of several is about; null or absent in a plan of one year. Its figures are then of whole years. */
  readonly span?: Span | null | undefined;
}

/** Where a promise of any form stands on a day, of one year or of several. docs/reference/progress.md says the same in words. */
export function promiseStanding(facts: PromiseFacts): Standing {
  return isOverYears(facts) ? standingOverYears(facts, standingInForm) : standingInForm(facts);
}

function standingInForm(facts: PromiseFacts): Standing {
  if (!choicesOf(facts).forms) return standingOf(facts);
  if (facts.form === 'RANGE') return withinRange(facts);
  if (facts.form === 'RELATIVE') return comparedWith(facts);
  return facts.form === 'QUALITATIVE' ? asFound(facts) : standingOf(facts);
}

/** Below a range the lower end is the promise, above it the upper; within it a promise is on track, and ahead of nothing. */
function withinRange(facts: PromiseFacts): Standing {
  const { upperValue } = facts;
  const lower = standingOf({ ...facts, comparator: 'AT_LEAST', value: upperValue === null ? null : facts.value });
  const upper = { ...facts, comparator: 'AT_MOST', value: upperValue, course: 'FLAT', waypoints: [] } as const;
  const above = upperValue !== null && lower.actual !== null && decimal(lower.actual).gt(upperValue);
  const found = above ? standingOf(upper) : lower;
  const ended = found.period !== null && (readPeriod(found.period)?.lastDay ?? '') >= facts.deadline;
  return told(facts, found, {
    colour: found.colour === 'BLUE' ? 'GREEN' : found.colour,
    rule: found.colour === 'GREY' || found.rule === 'MET_LATE' ? found.rule : 'RANGE',
    // What is in the range today can still leave it.
    outcome: found.outcome === 'MET' && !ended ? null : found.outcome,
  });
}

/** A relative promise is due at any time: what the other series had in the same period, and the margin beyond it. */
function comparedWith(facts: PromiseFacts): Standing {
  const period = standingOf({ ...facts, value: null }).period;
  const figure = facts.figures.findLast((each) => each.period === period && each.value !== null);
  const other = figure?.compared ?? null;
  const beyond = decimal(facts.margin ?? '0').times(senseOf(facts));
  const plain: StandingFacts = {
    ...facts,
    kind: accumulates(facts.kind) ? 'LEVEL' : facts.kind,
    value: shown(other === null ? beyond : decimal(other).plus(beyond)),
    baseline: null,
    course: 'FLAT',
    earliest: null,
    waypoints: [],
    whole: false,
    figures: figure ? [{ period: figure.period, value: figure.value }] : [],
    // Judged by its own period alone, it is met or missed there.
    deadline: ended(facts, period) ? (readPeriod(period ?? '')?.lastDay ?? facts.deadline) : facts.deadline,
  };
  const found = standingOf(plain);
  if (other !== null) return told(facts, found, { rule: found.colour === 'GREY' ? found.rule : 'RELATIVE' });
  if (found.actual === null) return told(facts, found, { rule: found.rule, expected: null });
  const unknown = { colour: 'GREY', expected: null, pace: null, score: null } as const;
  return told(facts, found, { ...unknown, rule: 'REFERENCE_MISSING', outcome: afterDeadline(facts) });
}

/** What no number says is as a person found it last. */
function asFound(facts: PromiseFacts): Standing {
  const over = facts.findings.flatMap((finding) => {
    const period = readPeriod(finding.period);
    return period && period.lastDay <= facts.today ? [{ ...finding, lastDay: period.lastDay }] : [];
  });
  const last = over.reduce<(typeof over)[number] | undefined>(
    (latest, each) => (latest && latest.lastDay > each.lastDay ? latest : each),
    undefined,
  );
  const kept = last?.outcome === 'KEPT';
  const settled = last !== undefined && last.lastDay >= facts.deadline;
  const decided = settled ? (kept ? 'MET' : 'MISSED') : afterDeadline(facts);
  return told(facts, standingOf({ ...facts, value: null, figures: [] }), {
    colour: last ? (kept ? 'GREEN' : 'RED') : 'GREY',
    expected: null,
    actual: null,
    pace: null,
    score: last ? (kept ? '1' : '0') : null,
    period: last?.period ?? null,
    rule: last ? 'QUALITATIVE' : 'NOT_JUDGED',
    outcome: decided,
    metBefore: null,
  });
}

function afterDeadline({ today, deadline }: PromiseFacts): 'UNDECIDED' | null {
  return today > deadline ? 'UNDECIDED' : null;
}

function ended({ deadline }: PromiseFacts, period: string | null): boolean {
  return period !== null && (readPeriod(period)?.lastDay ?? '') >= deadline;
}

type Told = Partial<Omit<Standing, 'inputs' | 'rule'>> & { readonly rule: Rule };

/** A standing as its form tells it, with what the form follows from among the inputs. */
function told(facts: PromiseFacts, found: Standing, form: Told): Standing {
  const { inputs: _, ...plain } = found;
  return tell({ ...plain, ...form }, () => [
    ...ofPromise(facts),
    ...found.inputs.filter(({ name }) => !replaced.has(name)),
  ]);
}

// What the plain standing was asked with in the place of what the promise says.
const replaced = new Set(['target', 'comparator', 'kind', 'baseline', 'deadline', 'course', 'earliest', 'whole']);

function ofPromise(facts: PromiseFacts): Input[] {
  const inputs: Input[] = [
    { name: 'form', value: facts.form },
    { name: 'kind', value: facts.kind },
    { name: 'comparator', value: facts.comparator },
    { name: 'deadline', value: facts.deadline },
    { name: 'target', value: facts.value },
    { name: 'baseline', value: facts.baseline },
    { name: 'whole', value: String(facts.whole) },
  ];
  if (facts.course !== null) inputs.push({ name: 'course', value: facts.course });
  if (facts.earliest !== null) inputs.push({ name: 'earliest', value: facts.earliest });
  if (facts.form === 'RANGE') inputs.push({ name: 'upperValue', value: facts.upperValue });
  if (facts.form === 'RELATIVE') {
    inputs.push({ name: 'margin', value: facts.margin });
    for (const { period, compared = null } of facts.figures)
      inputs.push({ name: `compared.${period}`, value: compared });
  }
  if (facts.form === 'QUALITATIVE') {
    for (const { period, outcome } of facts.findings) inputs.push({ name: `finding.${period}`, value: outcome });
  }
  return inputs;
}
