import { isCivilDate } from '@plangraph/exact';
import type { RowProblem } from '@plangraph/rows';
import { periodErrors } from '../errors/periods.ts';
import { monthsSince, readPeriod } from './period.ts';

/** On which way waypoints are stated. */
export interface WaypointTerms {
  /** The plan's year. */
  readonly year: number;
  /** Civil date by which the value is promised; any other text says nothing of where the way ends. */
  readonly deadline: string;
}

/**
 * Why a waypoint is not taken: no period, not within the way from the year's beginning to the month before the deadline's,
 * or in one month with an earlier one. Null for each that is.
 */
export function waypointProblems(
  periods: readonly string[],
  { year, deadline }: WaypointTerms,
): readonly (RowProblem | null)[] {
  const end = isCivilDate(deadline)
    ? monthsSince(year, { year: Number(deadline.slice(0, 4)), month: Number(deadline.slice(5, 7)) })
    : Number.POSITIVE_INFINITY;
  const { noPeriod, beforeTheYear, notBeforeTheDeadline, sameMonth } = periodErrors.INVALID_WAYPOINT;
  const taken = new Map<number, string>();
  return periods.map((period) => {
    const read = readPeriod(period);
    if (!read) return noPeriod({ period });
    const month = monthsSince(year, { year: read.year, month: read.lastMonth });
    if (month < 1) return beforeTheYear({ period, year });
    if (month >= end) return notBeforeTheDeadline({ period, deadline });
    const other = taken.get(month);
    if (other !== undefined) return sameMonth({ period, other });
    taken.set(month, period);
    return null;
  });
}
