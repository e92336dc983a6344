import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAmount } from '../src/rules/amount.ts';
import { incomeRatio } from '../src/rules/incomeRatio.ts';
import { incomeThreshold, reachesThreshold } from '../src/rules/incomeThreshold.ts';
import { checkPeriod, lastDayOf } from '../src/rules/period.ts';

const year = fc.integer({ min: 1000, max: 9998 });

describe('a period', () => {
  it('of one length ends the day before the next one begins', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 12 }), (each, month) => {
        const end = lastDayOf(`${each}-${String(month).padStart(2, '0')}`) ?? '';
        const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
        expect(next).toMatch(/-01$/);
        expect(end.slice(0, 7)).toBe(`${each}-${String(month).padStart(2, '0')}`);
      }),
    );
  });

  it('of a year ends with its last quarter, and a quarter with its last month', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 4 }), (each, quarter) => {
        const month = String(quarter * 3).padStart(2, '0');
        expect(lastDayOf(`${each}-Q${quarter}`)).toBe(lastDayOf(`${each}-${month}`));
        expect(lastDayOf(`${each}-Q4`)).toBe(lastDayOf(`${each}`));
      }),
    );
  });

  it('of a February knows the leap years', () => {
    expect([2023, 2024, 2100, 2000].map((each) => lastDayOf(`${each}-02`))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2100-02-28',
      '2000-02-29',
    ]);
  });

  it.each(['', '2023-', '2023-13', '2023-00', '2023-Q5', '2023-Q0', '23', '2023-1', '2023-06-30', ' 2023', '2023年'])(
    'is not “%s”',
    (text) => {
      expect(lastDayOf(text)).toBeUndefined();
      expect(checkPeriod({ period: text }).map(({ rule }) => rule)).toEqual(['INVALID_PERIOD']);
    },
  );

  it('is refused with another end than its own, and taken with its own or none', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('', '-Q1', '-Q3', '-02', '-11'), (each, part) => {
        const period = `${each}${part}`;
        const end = lastDayOf(period) ?? '';
        expect(checkPeriod({ period })).toEqual([]);
        expect(checkPeriod({ period, periodEnd: end })).toEqual([]);
        const other = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10);
        const [problem] = checkPeriod({ period, periodEnd: other });
        expect(problem).toMatchObject({ rule: 'WRONG_PERIOD_END', column: 'periodEnd' });
        expect(problem?.cure.zh).toContain(end);
      }),
    );
  });

  it('may be left out', () => {
    expect(checkPeriod({})).toEqual([]);
    expect(checkPeriod({ periodEnd: '2023-06-30' })).toEqual([]);
  });
});

/** Exact decimals as the database writes them, six digits after the point. */
const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((millionths) => {
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(7, '0');
  return { millionths, text: `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}` };
});

describe('the threshold of a village’s income', () => {
  it('is reached by exactly that much, and missed by the least less', () => {
    expect(reachesThreshold(incomeThreshold)).toBe(true);
    expect(reachesThreshold(`${incomeThreshold}.000000`)).toBe(true);
    expect(reachesThreshold('49.999999')).toBe(false);
  });

  it('is compared exactly, however large or small the income', () => {
    fc.assert(
      fc.property(amount, ({ millionths, text }) => {
        expect(reachesThreshold(text)).toBe(millionths >= BigInt(incomeThreshold) * 1_000_000n);
      }),
    );
  });
});

describe('an amount', () => {
  it('is 0 or more, exactly', () => {
    fc.assert(
      fc.property(amount, ({ millionths, text }) => {
        const rules = checkAmount('sales', text).map(({ rule, column }) => [rule, column]);
        expect(rules).toEqual(millionths < 0n ? [['NEGATIVE_AMOUNT', 'sales']] : []);
      }),
    );
  });

  it('may be left out', () => {
    expect(checkAmount('sales', undefined)).toEqual([]);
  });
});

describe('the income ratio', () => {
  it('is urban income as a multiple of rural income, to 6 places', () => {
    expect(incomeRatio('45000', '25000')).toBe('1.8');
    expect(incomeRatio('45000.55', '24573.12')).toBe('1.831292');
    expect(incomeRatio('1', '0')).toBeNull();
  });

  it('law: it does not depend on the unit, and rises with urban income', () => {
    const income = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(income, income, income, (urban, more, rural) => {
        const ratio = incomeRatio(`${urban}`, `${rural}`);
        expect(incomeRatio(`${urban}00`, `${rural}00`)).toBe(ratio);
        expect(Number(incomeRatio(`${urban + more}`, `${rural}`))).toBeGreaterThanOrEqual(Number(ratio));
      }),
      { numRuns: 1_000 },
    );
  });
});
