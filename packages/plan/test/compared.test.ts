import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsTogether } from '../src/rules/parts/partsTogether.ts';
import { withCompared } from '../src/status/compared.ts';

const series = (figures: Readonly<Record<string, string | null>>) => ({
  observations: Object.entries(figures).map(([period, value]) => ({ period, value })),
});

describe('what a relative promise is compared with', () => {
  it('is the other series’ figure for a period that ends on the same day', () => {
    const figures = [
      { period: '2023-Q2', value: '8.2' },
      { period: '2023-Q3', value: '8.3' },
    ];
    expect(withCompared(figures, series({ '2023-06': '7.5', '2023-07': '7.6' }))).toEqual([
      { period: '2023-Q2', value: '8.2', compared: '7.5' },
      { period: '2023-Q3', value: '8.3' },
    ]);
  });

  it('is what was reported beside the figure, where something was', () => {
    const figures = [{ period: '2023-06', value: '8.2', compared: '7.4' }];
    expect(withCompared(figures, series({ '2023-06': '7.5' }))).toEqual(figures);
  });

  it('is that of the same day of the other’s year, leap years too', () => {
    const before = series({ '2020-02': '7.5' });
    expect(withCompared([{ period: '2023-02', value: '8' }], before)[0]?.compared).toBe('7.5');
  });

  it('is nothing where the graph has no series', () => {
    const figures = [{ period: '2023-06', value: '8.2' }];
    expect(withCompared(figures, null)).toBe(figures);
  });
});

describe('the parts of a promise', () => {
  const standing = (actual: string | null, colour = 'GREEN', period = '2023-06') =>
    ({ actual, colour, period }) as never;
  const part = (value: string | null, actual: string | null, colour?: string) => ({
    unit: 'PLACE',
    value,
    standing: standing(actual, colour),
  });

  it('come to a sum beside the whole: 500 of which 150 in the town and 350 in the country', () => {
    const together = partsTogether({ unit: 'PLACE', standing: standing('260') }, [
      part('150', '90', 'BLUE'),
      part('350', '160', 'ORANGE'),
    ]);
    expect(together).toEqual({
      count: 2,
      reported: 2,
      worst: 'ORANGE',
      promised: '500',
      actual: '250',
      difference: '10',
    });
  });

  it('have no sum where one is missing, of another unit or of another period', () => {
    const whole = { unit: 'PLACE', standing: standing('260') };
    expect(partsTogether(whole, [part('150', null), part('350', '160')])).toMatchObject({ actual: null, reported: 1 });
    expect(partsTogether({ ...whole, unit: 'BED' }, [part('150', '90')])).toMatchObject({
      promised: null,
      actual: null,
    });
    const late = { ...part('150', '90'), standing: standing('90', 'GREEN', '2023-05') };
    expect(partsTogether(whole, [late])).toMatchObject({ promised: '150', actual: null, difference: null });
    expect(partsTogether(whole, [])).toBeNull();
  });

  it('differ from the whole by what is not theirs, exactly', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, fc.array(cents, { minLength: 1, maxLength: 6 }), (whole, parts) => {
        const together = partsTogether(
          { unit: 'PLACE', standing: standing(whole.toFixed(2)) },
          parts.map((value) => part('1', value.toFixed(2))),
        );
        const rest = Math.round(whole * 100) - parts.reduce((sum, value) => sum + Math.round(value * 100), 0);
        expect(Number(together?.difference)).toBe(rest / 100);
      }),
      { numRuns: casesOf(1000) },
    );
  });
});
