import type { Decimal } from 'decimal.js';
import { periodsOf } from './calendar.ts';
import { decimal, type Fraction, shownFraction, zero } from './decimal.ts';
import { monthsSince, readPeriod } from './period.ts';
import { accumulates, isAccruing, startingPoint, type Terms } from './terms.ts';

/** A value at the end of a month, counted from the beginning of the plan's year. */
interface Anchor {
  readonly month: number;
  readonly value: Decimal;
}

/** The way from the year's beginning to the promised value. */
export interface Course {
  /** In the order of their months; the last is the promised value at its deadline. */
  readonly anchors: readonly [...Anchor[], Anchor];
  /** Between two anchors: along the line from one to the other, or as the earlier one says. */
  readonly between: 'LINE' | 'STEP';
  /** Month of the deadline, counted from the beginning of the plan's year. */
  readonly end: number;
  /** Whether the plan states any values on the way. */
  readonly stated: boolean;
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
export function courseOf(terms: Terms, target: Decimal): Course {
  const [year, month] = [Number(terms.deadline.slice(0, 4)), Number(terms.deadline.slice(5, 7))];
  const end = monthsSince(terms.year, { year, month });
  const waypoints = waypointsOf(terms, end);
  const final = { month: end, value: target };
  const between = accumulates(terms.kind) || terms.kind === 'LEVEL' || isAccruing(terms) ? 'LINE' : 'STEP';
  const start = startOf(terms, target, (waypoints[0] ?? final).value);
  const anchors: Anchor[] = start && end > 0 ? [{ month: 0, value: start }, ...waypoints] : waypoints;
  return { anchors: [...anchors, final], between, end, stated: waypoints.length > 0 };
}

/** Where the course begins; null where nothing is expected before the first waypoint or the deadline. */
function startOf(terms: Terms, target: Decimal, first: Decimal): Decimal | null {
  switch (terms.kind) {
    case 'COUNT':
    case 'AMOUNT':
      return zero;
    case 'LEVEL':
      return terms.baseline === null ? null : (startingPoint(terms, target) ?? target);
    case 'RATIO':
      return isAccruing(terms) ? zero : first;
    case 'GROWTH':
      return first;
    case 'MILESTONE':
      return null;
  }
}

/** The waypoints within the course: the deadline itself belongs to the promised value. */
function waypointsOf({ waypoints, year }: Terms, end: number): Anchor[] {
  if (waypoints.length === 0) return [];
  const values = new Map<number, Decimal>();
  for (const { period, value } of waypoints) {
    const read = readPeriod(period);
    const month = read ? monthsSince(year, { year: read.year, month: read.lastMonth }) : 0;
    if (month > 0 && month < end) values.set(month, decimal(value));
  }
  return [...values].map(([month, value]) => ({ month, value })).sort((one, other) => one.month - other.month);
}

/** What is expected at the end of a month, exactly; null where nothing is expected yet. */
export function expectedAt({ anchors, between }: Course, month: number): Fraction | null {
  const passed = anchors.findLastIndex((anchor) => anchor.month <= month);
  const earlier = anchors[passed];
  if (!earlier) return null;
  const later = anchors[passed + 1];
  if (!later || between === 'STEP' || earlier.month === month) return { numerator: earlier.value, denominator: 1 };
  return {
    numerator: earlier.value.times(later.month - month).plus(later.value.times(month - earlier.month)),
    denominator: later.month - earlier.month,
  };
}

/** What is expected at the end of each period of the plan's year; empty where the promised value is not known. */
export function trajectoryOf(terms: Terms): readonly TrajectoryPoint[] {
  if (terms.value === null) return [];
  const course = courseOf(terms, decimal(terms.value));
  return periodsOf(terms).map(({ code, lastMonth, lastDay }) => {
    const expected = expectedAt(course, lastMonth);
    return { period: code, lastDay, expected: expected && shownFraction(expected) };
  });
}
