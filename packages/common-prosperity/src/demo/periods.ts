import { readPeriod } from '@plangraph/plan';
import type { DemoWorld } from '@plangraph/schema';
import { Decimal } from 'decimal.js';
import { yearBefore } from '../rules/incomeGrowth.ts';

/** A period as rows state it. */
export interface StatedPeriod {
  readonly period: string;
  readonly periodEnd: string;
}

/** The same period of the year before; undefined where there is none. */
export function periodBefore(period: string): StatedPeriod | undefined {
  const read = readPeriod(yearBefore(period) ?? '');
  return read && { period: read.code, periodEnd: read.lastDay };
}

/** What came with each period of the year, after a part of as much, such as `0.9`, in the same periods of the year before. */
export function inTwoYears(
  world: DemoWorld,
  indicator: string,
  part: string,
): (StatedPeriod & { readonly value: Decimal })[] {
  const figures = world.perPeriod(indicator);
  const earlier = figures.flatMap(({ period, value }) => {
    const before = periodBefore(period);
    return before ? [{ ...before, value: new Decimal(value).times(part) }] : [];
  });
  const now = figures.map(({ period, lastDay, value }) => ({ period, periodEnd: lastDay, value: new Decimal(value) }));
  return [...earlier, ...now];
}
