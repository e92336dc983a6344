import type { Paper } from './paper.ts';
import { Rational } from './rational.ts';

// Written from docs/reference/progress.md, sections 2, 3 and 6, and from nothing else.

const zero = Rational.of('0');

/** Whether figures of a kind add up over the year. */
export const addsUp = (kind: string) => kind === 'COUNT' || kind === 'AMOUNT';
/** What the target states, where it counts. */
const courseOf = ({ kind, course, rules }: Paper) => (kind === 'MILESTONE' || rules === 1 ? '' : course);
const growing = (paper: Paper) =>
  courseOf(paper) === ''
    ? addsUp(paper.kind) || paper.kind === 'LEVEL' || (paper.kind === 'RATIO' && paper.accrues)
    : courseOf(paper) !== 'FLAT';
/** How a value compares with another in the sense of the promise. */
export const better = ({ higher }: Paper, value: Rational, than: Rational) => value.against(than) * (higher ? 1 : -1);

const monthIn = ({ year }: Paper, date: string) => (Number(date.slice(0, 4)) - year) * 12 + Number(date.slice(5, 7));

/** What is expected at the end of a month, counted from the beginning of the plan's year. */
export function expectedIn(paper: Paper, target: Rational, month: number): Rational | null {
  const end = monthIn(paper, paper.deadline);
  if (month >= end) return target;
  const waypoints = waypointsBefore(paper, end);
  const start = startOf(paper, target, waypoints);
  const season = waypoints.length === 0 && start && end <= 12 ? twelfths[courseOf(paper)] : undefined;
  if (start && season) {
    const [done = 0, all = 0] = [season[month - 1], season[end - 1]];
    return done === 0
      ? start
      : start.plus(
          target
            .minus(start)
            .times(Rational.of(String(done)))
            .over(Rational.of(String(all))),
        );
  }
  const anchors = start ? [{ month: 0, value: start }, ...waypoints] : waypoints;
  const before = waypoints.length === 0 && start ? monthsBefore(paper) : 0;
  if (start && before > 0 && before < end) {
    const goes = growing(paper) && start.against(target) !== 0;
    if (!goes) return month > before ? start : null;
    anchors.push({ month: before, value: start });
  }
  anchors.push({ month: end, value: target });
  const index = anchors.findLastIndex((anchor) => anchor.month <= month);
  const [from, to] = [anchors[index], anchors[index + 1]];
  if (!from || !to) return null;
  if (!growing(paper)) return from.value;
  const share = new Rational(BigInt(month - from.month), BigInt(to.month - from.month));
  return from.value.plus(to.value.minus(from.value).times(share));
}

/** Twelfths of the way at the end of each month. */
const twelfths: Readonly<Record<string, readonly number[]>> = {
  SECOND_HALF: [0, 0, 0, 0, 0, 0, 2, 4, 6, 8, 10, 12],
  AUTUMN: [0, 0, 0, 0, 0, 0, 0, 0, 3, 6, 9, 12],
  YEAR_END: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12],
};

function spanOf({ year }: Paper, code: string): { months: number; last: number } {
  const rest = code.slice(5);
  const months = rest === '' ? 12 : rest[0] === 'Q' ? 3 : rest[0] === 'H' ? 6 : 1;
  const last = rest === '' ? 12 : Number(rest.replace(/[QH]/, '')) * months;
  return { months, last: (Number(code.slice(0, 4)) - year) * 12 + last };
}

function monthsBefore(paper: Paper): number {
  if (paper.rules === 1 || paper.earliest === '') return 0;
  const { last, months } = spanOf(paper, paper.earliest);
  return last - months;
}

function waypointsBefore(paper: Paper, end: number): { month: number; value: Rational }[] {
  const found = new Map<number, Rational>();
  for (const [code, value] of paper.waypoints) {
    const { last: month } = spanOf(paper, code);
    if (month > 0 && month < end) found.set(month, value);
  }
  return [...found].map(([month, value]) => ({ month, value })).sort((before, after) => before.month - after.month);
}

function startOf(paper: Paper, target: Rational, waypoints: readonly { value: Rational }[]): Rational | null {
  const first = waypoints[0]?.value ?? target;
  if (paper.kind === 'MILESTONE') return null;
  if (paper.kind !== 'LEVEL') return growing(paper) ? zero : first;
  if (allYear(paper)) return first;
  return paper.baseline && (wayToGo(paper, target) ? paper.baseline : target);
}

/** A level that is due at once and all year. */
function allYear(paper: Paper): boolean {
  if (paper.kind !== 'LEVEL' || paper.rules === 1) return false;
  if (courseOf(paper) !== '') return courseOf(paper) === 'FLAT';
  return paper.comparator === 'AT_MOST' && paper.baseline === null;
}

/** Whether a level has a way to go. */
export const wayToGo = (paper: Paper, target: Rational) =>
  paper.kind === 'LEVEL' &&
  courseOf(paper) !== 'FLAT' &&
  paper.baseline !== null &&
  better(paper, paper.baseline, target) < 0;

/** The rule that is named after the course. */
export function courseRule(paper: Paper, target: Rational): string {
  const end = monthIn(paper, paper.deadline);
  const family = addsUp(paper.kind) ? 'ACCUMULATING' : paper.kind;
  const share = paper.ofYear && (addsUp(paper.kind) || paper.kind === 'RATIO') ? '_OF_YEAR' : '';
  if (waypointsBefore(paper, end).length > 0) return `${family}_WAYPOINTS${share}`;
  if (family === 'MILESTONE') return 'MILESTONE_AT_DEADLINE';
  const start = startOf(paper, target, []);
  const [season, before] = [twelfths[courseOf(paper)], monthsBefore(paper)];
  const seasonal = (season && end > 0 && end <= 12) || (before > 0 && before < end);
  if (start && seasonal) return `${family}_SEASONAL${share}`;
  if (family !== 'LEVEL') return growing(paper) ? `${family}_LINEAR${share}` : `${family}_FLAT`;
  if (allYear(paper)) return 'LEVEL_FLAT';
  if (!paper.baseline) return 'LEVEL_AT_DEADLINE';
  return wayToGo(paper, target) ? 'LEVEL_LINEAR' : 'LEVEL_HELD';
}
