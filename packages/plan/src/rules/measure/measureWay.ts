import { addDays, daysBetween } from '../civilDate.ts';
import { exact, type Fraction, nothing } from '../decimal.ts';
import { readPeriod } from '../period.ts';

/** What a path expects at the end of a period, in percent. */
export interface PercentPoint {
  readonly period: string;
  readonly expected: string;
}

/** On which way a measure is. */
export interface MeasureWay {
  /** The plan's year, with which the way begins. */
  readonly year: number;
  /** Civil date by which all is to be done. */
  readonly dueOn: string | null;
  /** Empty where nobody has said how the way goes: then it is straight. */
  readonly path: readonly PercentPoint[];
}

/**
 * How many percent are expected at the end of a day, exactly: along the lines from nothing before the year begins, through
 * the points of the path that lie before the deadline, to all on the deadline.
 */
export function wayOf({ year, dueOn, path }: MeasureWay, day: string): Fraction {
  const begin = addDays(`${year}-01-01`, -1);
  // Whoever is late from the first day on has one day.
  const end = dueOn !== null && dueOn > begin ? dueOn : addDays(begin, 1);
  if (path.length === 0) return straight(daysBetween(begin, end), daysBetween(begin, day));
  const between = path.flatMap(({ period, expected }) => {
    const on = readPeriod(period)?.lastDay ?? begin;
    return on > begin && on < end ? [{ on, percent: exact(expected) }] : [];
  });
  const anchors = [
    { on: begin, percent: nothing },
    ...between.sort((one, other) => (one.on < other.on ? -1 : 1)),
    { on: end, percent: exact(100) },
  ];
  const passed = anchors.findLastIndex(({ on }) => on <= day);
  const [earlier, later] = [anchors[passed] ?? anchors[0], anchors[passed + 1]];
  if (passed < 0 || !later || !earlier) return { numerator: earlier?.percent ?? nothing, denominator: 1 };
  const [length, gone] = [daysBetween(earlier.on, later.on), daysBetween(earlier.on, day)];
  return {
    numerator: earlier.percent.times(length - gone).plus(later.percent.times(gone)),
    denominator: length,
  };
}

/** The line from nothing to all in so many days, on which most measures are. */
function straight(length: number, gone: number): Fraction {
  if (gone >= length) return { numerator: exact(100), denominator: 1 };
  return { numerator: gone > 0 ? exact(100 * gone) : nothing, denominator: gone > 0 ? length : 1 };
}
