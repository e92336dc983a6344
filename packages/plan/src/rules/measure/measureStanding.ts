import { duePeriods } from '../calendar.ts';
import { daysBetween } from '../civilDate.ts';
import { exact, shownShare } from '../decimal.ts';
import type { Input } from '../inputs.ts';
import { colourOf, scoreOf } from '../pace.ts';
import type { Frequency } from '../period.ts';
import type { Rule } from '../rule.ts';
import { type Found, type Standing, tell } from '../tell.ts';
import { readThresholds, type Thresholds } from '../thresholds.ts';
import type { CountedProgress, MeasureEvidence } from './measureEvidence.ts';
import { type PercentPoint, wayOf } from './measureWay.ts';

/** A stage of a measure. Civil dates. */
export interface CheckpointFacts {
  readonly ordinal: number;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}

/** What was reported for a period, and approved. */
interface ReportedProgress {
  readonly period: string;
  /** Civil date of the period's last day. */
  readonly periodEnd: string;
  /** Decimal as text; null where only checkpoints tell. */
  readonly percent: string | null;
}

/** What the standing of a measure is computed from. Dates are civil dates. */
export interface MeasureFacts {
  readonly state: 'NOT_STARTED' | 'UNDER_WAY' | 'DONE' | 'DROPPED';
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly frequency: Frequency;
  readonly checkpoints: readonly CheckpointFacts[];
  readonly reports: readonly ReportedProgress[];
  /** The approved path: percents by periods, in any order; empty where there is none. */
  readonly path: readonly PercentPoint[];
  /** The plan's year; the first, where it covers several. */
  readonly year: number;
  /** The last year of a plan of several; null or absent for a plan of one year. */
  readonly lastYear?: number | null | undefined;
  /** How many days after a period's last day its report is due. */
  readonly dueDays: number;
  readonly thresholds: Thresholds;
  readonly today: string;
  /** What a register keeps of what carries it out; null or absent where nothing does. */
  readonly evidence?: MeasureEvidence | null | undefined;
}

/** From how many days after its day a checkpoint that is not reached is far behind. */
const farBehind = 30;

/** Where a measure stands on a day. docs/reference/progress.md, section 12, says the same in words. */
export function measureStanding(facts: MeasureFacts): Standing {
  const { state, dueOn, doneOn, today, frequency, year, lastYear, dueDays, evidence } = facts;
  const checkpoints = evidence ? [...facts.checkpoints, ...evidence.nodes] : facts.checkpoints;
  const due = duePeriods({ kind: 'LEVEL', frequency, year, lastYear, dueDays }, today);
  const period = due.at(-1);
  const counted = evidence && period ? evidence.countedOn(period.lastDay, { year, lastYear }) : null;
  const ruleOfWay = facts.path.length > 0 ? 'MEASURE_PATH' : 'MEASURE_PERCENT';
  const latest = facts.reports.reduce<ReportedProgress | undefined>(
    (last, each) => (last && last.periodEnd > each.periodEnd ? last : each),
    undefined,
  );
  const isCounted = counted !== null && counted.percent !== null;
  const known = isCounted
    ? { actual: counted.percent, period: period?.code ?? null }
    : { actual: latest?.percent ?? null, period: latest?.period ?? null };
  const tellOf = (found: Found) => told(facts, counted, found);
  const grey = (rule: Rule) => tellOf({ ...known, colour: 'GREY', rule });
  if (state === 'DROPPED') return grey('MEASURE_DROPPED');
  if (state === 'DONE') return done(facts, { ...known, actual: '100' });
  if (dueOn === null && checkpoints.length === 0) return grey('NO_DEADLINE');
  if (dueOn !== null && today > dueOn && !(isCounted && counted.percent === '100')) {
    const score = shownShare(exact(known.actual ?? '0'), 100);
    const overdue = { colour: 'RED', rule: 'MEASURE_OVERDUE', expected: '100', score, outcome: 'MISSED' } as const;
    return tellOf({ ...known, ...overdue, pace: known.actual && score });
  }
  const late = checkpoints
    .filter(({ dueOn: day, reachedOn }) => day < today && (reachedOn === null || reachedOn > today))
    .map(({ dueOn: day }) => daysBetween(day, today));
  if (late.length > 0) {
    const colour = Math.max(...late) > farBehind ? 'RED' : 'ORANGE';
    return tellOf({ ...known, colour, rule: 'CHECKPOINT_LATE' });
  }
  if (isCounted && counted.percent !== null && period && dueOn !== null)
    return tellOf({ ...known, ...judged(facts, counted.percent, period.lastDay), rule: 'MEASURE_EVIDENCE' });
  const unspoken = due.filter(({ lastDay }) => latest === undefined || latest.periodEnd < lastDay);
  if (!isCounted && unspoken.length >= 2) return grey('SILENT');
  if (!latest && !isCounted) return grey(due.length > 0 ? 'REPORT_MISSING' : 'NOT_DUE');
  if (!latest || latest.percent === null || dueOn === null) {
    if (checkpoints.length === 0) return grey('NOT_JUDGED');
    return tellOf({ ...known, colour: 'GREEN', rule: 'MEASURE_CHECKPOINTS', score: '1' });
  }
  return tellOf({ ...known, ...judged(facts, latest.percent, latest.periodEnd), rule: ruleOfWay });

  function done(all: MeasureFacts, more: Pick<Found, 'actual' | 'period'>): Standing {
    if (dueOn === null || doneOn === null) {
      return tellOf({ ...more, colour: 'GREEN', rule: 'MEASURE_DONE', score: '1', outcome: 'MET' });
    }
    if (doneOn > dueOn) return tellOf({ ...more, colour: 'YELLOW', rule: 'MET_LATE', score: '1', outcome: 'LATE' });
    return tellOf({ ...more, ...judged(all, '100', doneOn), rule: 'MEASURE_DONE', outcome: 'MET' });
  }
}

