import type { Exact } from '@plangraph/exact';
import { periodsOf } from './calendar.ts';
import { type Season, seasonOf } from './course.ts';
import { exact, type Fraction, nothing, shownFraction } from './decimal.ts';
import { monthsOf, monthsSince, readPeriod } from './period.ts';
import { choicesOf } from './release.ts';
import { courseStated, grows, holdsAllYear, startingPoint, type Terms } from './terms.ts';

/** A value at the end of a month, counted from the beginning of the plan's year. */
interface Anchor {
  readonly month: number;
  readonly value: Exact;
}

/** How what is expected comes about; a rule is named after it. */
export type CourseForm = 'WAYPOINTS' | 'SEASONAL' | 'LINEAR' | 'FLAT' | 'AT_DEADLINE';

/** The way from the year's beginning to the promised value. */
export interface Course {
  /** In the order of their months; the last is the promised value at its deadline. */
  readonly anchors: readonly [...Anchor[], Anchor];
  /** Between two anchors: along the line from one to the other, or as the earlier one says. */
  readonly between: 'LINE' | 'STEP';
  /** How many twelfths of the way are done at the end of each month; undefined where the line says. */
  readonly season: Season | undefined;
  /** Month of the deadline, counted from the beginning of the plan's year. */
  readonly end: number;
  readonly form: CourseForm;
}

/** What is expected at the end of a period. */
export interface TrajectoryPoint {
  readonly period: string;
  /** Civil date of the period's last day. */
  readonly lastDay: string;
  /** Rounded to 6 places; null where nothing is expected yet. */
  readonly expected: string | null;
}

/** The course of a target whose value is known. */
export function courseOf(terms: Terms, target: Exact): Course {
  const [year, month] = [Number(terms.deadline.slice(0, 4)), Number(terms.deadline.slice(5, 7))];
  const end = monthsSince(terms.year, { year, month });
  const waypoints = waypointsOf(terms, end);
  const final = { month: end, value: target };
  const between = grows(terms) ? 'LINE' : 'STEP';
  const start = startOf(terms, target, (waypoints[0] ?? final).value);
  const begins: Anchor[] = start && end > 0 ? [{ month: 0, value: start }] : [];
  if (waypoints.length > 0) {
    return { anchors: [...begins, ...waypoints, final], between, season: undefined, end, form: 'WAYPOINTS' };
  }
  // A season is one of the plan's year.
  const season = start && end > 0 && end <= 12 ? seasonOf(courseStated(terms)) : undefined;
  const later = season || !start ? 0 : monthsBefore(terms);
  if (later <= 0 || later >= end) {
    const form = season ? 'SEASONAL' : !start ? 'AT_DEADLINE' : between === 'LINE' ? 'LINEAR' : 'FLAT';
    return { anchors: [...begins, final], between, season, end, form };
  }
  const anchors = opensAt(later, { start: start as Exact, final, goes: between === 'LINE' });
  return { anchors, between, season, end, form: 'SEASONAL' };
}

/** The anchors of a course that opens after some months: what goes somewhere stands still till then, all else is not due yet. */
function opensAt(
  months: number,
  { start, final, goes }: { readonly start: Exact; readonly final: Anchor; readonly goes: boolean },
): readonly [...Anchor[], Anchor] {
  if (!goes || start.eq(final.value)) return [{ month: months + 1, value: start }, final];
  return [{ month: 0, value: start }, { month: months, value: start }, final];
}

/** How many months of the year pass before anything can come; 0 where nothing is said. */
function monthsBefore(terms: Terms): number {
  const period = terms.earliest === null || !choicesOf(terms).statedCourses ? undefined : readPeriod(terms.earliest);
  return period
    ? monthsSince(terms.year, { year: period.year, month: period.lastMonth }) - monthsOf[period.frequency]
    : 0;
}

/** Where the course begins; null where nothing is expected before the first waypoint or the deadline. */
function startOf(terms: Terms, target: Exact, first: Exact): Exact | null {
  if (terms.kind === 'MILESTONE') return null;
  if (terms.kind !== 'LEVEL') return grows(terms) ? nothing : first;
  if (holdsAllYear(terms)) return first;
  return terms.baseline === null ? null : (startingPoint(terms, target) ?? target);
}

/** The waypoints within the course: the deadline itself belongs to the promised value. */
function waypointsOf({ waypoints, year }: Terms, end: number): Anchor[] {
  if (waypoints.length === 0) return [];
  const values = new Map<number, Exact>();
  for (const { period, value } of waypoints) {
    const read = readPeriod(period);
    const month = read ? monthsSince(year, { year: read.year, month: read.lastMonth }) : 0;
    if (month > 0 && month < end) values.set(month, exact(value));
  }
  return [...values].map(([month, value]) => ({ month, value })).sort((one, other) => one.month - other.month);
}

/** What is expected at the end of a month, exactly; null where nothing is expected yet. */
export function expectedAt({ anchors, between, season, end }: Course, month: number): Fraction | null {
  const passed = anchors.findLastIndex((anchor) => anchor.month <= month);
  const earlier = anchors[passed];
  if (!earlier) return null;
  const later = anchors[passed + 1];
  if (season && later)
    return inSeason(earlier.value, later.value, { done: season[month - 1] ?? 0, all: season[end - 1] });
  if (!later || between === 'STEP' || earlier.month === month) return { numerator: earlier.value, denominator: 1 };
  return {
    numerator: earlier.value.times(later.month - month).plus(later.value.times(month - earlier.month)),
    denominator: later.month - earlier.month,
  };
}

function inSeason(
  start: Exact,
  target: Exact,
  { done, all = 0 }: { readonly done: number; readonly all: number | undefined },
): Fraction {
  // Where the season brings nothing before the deadline, all is expected at the deadline.
  if (done === 0 || all === 0) return { numerator: start, denominator: 1 };
  return { numerator: start.times(all - done).plus(target.times(done)), denominator: all };
}

/** What is expected at the end of each period of the plan; empty where the promised value is not known. */
export function trajectoryOf(terms: Terms): readonly TrajectoryPoint[] {
  if (terms.value === null) return [];
  const course = courseOf(terms, exact(terms.value));
  return periodsOf(terms).map(({ code, year, lastMonth, lastDay }) => {
    const expected = expectedAt(course, monthsSince(terms.year, { year, month: lastMonth }));
    return { period: code, lastDay, expected: expected && shownFraction(expected) };
  });
}
