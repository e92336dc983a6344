import { addDays } from './civilDate.ts';
import { type Frequency, monthsOf, type Period, periodAt, readPeriod } from './period.ts';
import type { IndicatorKind } from './terms.ts';

/** Whose periods are meant. */
export interface Rhythm {
  readonly kind: IndicatorKind;
  readonly frequency: Frequency;
  /** The plan's year; the first, where it covers several. */
  readonly year: number;
  /** The last year of a plan of several; null or absent for a plan of one year. */
  readonly lastYear?: number | null | undefined;
  /** Whether there is a figure for January alone; where nobody says, a rate of growth has none. */
  readonly january?: boolean | null | undefined;
  /** The quarter of the year that alone is meant, such as `2023-Q2`; the whole year where there is none. */
  readonly quarter?: string | null | undefined;
}

/** Whose due days are meant. */
export interface Schedule extends Rhythm {
  /** How many days after a period's last day its figure is due. */
  readonly dueDays: number;
}

/**
 * The periods of a plan's year, or of its years, that an indicator has figures for, in their order. Where nobody says otherwise, growth rates
 * have none for January: January and February come together, as the figure for February.
 */
export function periodsOf(rhythm: Rhythm): readonly Period[] {
  const { frequency, year } = rhythm;
  const last = rhythm.lastYear ?? year;
  const first = frequency === 'MONTHLY' && !hasJanuary(rhythm) ? 2 : 1;
  const key = `${year} ${last} ${frequency} ${first} ${rhythm.quarter ?? ''}`;
  const known = calendars.get(key);
  if (known) return known;
  const count = 12 / monthsOf[frequency] - first + 1;
  const all = Array.from({ length: (last - year + 1) * count }, (_, index) =>
    periodAt(frequency, year + Math.floor(index / count), first + (index % count)),
  );
  const quarter = rhythm.quarter ? readPeriod(rhythm.quarter) : undefined;
  const periods = quarter
    ? all.filter(({ firstDay, lastDay }) => firstDay >= quarter.firstDay && lastDay <= quarter.lastDay)
    : all;
  if (calendars.size >= 256) calendars.clear();
  calendars.set(key, periods);
  return periods;
}

// Some hundred targets of a plan share five calendars.
const calendars = new Map<string, readonly Period[]>();

/** Whether there is a figure for January alone, where figures are monthly. */
export function hasJanuary({ kind, january }: Pick<Rhythm, 'kind' | 'january'>): boolean {
  return january ?? kind !== 'GROWTH';
}

/** Whether an indicator has a figure for a period of the plan. */
export function isOfRhythm(rhythm: Rhythm, code: string): boolean {
  return periodsOf(rhythm).some((period) => period.code === code);
}

/** The last day on which the figure of a period is in time. */
export function dueDayOf({ lastDay }: Pick<Period, 'lastDay'>, dueDays: number): string {
  return addDays(lastDay, dueDays);
}

/** Whether a period's due day has passed: its figure counts as missing from the day after. */
export function isDue(period: Pick<Period, 'lastDay'>, dueDays: number, today: string): boolean {
  return dueDayOf(period, dueDays) < today;
}

/** The periods whose due day has passed by a civil date, in their order. */
export function duePeriods(schedule: Schedule, today: string): readonly Period[] {
  const periods = periodsOf(schedule);
  // What is due by a day has ended by it, less the grace; that saves counting days for each period.
  const ended = addDays(today, -schedule.dueDays);
  const known = due.get(periods);
  if (known?.ended === ended) return known.periods;
  const count = periods.findIndex(({ lastDay }) => lastDay >= ended);
  const found = count < 0 ? periods : periods.slice(0, count);
  due.set(periods, { ended, periods: found });
  return found;
}

// All promises of a plan that are reported alike ask for the same.
const due = new WeakMap<readonly Period[], { readonly ended: string; readonly periods: readonly Period[] }>();

/** The last period whose due day has passed by a civil date; undefined when none has. */
export function lastPeriodDue(schedule: Schedule, today: string): Period | undefined {
  return duePeriods(schedule, today).at(-1);
}
