import { Rational } from './rational.ts';

// Written from docs/reference/progress.md alone, as byHand.ts is.

/** What the graph shows as `status.inputs`. */
export type Inputs = readonly { readonly name: string; readonly value: string | null }[];

/** The inputs of a status, read. */
export interface Paper {
  readonly kind: string;
  readonly higher: boolean;
  readonly comparator: string;
  readonly frequency: string;
  readonly accounting: string;
  readonly accrues: boolean;
  /** What the target states; empty where it states none. */
  readonly course: string;
  /** Empty where the target states none. */
  readonly earliest: string;
  readonly whole: boolean;
  readonly january: boolean;
  /** Empty for a target of the whole year. */
  readonly quarter: string;
  readonly rules: number;
  /** Whether gaps are shares of the year's promise. */
  readonly ofYear: boolean;
  readonly unitFactor: Rational;
  readonly year: number;
  /** The same as `year` for a plan of one year. */
  readonly lastYear: number;
  readonly today: string;
  readonly dueDays: number;
  readonly deadline: string;
  readonly target: Rational | null;
  readonly baseline: Rational | null;
  /** In the plan's order. */
  readonly waypoints: readonly (readonly [string, Rational])[];
  readonly figures: ReadonlyMap<string, Rational>;
  readonly threshold: (name: string) => Rational;
}

/** Reads the inputs; the steps among them are not looked at. */
export function readPaper(inputs: Inputs): Paper {
  const values = new Map(inputs.map(({ name, value }) => [name, value]));
  const text = (name: string) => values.get(name) ?? '';
  const number = (name: string) => {
    const value = values.get(name);
    return value == null ? null : Rational.of(value);
  };
  const those = (prefix: string) =>
    inputs
      .filter(({ name, value }) => name.startsWith(prefix) && value !== null)
      .map(({ name, value }) => [name.slice(prefix.length), Rational.of(value ?? '')] as const);
  const comparator = text('comparator');
  return {
    kind: text('kind'),
    higher: comparator === 'AT_LEAST' || (comparator !== 'AT_MOST' && text('direction') === 'HIGHER_IS_BETTER'),
    comparator,
    frequency: text('frequency'),
    accounting: text('accounting'),
    accrues: text('accrues') === 'true',
    course: text('course'),
    earliest: text('earliest'),
    whole: text('whole') === 'true',
    january: text('january') === 'true',
    quarter: text('quarter'),
    rules: Number(text('rules')),
    ofYear: text('threshold.of') === 'YEAR',
    unitFactor: number('unitFactor') ?? Rational.of('1'),
    year: Number(text('year')),
    lastYear: Number(text('lastYear') || text('year')),
    today: text('today'),
    dueDays: Number(text('dueDays')),
    deadline: text('deadline'),
    target: number('target'),
    baseline: number('baseline'),
    waypoints: those('waypoint.'),
    figures: new Map(those('figure.')),
    threshold: (name) => Rational.of(text(`threshold.${name}`)),
  };
}

/** A period as section 1 of the page tells. */
export interface PeriodOnPaper {
  readonly code: string;
  /** Its last month, counted from the beginning of the plan. */
  readonly month: number;
  /** Its last day. */
  readonly end: string;
}

/** The periods that are due, as section 1 of the page tells. */
export function periodsDue(paper: Paper): PeriodOnPaper[] {
  return periodsOfYear(paper).filter(({ end }) => {
    const dueDay = new Date(`${end}T12:00:00Z`);
    dueDay.setUTCDate(dueDay.getUTCDate() + paper.dueDays);
    return dueDay.toISOString().slice(0, 10) < paper.today;
  });
}

/** All periods of the year, or of the plan's years, as section 1 of the page tells. */
export function periodsOfYear(paper: Paper): PeriodOnPaper[] {
  const periods: PeriodOnPaper[] = [];
  for (let year = paper.year; year <= paper.lastYear; year += 1) {
    for (const { month, ...period } of periodsIn(paper, year)) {
      periods.push({ ...period, month: (year - paper.year) * 12 + month });
    }
  }
  return periods;
}

function periodsIn({ frequency, january, quarter }: Paper, year: number): PeriodOnPaper[] {
  const periods: PeriodOnPaper[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const code = codeEnding(frequency, year, month);
    if (!code || (!january && code.endsWith('-01'))) continue;
    // A part of a quarter has the figures of that quarter alone.
    if (quarter && (Math.ceil(month / 3) !== Number(quarter.slice(-1)) || frequency.endsWith('YEARLY'))) continue;
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    const end = `${year}-${String(month).padStart(2, '0')}-${days}`;
    periods.push({ code, month, end });
  }
  return periods;
}

function codeEnding(frequency: string, year: number, month: number): string | null {
  if (frequency === 'MONTHLY') return `${year}-${month < 10 ? '0' : ''}${month}`;
  if (frequency === 'QUARTERLY') return month % 3 === 0 ? `${year}-Q${month / 3}` : null;
  if (frequency === 'HALF_YEARLY') return month % 6 === 0 ? `${year}-H${month / 6}` : null;
  return month === 12 ? String(year) : null;
}
