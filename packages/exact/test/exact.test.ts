import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, divide, Exact, isCivilDate, millionthsOf } from '../src/index.ts';

describe('millionths', () => {
  const any = fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n });

  it('are read as they were written', () => {
    fc.assert(fc.property(any, (millionths) => millionthsOf(decimalOf(millionths)) === millionths));
  });

  it.each([
    ['20.5', 20_500_000n],
    ['-0.000001', -1n],
    ['-0', 0n],
    ['1.0000000', 1_000_000n],
    ['007', 7_000_000n],
  ])('%s is %s', (text, millionths) => expect(millionthsOf(text)).toBe(millionths));

  it.each(['0.0000001', '1.2345678', 'many', '', '1.2.3'])('of "%s" there are none', (text) => {
    expect(() => millionthsOf(text)).toThrow();
  });
});

describe('an exact decimal', () => {
  const Library = Decimal.clone({ precision: 400, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
  const [small, large] = [fc.integer({ min: -20_000, max: 20_000 }).map(BigInt), fc.bigInt(-(10n ** 40n), 10n ** 40n)];
  const near = fc.constantFrom(-1n, 0n, 1n).map((more) => BigInt(Number.MAX_SAFE_INTEGER) + more);
  const text = fc.tuple(fc.oneof(small, large, near), fc.nat(20)).map(([units, places]) => {
    return new Library(String(units)).div(new Library(10).pow(places)).toFixed();
  });
  const both = (written: string) => [Exact.of(written), new Library(written)] as const;

  it('says of any two what a library says', () => {
    fc.assert(
      fc.property(text, text, fc.nat(9), (left, right, places) => {
        const [[one, first], [other, second]] = [both(left), both(right)];
        const comparisons = ['gt', 'gte', 'lt', 'lte', 'eq', 'comparedTo'] as const;
        for (const name of ['plus', 'minus', 'times'] as const)
          expect(one[name](other).toString()).toBe(first[name](second).plus(0).toFixed());
        for (const name of comparisons) expect(one[name](other)).toBe(first[name](second));
        expect([one.neg().abs().toString(), one.isZero()]).toEqual([first.abs().toFixed(), first.isZero()]);
        expect(one.rounded(places).toString()).toBe(first.toDecimalPlaces(places).plus(0).toFixed());
        if (!second.isZero())
          expect(one.over(other, places).toString()).toBe(first.div(second).toDecimalPlaces(places).plus(0).toFixed());
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['-0', '0'],
    ['+1.50', '1.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['-0.000', '0'],
    ['0.1000000000000000000001', '0.1000000000000000000001'],
  ])('%s is %s', (written, read) => expect(Exact.of(written).toString()).toBe(read));

  it.each(['', '.', '-', 'many', '1.2.3', 'Infinity', 'NaN'])('%j is none', (written) => {
    expect(() => Exact.of(written)).toThrow();
  });

  it('is what a whole number is, and any other as it is written', () => {
    expect([Exact.of(12), Exact.of(0.1), Exact.of(-0)].map(String)).toEqual(['12', '0.1', '0']);
  });
});

describe('a civil date', () => {
  it.each([
    ['0001-01-01', true],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2023-02-30', false],
    ['0000-01-01', false],
    ['2023-1-1', false],
    ['2023-13-01', false],
  ])('%s: %s', (text, exists) => expect(isCivilDate(text)).toBe(exists));

  it('is any day that Date knows, of whichever year', () => {
    const days = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, (day) => isCivilDate(day.toISOString().slice(0, 10))));
  });
});

it('a whole is divided into parts that add up to it', () => {
  const weights = fc.array(fc.nat(1_000), { minLength: 1 }).filter((all) => all.some((weight) => weight > 0));
  fc.assert(
    fc.property(fc.nat(1_000_000), weights, (total, each) => {
      const parts = divide(total, each);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
    }),
  );
});
