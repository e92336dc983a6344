import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, rollUpOf } from '../../src/rules/rollUp.ts';

const part = (value: string | null, expected: string | null, actual: string | null): Part => ({
  value,
  standing: { expected, actual },
});

describe('a city adds up what its counties promise', () => {
  it('exactly, in the indicator’s unit', () => {
    expect(rollUpOf('SUM', [part('12', '6', '7'), part('0.1', '0.05', '0.02'), part('0.2', '0.1', '0.1')])).toEqual({
      count: 3,
      reported: 3,
      promised: '12.3',
      expected: '6.15',
      actual: '7.12',
      pace: '1.157724',
    });
  });

  it('compares only those that have reported', () => {
    expect(rollUpOf('SUM', [part('12', '6', '3'), part('10', '5', null), part(null, null, '4')])).toEqual({
      count: 3,
      reported: 2,
      promised: '22',
      expected: '6',
      actual: '3',
      pace: '0.5',
    });
  });

  it('does not add up rates and ratios', () => {
    expect(rollUpOf('NONE', [part('7.5', '7.5', '8'), part('6', '6', null)])).toEqual({
      count: 2,
      reported: 1,
      promised: null,
      expected: null,
      actual: null,
      pace: null,
    });
  });

  it('says nothing of nobody', () => {
    expect(rollUpOf('SUM', [])).toMatchObject({ count: 0, promised: null, actual: null, pace: null });
  });

  it('law: the order of the counties does not matter, and two halves make the whole', () => {
    const amount = fc.option(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), { nil: null });
    const text = (value: bigint | null) =>
      value === null
        ? null
        : `${value / 1000n}.${String(value % 1000n)
            .replace('-', '')
            .padStart(3, '0')}`;
    const parts = fc.array(fc.tuple(amount, amount, amount).map(([v, e, a]) => part(text(v), text(e), text(a))));
    fc.assert(
      fc.property(parts, (given) => {
        expect(rollUpOf('SUM', given.toReversed())).toEqual(rollUpOf('SUM', given));
        const half = Math.floor(given.length / 2);
        const [left, right, whole] = [given.slice(0, half), given.slice(half), given].map((each) =>
          rollUpOf('SUM', each),
        );
        expect(whole?.count).toBe((left?.count ?? 0) + (right?.count ?? 0));
        const again = rollUpOf(
          'SUM',
          [left, right].map((each) => part(each?.promised ?? null, null, null)),
        );
        expect(again.promised).toBe(whole?.promised);
      }),
      { numRuns: casesOf(1_000) },
    );
  });
});
