import { isCivilDate } from '@plangraph/exact';
import type { RowProblem } from '@plangraph/rows';
import { pathPointErrors } from '../../errors/paths.ts';
import { decimal, shown } from '../decimal.ts';
import { readFigureNumber } from '../figureNumber.ts';
import { monthsSince, readPeriod } from '../period.ts';
import type { PathPoint } from './points.ts';

/** Where a path must lead: what is promised, in its unit, and by when. */
export interface PathEnd {
  /** The plan's year, in which the path begins. */
  readonly year: number;
  readonly value: string;
  /** Civil date. */
  readonly deadline: string;
  /** Whether it is told in percent of the whole, which never fall. */
  readonly percent: boolean;
}

/** What is wrong with a path, each with the point that it is about, or null for the whole; and its points, in their order. */
export interface ReadPath {
  readonly problems: readonly { readonly at: number | null; readonly problem: RowProblem }[];
  readonly points: readonly PathPoint[];
}

interface Placed extends PathPoint {
  readonly at: number;
  readonly month: number;
}

/** The most points that one path has: each month of two years. */
const mostPoints = 24;

/**
 * Reads a path as it is stated. Each of its points is a period that ends within the way, no two in one month, and the last
 * is the promise itself: the promised value, in the month of the deadline.
 */
export function readPath(stated: readonly PathPoint[], end: PathEnd): ReadPath {
  const problems: { at: number | null; problem: RowProblem }[] = [];
  if (stated.length === 0) problems.push({ at: null, problem: pathPointErrors.NO_POINTS({}) });
  if (stated.length > mostPoints) {
    const problem = pathPointErrors.TOO_MANY_POINTS({ count: stated.length, most: mostPoints });
    return { problems: [{ at: null, problem }], points: [] };
  }
  const last = isCivilDate(end.deadline) ? monthOf(end, end.deadline) : 0;
  const placed: Placed[] = [];
  for (const [at, point] of stated.entries()) {
    const refuse = (problem: RowProblem) => problems.push({ at, problem });
    const read = readFigureNumber('value', point.expected);
    if ('rule' in read) refuse({ ...read, column: 'expected' });
    const period = readPeriod(point.period);
    if (!period) {
      refuse(pathPointErrors.INVALID_PERIOD({ period: point.period.slice(0, 40) }));
      continue;
    }
    const month = monthOf(end, period.lastDay);
    const other = placed.find((each) => each.month === month);
    if (month < 1 || month > last) {
      refuse(pathPointErrors.POINT_OFF_THE_WAY({ period: period.code, year: end.year, deadline: end.deadline }));
    } else if (other) refuse(pathPointErrors.POINTS_IN_ONE_MONTH({ period: period.code, other: other.period }));
    else if (!('rule' in read)) placed.push({ at, month, period: period.code, expected: shown(read) });
  }
  placed.sort((one, other) => one.month - other.month);
  if (problems.length === 0)
    problems.push(...(end.percent ? percentProblems(placed) : []), ...endProblems(placed, end));
  return { problems, points: placed.map(({ period, expected }) => ({ period, expected })) };
}

/** Why a path does not lead to what is promised; empty where it does. */
export function endProblems(
  placed: readonly (PathPoint & { readonly at?: number })[],
  end: Pick<PathEnd, 'year' | 'value' | 'deadline'>,
): readonly { readonly at: number | null; readonly problem: RowProblem }[] {
  const last = placed.at(-1);
  const period = readPeriod(last?.period ?? '');
  if (!last || !period) return [];
  const said = { period: last.period, expected: last.expected, value: end.value, deadline: end.deadline };
  const at = last.at ?? null;
  if (monthOf(end, period.lastDay) !== monthOf(end, end.deadline)) {
    return [{ at, problem: pathPointErrors.PATH_ENDS_ELSEWHERE.early(said) }];
  }
  return decimal(last.expected).eq(end.value) ? [] : [{ at, problem: pathPointErrors.PATH_ENDS_ELSEWHERE.value(said) }];
}

function percentProblems(placed: readonly Placed[]) {
  return placed.flatMap(({ at, period, expected }, index) => {
    const before = placed[index - 1];
    const value = decimal(expected);
    if (value.lt(0) || value.gt(100)) return [{ at, problem: pathPointErrors.PERCENT_OUT_OF_RANGE({ expected }) }];
    if (!before || value.gte(before.expected)) return [];
    const fallen = { period, expected, before: before.expected, earlier: before.period };
    return [{ at, problem: pathPointErrors.PATH_FALLS(fallen) }];
  });
}

function monthOf({ year }: Pick<PathEnd, 'year'>, day: string): number {
  return monthsSince(year, { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) });
}
