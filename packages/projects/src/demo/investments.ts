import { divide } from '@plangraph/exact';
import type { DemoFigure, DemoRow, DemoWorld } from '@plangraph/schema';
import { type MadeProject, plannedInvestment } from './projects.ts';

/** What part of it is invested, and by how many percent investment grew, where nothing was reported. */
const plain = { completed: 0.9, growth: 8 };
const months = Array.from({ length: 12 }, (_, index) => index + 1);
/** CNY 10,000 has a million parts that an amount can state. */
const parts = 1_000_000;

/**
 * What was invested month by month: in the plan's year as much as was reported as completed, and in the year before as
 * much as makes the growth that was reported.
 */
export function investmentRecords(world: DemoWorld, projects: readonly MadeProject[]): DemoRow[] {
  const completed = completedBy(world);
  const growth = growthIn(world);
  const before = running(
    months.map((_, at) => Math.round(((completed[at] ?? 0) * parts) / (1 + (growth[at] ?? 0) / 100))),
  );
  return [
    ...months.flatMap((month, at) => monthOf(world, projects, world.year - 1, month, stepOf(before, at))),
    ...months.flatMap((month, at) => monthOf(world, projects, world.year, month, stepOf(completed, at) * parts)),
  ];
}

/** What was invested in one month, in millionths of CNY 10,000, divided among the projects that were being built. */
function monthOf(
  world: DemoWorld,
  projects: readonly MadeProject[],
  year: number,
  month: number,
  amount: number,
): DemoRow[] {
  const period = `${year}-${String(month).padStart(2, '0')}`;
  const periodEnd = lastDayOf(year, month);
  const building = projects.filter(
    ({ startedOn, completedOn }) =>
      startedOn !== null && startedOn <= periodEnd && (completedOn === null || completedOn >= `${period}-01`),
  );
  // Before the first of them begins, those that began first were being prepared.
  const spending = building.length ? building : projects.slice(0, 1);
  if (!spending.length) return [];
  const shares = divide(
    Math.floor(amount / parts),
    spending.map(({ yearInvestment }) => yearInvestment + 1),
  );
  const recordedAt = world.recordedAt(periodEnd);
  return spending.map(({ code }, at) => ({
    project: code,
    period,
    periodEnd,
    amount: `${shares[at]}${at === 0 ? `.${String(amount % parts).padStart(6, '0')}` : ''}`,
    recordedAt,
  }));
}

/** What had been invested in the year by the end of each month, in CNY 10,000; what was not reported goes on evenly. */
function completedBy(world: DemoWorld): number[] {
  const known = world.figures('key-projects.investment-completion').map((figure) => ({
    month: monthOfYear(figure),
    amount: Math.round(Number(figure.numerator) * 10_000),
  }));
  const last = known.at(-1) ?? { month: 12, amount: Math.round(plannedInvestment * plain.completed) };
  const points = [
    { month: 0, amount: 0 },
    ...known,
    { month: 12, amount: Math.round((last.amount * 12) / last.month) },
  ];
  return running(months.map((month) => amountAt(points, month)));
}

interface Point {
  readonly month: number;
  readonly amount: number;
}

function amountAt(points: readonly Point[], month: number): number {
  const next = points.find((point) => point.month >= month) as Point;
  const previous = points.findLast((point) => point.month < month) as Point;
  const way = (month - previous.month) / (next.month - previous.month);
  return Math.round(previous.amount + (next.amount - previous.amount) * way);
}

/** The growth to date of each month, in percent; January has that of February, one without a figure that of the last. */
function growthIn(world: DemoWorld): number[] {
  const known = world.figures('fixed-asset-investment.growth');
  return months.map((month) => {
    const figure = known.findLast((each) => monthOfYear(each) <= month) ?? known[0];
    return figure ? Number(figure.value) : plain.growth;
  });
}

/** The same figures, none less than the one before it. */
function running(figures: readonly number[]): number[] {
  let most = 0;
  return figures.map((figure) => (most = Math.max(most, figure)));
}

function stepOf(figures: readonly number[], at: number): number {
  return (figures[at] ?? 0) - (figures[at - 1] ?? 0);
}

function monthOfYear({ lastDay }: DemoFigure): number {
  return Number(lastDay.slice(5, 7));
}

/** Last day of a month, from 1. */
export function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
