import { divide } from '@plangraph/exact';
import type { DemoFigure, DemoRow, DemoWorld } from '@plangraph/schema';
import { enterpriseCode } from './enterprises.ts';
import { aboveScaleCount } from './recognitions.ts';

/** How many enterprises beneath the designated size report their months too, as candidates for it. */
const candidates = 30;
/** Growth of output, in percent, where none was reported. */
const plainGrowth = 6;
/** One CNY 100 million is ten thousand of the unit in which records are kept, and so many of its millionths. */
const millionths = 10_000 * 1_000_000;

/** What an enterprise produced in a month, in millionths of CNY 10,000. */
interface Month {
  readonly period: string;
  readonly lastDay: string;
  readonly output: number;
  readonly valueAdded: number;
}

/** The months of the plan's year and of the year before, of all who are above scale by its end and of some beneath. */
export function enterpriseOutputs(world: DemoWorld): DemoRow[] {
  const thisYear = monthsOf(world);
  const months = [...yearBefore(world, thisYear), ...thisYear];
  return [...above(world, months), ...beneath(world, months)];
}

/** What was reported, month by month. */
function monthsOf(world: DemoWorld): Month[] {
  const output = new Map(world.perPeriod('industrial-output.total').map((each) => [each.period, each]));
  const added = new Map(world.perPeriod('industrial-value-added.total').map((each) => [each.period, each]));
  const figures = new Map([...output, ...added].map(([period, { lastDay }]) => [period, lastDay]));
  return [...figures]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, lastDay]) => ({
      period,
      lastDay,
      output: inMillionths(output.get(period)),
      valueAdded: inMillionths(added.get(period)),
    }));
}

/** The same months a year before: so much less, for the year to date, as the reported growth says. */
function yearBefore(world: DemoWorld, months: readonly Month[]): Month[] {
  const reported = new Map(
    world.figures('industrial-output.growth').map(({ period, value }) => [period, Number(value)]),
  );
  let growth = [...reported.values()][0] ?? plainGrowth;
  let [toDate, before] = [0, 0];
  return months.map(({ period, output, valueAdded }) => {
    growth = reported.get(period) ?? growth;
    toDate += output;
    const lessToDate = Math.round((toDate * 100) / (100 + growth));
    const month = {
      ...lastYear(world, period),
      output: Math.max(0, lessToDate - before),
      valueAdded: Math.round((valueAdded * 100) / (100 + growth)),
    };
    before = lessToDate;
    return month;
  });
}

function lastYear({ year, daysAfter }: DemoWorld, period: string) {
  const month = period.slice(5);
  const next = month === '12' ? `${year}-01-01` : `${year - 1}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return { period: `${year - 1}-${month}`, lastDay: daysAfter(next, -1) };
}

/** The first has most, and a few have much more than the many. */
function above(world: DemoWorld, months: readonly Month[]): DemoRow[] {
  const random = world.random('producers');
  const producers = Array.from({ length: aboveScaleCount(world) }, (_, position) => ({
    weight: (1 + 8 / (position + 1)) * (0.8 + 0.4 * random.fraction()),
    sold: random.whole(90, 101),
  }));
  if (!producers.length) return [];
  const weights = producers.map(({ weight }) => weight);
  return months.flatMap((month) => {
    const recordedAt = world.recordedAt(month.lastDay);
    const output = inWholeUnits(month.output, weights);
    const valueAdded = inWholeUnits(month.valueAdded, weights);
    return producers.map(({ sold }, position) => ({
      enterprise: enterpriseCode(world, position),
      period: month.period,
      periodEnd: month.lastDay,
      output: output[position],
      valueAdded: valueAdded[position],
      revenue: String(Math.floor((Number(output[position]) * sold) / 100)),
      recordedAt,
    }));
  });
}

/** Between some CNY 10 and 30 million a year: some are over the designated size, some are not. */
function beneath(world: DemoWorld, months: readonly Month[]): DemoRow[] {
  const random = world.random('candidates');
  const from = aboveScaleCount(world);
  return Array.from({ length: candidates }, (_, position) => position).flatMap((position) => {
    const usual = random.whole(85, 250);
    return months.map(({ period, lastDay }) => {
      const output = usual + random.whole(-15, 15);
      return {
        enterprise: enterpriseCode(world, from + position),
        period,
        periodEnd: lastDay,
        output: String(output),
        valueAdded: String(Math.floor(output / 4)),
        revenue: String(output - random.whole(0, 6)),
        recordedAt: world.recordedAt(lastDay),
      };
    });
  });
}

/** Divides into whole CNY 10,000; the first has what is less than one of them besides. */
function inWholeUnits(amount: number, weights: readonly number[]): string[] {
  const rest = amount % 1_000_000;
  const parts = divide((amount - rest) / 1_000_000, weights).map(String);
  return rest ? parts.map((part, position) => (position ? part : `${part}.${String(rest).padStart(6, '0')}`)) : parts;
}

/** The figures are in CNY 100 million. */
function inMillionths(figure: DemoFigure | undefined): number {
  return Math.round(Number(figure?.value ?? 0) * millionths);
}
