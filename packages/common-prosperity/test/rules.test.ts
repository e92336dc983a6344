import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incomeGrowth, yearBefore } from '../src/rules/incomeGrowth.ts';
import { incomeGap, incomeRatio } from '../src/rules/incomeRatio.ts';
import { incomeThreshold, reachesThreshold, shortfall } from '../src/rules/incomeThreshold.ts';
import { facilityMoves, heritageMoves } from '../src/rules/stages.ts';
import { yearProblems } from '../src/rules/villageIncomeRow.ts';

/** Exact decimals as the database writes them, six digits after the point. */
const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((millionths) => {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0');
  return { millionths, text: `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}` };
});

/** A text of digits with a point in millionths. */
function millionthsOf(text: string): bigint {
  const [whole = '0', rest = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0'));
  return text.startsWith('-') ? -size : size;
}

describe('the threshold of a village’s income', () => {
  const threshold = BigInt(incomeThreshold) * 1_000_000n;

  it('is reached by exactly that much, and missed by the least less', () => {
    expect(reachesThreshold(incomeThreshold)).toBe(true);
    expect(reachesThreshold(`${incomeThreshold}.000000`)).toBe(true);
    expect(reachesThreshold('49.999999')).toBe(false);
    expect([shortfall('50'), shortfall('49.999999'), shortfall('0')]).toEqual(['0', '0.000001', '50']);
  });

  it('is compared exactly, however large or small the income', () => {
    fc.assert(
      fc.property(amount, ({ millionths, text }) => {
        expect(reachesThreshold(text)).toBe(millionths >= threshold);
      }),
    );
  });

  it('law: what is missing, added to the income, just reaches it; nothing is missing of what does', () => {
    fc.assert(
      fc.property(amount, ({ millionths, text }) => {
        const missing = millionthsOf(shortfall(text));
        expect(missing === 0n).toBe(reachesThreshold(text));
        if (missing > 0n) expect(millionths + missing).toBe(threshold);
      }),
    );
  });
});

describe('the year of a village’s income', () => {
  it('has four digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (year) => {
        const fits = /^\d{4}$/.test(String(year)) && year >= 1000;
        expect(yearProblems({ year }).map(({ rule, column }) => [rule, column])).toEqual(
          fits ? [] : [['INVALID_VALUE', 'year']],
        );
      }),
    );
  });

  it('may be left out', () => {
    expect(yearProblems({})).toEqual([]);
  });
});

const income = fc.integer({ min: 1, max: 10_000_000 });

describe('the income ratio', () => {
  it('is urban income as a multiple of rural income, to 6 places', () => {
    expect(incomeRatio('45000', '25000')).toBe('1.8');
    expect(incomeRatio('45000.55', '24573.12')).toBe('1.831292');
    expect(incomeRatio('1', '0')).toBeNull();
    expect(incomeRatio('10000000', '9999999')).toBe('1');
  });

  it('law: it does not depend on the unit, and rises with urban income', () => {
    fc.assert(
      fc.property(income, income, income, (urban, more, rural) => {
        const ratio = incomeRatio(`${urban}`, `${rural}`);
        expect(incomeRatio(`${urban}00`, `${rural}00`)).toBe(ratio);
        expect(Number(incomeRatio(`${urban + more}`, `${rural}`))).toBeGreaterThanOrEqual(Number(ratio));
      }),
      { numRuns: casesOf(1_000) },
    );
  });

  it('law: it is above 1 where there is a gap that six places show, and below where rural residents have more', () => {
    fc.assert(
      fc.property(income, income, (urban, rural) => {
        const gap = incomeGap(`${urban}`, `${rural}`);
        expect(gap).toBe(String(urban - rural));
        expect(incomeGap(`${rural}`, `${urban}`)).toBe(String(rural - urban));
        const side = Math.sign(Number(incomeRatio(`${urban}`, `${rural}`)) - 1);
        // A gap of half a millionth of the rural income, or less, rounds to a ratio of exactly 1.
        if (2_000_000 * Math.abs(urban - rural) > rural) expect(side).toBe(Math.sign(urban - rural));
        else expect(side === 0 || side === Math.sign(urban - rural)).toBe(true);
      }),
    );
  });
});

describe('the growth of income', () => {
  const survey = (period: string, urban: number, rural: number) => ({ period, urban: `${urban}`, rural: `${rural}` });

  it('is over the same period of the year before, in percent to 2 places', () => {
    expect(yearBefore('2023-Q2')).toBe('2022-Q2');
    expect(yearBefore('2023')).toBe('2022');
    expect(yearBefore('last year')).toBeUndefined();
    const surveys = [survey('2022-Q2', 20_000, 10_000), survey('2023-Q2', 21_111, 9_000), survey('2023-Q1', 1, 1)];
    expect(incomeGrowth(surveys, '2023-Q2')).toEqual({ urban: '5.56', rural: '-10.00' });
  });

  it('is not told where one of the two was not surveyed, nor from nothing', () => {
    expect(incomeGrowth([survey('2023', 2, 1)], '2023')).toBeNull();
    expect(incomeGrowth([survey('2022', 2, 1)], '2023')).toBeNull();
    expect(incomeGrowth([survey('2022', 0, 1), survey('2023', 2, 1)], '2023')).toEqual({ urban: null, rural: '0.00' });
  });

  it('law: it is the nearest hundredth, the same in any unit, and 0.00 never has a sign', () => {
    fc.assert(
      fc.property(income, income, (before, now) => {
        const told = incomeGrowth([survey('2022', before, before), survey('2023', now, now)], '2023');
        expect(told?.urban).toBe(told?.rural);
        const hundredths = BigInt((told?.urban ?? '').replace('.', ''));
        const error = hundredths * BigInt(before) - BigInt(now - before) * 10_000n;
        expect(2n * (error < 0n ? -error : error)).toBeLessThanOrEqual(BigInt(before));
        expect(told?.urban).not.toBe('-0.00');
        const inCents = incomeGrowth(
          [survey('2022', before * 100, before * 100), survey('2023', now * 100, now * 100)],
          '2023',
        );
        expect(inCents).toEqual(told);
      }),
      { numRuns: casesOf(1_000) },
    );
  });
});

describe('the stages', () => {
  it.each([
    ['a facility', facilityMoves, 'PLANNED'],
    ['a heritage item', heritageMoves, 'CANDIDATE'],
  ] as const)('of %s can all be reached from the first, and end somewhere', (_, moves, first) => {
    const following = moves as Readonly<Record<string, readonly string[]>>;
    const reached = new Set<string>([first]);
    for (const stage of reached) for (const next of following[stage] ?? []) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(moves).sort());
    expect(Object.values(following).filter((next) => next.length === 0)).not.toEqual([]);
  });
});
