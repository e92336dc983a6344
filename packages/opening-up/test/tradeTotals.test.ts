import { divide } from '@plangraph/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsUntil, tradeGrowth } from '../src/rules/tradeGrowth.ts';
import { tradeTotals } from '../src/rules/tradeTotals.ts';

const amount = fc.integer({ min: 100_000_000, max: 200_000_000 });
const year = fc.array(amount, { minLength: 12, maxLength: 12 });
/** Growths of a year that moves slowly, as rates over the year to date do; some months are not stated. */
const growths = fc
  .tuple(
    fc.integer({ min: -200, max: 400 }),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([start, steps]) => {
    let tenths = start;
    return steps.map((step) => {
      tenths += step;
      return (tenths / 10).toFixed(1);
    });
  });
const holes = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });

const recordsOf = (of: number, totals: readonly number[]) =>
  monthsUntil(of, 12).map((period, index) => ({ period, exports: String(totals[index]), imports: '0' }));

describe('the trade of a year', () => {
  it('grows in every month as was stated', () => {
    fc.assert(
      fc.property(year, growths, holes, (before, all, hidden) => {
        const stated = all.map((growth, index) => (hidden[index] ? null : growth));
        const records = [...recordsOf(2022, before), ...recordsOf(2023, tradeTotals(before, stated))];
        for (const [index, growth] of stated.entries()) {
          if (growth !== null) expect(Number(tradeGrowth(records, 2023, index + 1))).toBe(Number(growth));
        }
      }),
    );
  });

  it('is that of the year before where no growth is stated', () => {
    fc.assert(
      fc.property(year, (before) => {
        expect(tradeTotals(before, Array(12).fill(null))).toEqual(before);
      }),
    );
  });

  it('is never less than nothing, however steeply the stated growth falls', () => {
    expect(tradeTotals([100, 100, 100], ['50', '-60', '0'])).toEqual([150, 0, 150]);
  });
});

describe('what is divided', () => {
  it('adds up to the whole, no part being less than nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(10 ** 9),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 80 }),
        (total, weights) => {
          const parts = divide(total, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is nothing where there is nobody to have it', () => {
    expect(divide(10, [])).toEqual([]);
  });
});
