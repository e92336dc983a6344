import { duePeriods } from '../calendar.ts';
import { daysBetween } from '../civilDate.ts';
import { decimal, quotient, shown } from '../decimal.ts';
import type { Input } from '../inputs.ts';
import { colourOf, scoreOf } from '../pace.ts';
import type { Frequency } from '../period.ts';
import type { Rule } from '../rule.ts';
import type { Standing } from '../standing.ts';
import { readThresholds, type Thresholds } from '../thresholds.ts';

/** A stage of a measure. Civil dates. */
export interface CheckpointFacts {
  readonly ordinal: number;
  readonly dueOn: string;
  readonly reachedOn: string | null;
}

/** What was reported for a period, and approved. */
export interface ReportedProgress {
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
  /** The plan's year. */
  readonly year: number;
  /** How many days after a period's last day its report is due. */
  readonly dueDays: number;
  readonly thresholds: Thresholds;
  readonly today: string;
}

/** From how many days after its day a checkpoint that is not reached is far behind. */
const farBehind = 30;

/** Where a measure stands on a day. docs/reference/progress.md, section 12, says the same in words. */
export function measureStanding(facts: MeasureFacts): Standing {
  const { state, dueOn, doneOn, today, checkpoints } = facts;
  const latest = facts.reports.reduce<ReportedProgress | undefined>(
    (last, each) => (last && last.periodEnd > each.periodEnd ? last : each),
    undefined,
  );
  const known = { actual: latest?.percent ?? null, period: latest?.period ?? null };
  const grey = (rule: Rule) => told(facts, { ...known, colour: 'GREY', rule });
  if (state === 'DROPPED') return grey('MEASURE_DROPPED');
  if (state === 'DONE') return done(facts, { ...known, actual: '100' });
  if (dueOn === null && checkpoints.length === 0) return grey('NO_DEADLINE');
  if (dueOn !== null && today > dueOn) {
    const score = shown(quotient(decimal(known.actual ?? '0'), decimal(100)));
    const overdue = { colour: 'RED', rule: 'MEASURE_OVERDUE', expected: '100', score, outcome: 'MISSED' } as const;
    return told(facts, { ...known, ...overdue, pace: known.actual && score });
  }
  const late = checkpoints
    .filter(({ dueOn: day, reachedOn }) => day < today && (reachedOn === null || reachedOn > today))
    .map(({ dueOn: day }) => daysBetween(day, today));
  if (late.length > 0) {
    const colour = Math.max(...late) > farBehind ? 'RED' : 'ORANGE';
    return told(facts, { ...known, colour, rule: 'CHECKPOINT_LATE' });
  }
  const due = duePeriods({ ...facts, kind: 'LEVEL' }, today);
  const spoken = due.filter(({ lastDay }) => latest !== undefined && latest.periodEnd >= lastDay);
  if (due.length - spoken.length >= 2) return grey('SILENT');
  if (!latest) return grey(due.length > 0 ? 'REPORT_MISSING' : 'NOT_DUE');
  if (latest.percent === null || dueOn === null) {
    if (checkpoints.length === 0) return grey('NOT_JUDGED');
    return told(facts, { ...known, colour: 'GREEN', rule: 'MEASURE_CHECKPOINTS', score: '1' });
  }
  return told(facts, { ...known, ...judged(facts, latest.percent, latest.periodEnd), rule: 'MEASURE_PERCENT' });

  function done(all: MeasureFacts, more: Pick<Told, 'actual' | 'period'>): Standing {
    if (dueOn === null || doneOn === null) {
      return told(all, { ...more, colour: 'GREEN', rule: 'MEASURE_DONE', score: '1', outcome: 'MET' });
    }
    if (doneOn > dueOn) return told(all, { ...more, colour: 'YELLOW', rule: 'MET_LATE', score: '1', outcome: 'LATE' });
    return told(all, { ...more, ...judged(all, '100', doneOn), rule: 'MEASURE_DONE', outcome: 'MET' });
  }
}

/** A percent by the line from the year's beginning to the deadline: how many days of the way were over with a day. */
function judged({ year, dueOn, thresholds }: MeasureFacts, percent: string, day: string) {
  const begin = `${year}-01-01`;
  const length = Math.max(1, daysBetween(begin, dueOn ?? begin) + 1);
  const gone = Math.min(length, Math.max(0, daysBetween(begin, day) + 1));
  const gap = decimal(percent).times(length).minus(decimal(100).times(gone));
  const measured = { gap, scale: decimal(100).times(length), unit: decimal(1) };
  return {
    expected: shown(quotient(decimal(100).times(gone), decimal(length))),
    pace: gone > 0 ? shown(quotient(decimal(percent).times(length), decimal(100).times(gone))) : null,
    score: scoreOf(measured),
    colour: colourOf(measured, 'AT_LEAST', readThresholds(thresholds)),
  };
}

interface Told extends Partial<Omit<Standing, 'inputs'>> {
  readonly colour: Standing['colour'];
  readonly rule: Rule;
}

function told(facts: MeasureFacts, found: Told): Standing {
  return {
    ...{ outcome: null, period: null, expected: null, actual: null, score: null, pace: null, metBefore: null },
    ...found,
    get inputs() {
      return inputsOf(facts);
    },
  };
}

function inputsOf(facts: MeasureFacts): readonly Input[] {
  const { thresholds } = facts;
  return [
    { name: 'state', value: facts.state },
    { name: 'year', value: String(facts.year) },
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
    ...(['blue', 'green', 'yellow', 'orange'] as const).map((name) => ({
      name: `threshold.${name}`,
      value: thresholds[name],
    })),
  ];
}