/** A percent by the way from the year's beginning to the deadline, on a day of it. */
function judged({ year, dueOn, path, thresholds }: MeasureFacts, percent: string, day: string) {
  const { numerator, denominator } = wayOf({ year, dueOn, path }, day);
  const reached = exact(percent).times(denominator);
  const measured = { gap: reached.minus(numerator), scale: exact(100 * denominator), unit: exact(1) };
  return {
    expected: shownShare(numerator, denominator),
    pace: numerator.gt(0) ? shownShare(reached, numerator) : null,
    score: scoreOf(measured),
    colour: colourOf(measured, 'AT_LEAST', readThresholds(thresholds)),
  };
}

function told(facts: MeasureFacts, counted: CountedProgress | null, found: Found): Standing {
  return tell(found, () => [...inputsOf(facts), ...evidenceInputs(facts, counted)]);
}

function evidenceInputs({ evidence }: MeasureFacts, counted: CountedProgress | null): readonly Input[] {
  if (!evidence) return [];
  return [
    { name: 'evidence.percent', value: counted?.percent ?? null },
    ...(counted?.inputs ?? []),
    ...evidence.nodes.flatMap(({ name, dueOn, reachedOn }) => [
      { name: `node.${name}.due`, value: dueOn },
      { name: `node.${name}.reached`, value: reachedOn },
    ]),
  ];
}

function inputsOf(facts: MeasureFacts): readonly Input[] {
  const { thresholds } = facts;
  return [
    { name: 'state', value: facts.state },
    { name: 'year', value: String(facts.year) },
    ...(facts.lastYear == null ? [] : [{ name: 'lastYear', value: String(facts.lastYear) }]),
    { name: 'today', value: facts.today },
    { name: 'dueDays', value: String(facts.dueDays) },
    { name: 'frequency', value: facts.frequency },
    { name: 'deadline', value: facts.dueOn },
    { name: 'doneOn', value: facts.doneOn },
    ...facts.checkpoints.flatMap(({ ordinal, dueOn, reachedOn }) => [
      { name: `checkpoint.${ordinal}.due`, value: dueOn },
      { name: `checkpoint.${ordinal}.reached`, value: reachedOn },
    ]),
    ...facts.reports.map(({ period, percent }) => ({ name: `percent.${period}`, value: percent })),
    ...facts.path.map(({ period, expected }) => ({ name: `path.${period}`, value: expected })),
    ...(['blue', 'green', 'yellow', 'orange'] as const).map((name) => ({
      name: `threshold.${name}`,
      value: thresholds[name],
    })),
  ];
}
