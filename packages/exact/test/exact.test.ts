import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, divide, isCivilDate, millionthsOf } from '../src/index.ts';

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
