import { divide } from '@plangraph/exact';
import type { DemoFigure, DemoRow, DemoWorld } from '@plangraph/schema';
import { aboveScale } from './enterprises.ts';

/** What is divided among the enterprises in a quarter: hundredths of CNY 10,000. */
interface Quarter {
  readonly period: string;
  readonly lastDay: string;
  readonly amount: number;
  readonly revenue: number;
}

/** Research and revenue of every enterprise above designated size, quarter by quarter, in the share that was reported. */
export function rdExpenditures(world: DemoWorld): DemoRow[] {
  const enterprises = aboveScale(world);
  const sizes = sizesOf(world);
  const random = world.random('eagerness to do research');
  const weights = [...enterprises.keys()].map((code) => sizes.get(code) ?? 1);
  const eager = weights.map((weight) => weight * (0.4 + 1.2 * random.fraction()));
  if (!weights.length) return [];
  return quartersOf(world).flatMap(({ period, lastDay, amount, revenue }) => {
    const recordedAt = world.recordedAt(lastDay);
    const amounts = divide(amount, eager);
    const revenues = divide(revenue, weights);
    return [...enterprises.values()].map((enterprise, position) => ({
      enterprise,
      period,
      periodEnd: lastDay,
      amount: ((amounts[position] ?? 0) / 100).toFixed(2),
      revenue: ((revenues[position] ?? 0) / 100).toFixed(2),
      recordedAt,
    }));
  });
}

/** The figures are for the year to date, in CNY 100 million. */
function quartersOf(world: DemoWorld): Quarter[] {
  let [amount, revenue] = [0, 0];
  return world.figures('rd-share-of-revenue').map((figure) => {
    const toDate = { amount: inHundredths(figure.numerator), revenue: inHundredths(denominatorOf(figure)) };
    const { period, lastDay } = figure;
    const quarter = { period, lastDay, amount: toDate.amount - amount, revenue: toDate.revenue - revenue };
    ({ amount, revenue } = toDate);
    return quarter;
  });
}

/** What the share was taken of has two digits after the point; the share, in percent, has enough to tell them. */
function denominatorOf({ numerator, value }: DemoFigure): string {
  return Number(value) ? ((Number(numerator) * 100) / Number(value)).toFixed(2) : '0';
}

function inHundredths(hundredMillions: string | null): number {
  return Math.round(Number(hundredMillions) * 10_000 * 100);
}

/** Revenue of the plan's year, by code of the enterprise. */
function sizesOf(world: DemoWorld): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { enterprise, period, revenue } of world.made('industry', 'enterpriseOutputs')) {
    if (!String(period).startsWith(String(world.year))) continue;
    sizes.set(String(enterprise), (sizes.get(String(enterprise)) ?? 0) + Number(revenue));
  }
  return sizes;
}
