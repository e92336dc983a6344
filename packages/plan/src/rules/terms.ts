import type { Exact } from '@plangraph/exact';
import type { StatedCourse } from './course.ts';
import { exact } from './decimal.ts';
import type { Frequency } from './period.ts';
import { choicesOf, type Release } from './release.ts';

/** How figures of an indicator behave over the year. */
export type IndicatorKind = 'COUNT' | 'AMOUNT' | 'LEVEL' | 'GROWTH' | 'RATIO' | 'MILESTONE';

/** Which values of an indicator are better. */
type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';

/** How the actual value must compare with the promised one. */
type Comparator = 'EQUAL' | 'AT_LEAST' | 'MORE_THAN' | 'ABOUT' | 'AT_MOST';

/** A value that the plan expects at the end of a period on the way to the promised one. */
interface Waypoint {
  /** A period of any rhythm; its last month counts. */
  readonly period: string;
  readonly value: string;
}

/** What a target promises. Values are decimals as text, in the indicator's unit. */
export interface Terms {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly comparator: Comparator;
  readonly frequency: Frequency;
  readonly accounting: 'YEAR_TO_DATE' | 'PER_PERIOD';
  /** Whether a ratio builds up over the year from zero. */
  readonly accrues: boolean;
  /** How many base units make one of the indicator's unit: 0.01 for percent. */
  readonly unitFactor: string;
  /** The plan's year; the first, where it covers several. */
  readonly year: number;
  /** The last year of a plan of several; null or absent for a plan of one year. */
  readonly lastYear?: number | null | undefined;
  /** The promised value; null where the source is illegible. */
  readonly value: string | null;
  readonly baseline: string | null;
  /** Civil date by which the value is promised. */
  readonly deadline: string;
  readonly waypoints: readonly Waypoint[];
  /** How what is expected grows through the year; null where the kind says. */
  readonly course: StatedCourse | null;
  /** The first period in which anything can come; null where that is the year's first. */
  readonly earliest: string | null;
  /** Whether the unit counts whole things, such as enterprises. */
  readonly whole: boolean;
  /** Whether there is a figure for January alone; null where the kind says. */
  readonly january: boolean | null;
  /** The quarter of the year that alone is meant; null or absent for the whole year. */
  readonly quarter?: string | null | undefined;
  /** By which release of the rules it is judged. */
  readonly release: Release;
}

/** 1 where higher values fulfil the promise, -1 where lower ones do. */
export type Sense = 1 | -1;

/**
 * Which way the promise points. `AT_LEAST` and `AT_MOST` say so themselves and win over the indicator's direction; the
 * other comparators follow it.
 */
export function senseOf({ direction, comparator }: Pick<Terms, 'direction' | 'comparator'>): Sense {
  if (comparator === 'AT_LEAST') return 1;
  if (comparator === 'AT_MOST') return -1;
  return direction === 'HIGHER_IS_BETTER' ? 1 : -1;
}

/** The course that a target states, where its release follows one. A stage has none: it is reached or not. */
export function courseStated({
  kind,
  course,
  release,
}: Pick<Terms, 'kind' | 'course' | 'release'>): StatedCourse | null {
  return kind === 'MILESTONE' || !choicesOf({ release }).statedCourses ? null : course;
}

/** Whether what is expected grows through the year, instead of being due at once. */
export function grows(terms: Pick<Terms, 'kind' | 'accrues' | 'course' | 'release'>): boolean {
  const stated = courseStated(terms);
  if (stated !== null) return stated !== 'FLAT';
  return accumulates(terms.kind) || terms.kind === 'LEVEL' || (terms.kind === 'RATIO' && terms.accrues);
}

/** Whether the figures of a kind add up over the year. */
export function accumulates(kind: IndicatorKind): boolean {
  return kind === 'COUNT' || kind === 'AMOUNT';
}

/**
 * Whether a promise, once met, stays met: a milestone, and what accumulates towards a value. A limit, such as at most 10
 * accidents, is kept only when the year is over.
 */
export function staysMet(terms: Pick<Terms, 'kind' | 'direction' | 'comparator'>, target: Exact): boolean {
  return terms.kind === 'MILESTONE' || (accumulates(terms.kind) && target.comparedTo(0) === senseOf(terms));
}

/** The value from which a level has a way to go: its baseline, where that is worse than the promised value. */
export function startingPoint(terms: Terms, target: Exact): Exact | null {
  if (terms.kind !== 'LEVEL' || terms.baseline === null || courseStated(terms) === 'FLAT') return null;
  const baseline = exact(terms.baseline);
  return target.comparedTo(baseline) === senseOf(terms) ? baseline : null;
}

/** Whether a level is due at once and all year: its target says so, or it is a ceiling from which no way down is known. */
export function holdsAllYear(terms: Terms): boolean {
  const stated = courseStated(terms);
  if (terms.kind !== 'LEVEL' || stated !== null) return terms.kind === 'LEVEL' && stated === 'FLAT';
  return terms.baseline === null && terms.comparator === 'AT_MOST' && choicesOf(terms).flatCeilings;
}

/** Whether a promise is a ceiling to stay within, so that nobody gets ahead of it: at most, and with no way to go. */
export function isCeiling(terms: Terms, target: Exact): boolean {
  return terms.comparator === 'AT_MOST' && !staysMet(terms, target) && startingPoint(terms, target) === null;
}
