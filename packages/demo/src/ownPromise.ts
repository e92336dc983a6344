import { decimal, shown } from '@plangraph/plan';
import type { Random } from '@plangraph/schema';
import { Decimal } from 'decimal.js';
import type { PromisedTarget } from './promises.ts';

/** What a made-up county promises where the plan that it is made from promises a value. */
export type OwnValue = (value: string) => string;

/** How large a made-up county is, the plan's own place being 1. */
export function sizeOf(random: Random): number {
  return 0.5 + random.fraction();
}

/**
 * Turns a target's values into those of a county of another size: what adds up over places by the size, a little more or
 * less; a growth by up to a point. Other rates and ratios, and milestones, are promised alike everywhere.
 */
export function ownValueOf({ kind, aggregation }: PromisedTarget, size: number, random: Random): OwnValue {
  const share = size * (0.9 + random.fraction() / 5);
  const shift = decimal(random.whole(-10, 10)).div(10);
  if (kind === 'GROWTH') return (value) => shown(decimal(value).plus(shift));
  if (kind === 'MILESTONE' || aggregation !== 'SUM') return (value) => value;
  return (value) => shown(scaled(decimal(value), share));
}

/** In as many digits as there were; something that was promised stays so. */
function scaled(value: Decimal, share: number): Decimal {
  const places = value.decimalPlaces();
  const least = value.isZero() ? value : new Decimal(10).pow(-places);
  return Decimal.max(value.times(share).toDecimalPlaces(places), least);
}
