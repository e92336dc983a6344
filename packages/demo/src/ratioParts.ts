import { decimal, grows, shown } from '@plangraph/plan';
import { Decimal } from 'decimal.js';
import type { DemoTarget } from './readPlan.ts';

/** What a ratio is to be. */
interface Wanted {
  readonly wanted: Decimal;
  /** What the ratio is taken of in the whole year; its digits after the point are those of the numerator too. */
  readonly denominator: string;
  readonly month: number;
  /** Whether the numerator is rounded up. */
  readonly up: boolean;
}

/** What ratios are taken of where no domain says it. */
export const plainDenominator = '1000.00';

/**
 * Finds the two figures whose ratio is about what is wanted. What is reported for the year to date is taken of the part of
 * the year's denominator that has passed.
 */
export function partsOf(target: DemoTarget, { wanted, denominator: whole, month, up }: Wanted) {
  const places = whole.split('.')[1]?.length ?? 0;
  const denominatorGrows = target.accounting === 'YEAR_TO_DATE' && !grows(target);
  const denominator = denominatorGrows ? decimal(whole).times(month).div(12).toDecimalPlaces(places) : decimal(whole);
  const rounding = up ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR;
  const wished = wanted.times(target.unitFactor).times(denominator).toDecimalPlaces(places, rounding);
  // A part is not more than its whole: of 163 projects 163 start at most.
  const numerator = places === 0 ? Decimal.min(wished, denominator) : wished;
  return { numerator: shown(numerator), denominator: shown(denominator) };
}
