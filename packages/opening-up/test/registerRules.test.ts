import { readPeriod } from '@plangraph/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooperationProjectRow, tradeRecordRow, visitorRecordRow } from '../src/imports.ts';
import { checkSiteRow } from '../src/rules/siteRow.ts';
import { type MonthOfTrade, monthsUntil, tradeGrowth } from '../src/rules/tradeGrowth.ts';

const told = (problems: readonly { rule: string; column: string | null }[]) =>
  problems.map(({ rule, column }) => [rule, column]);
const year = fc.integer({ min: 1990, max: 2090 });
const month = fc.integer({ min: 1, max: 12 });
const money = fc.bigInt({ min: 1n, max: 10n ** 12n }).map((cents) => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const months = (of: number, until: number, exports: string): MonthOfTrade[] =>
  monthsUntil(of, until).map((period) => ({ period, exports, imports: '0' }));

describe('the growth of trade', () => {
  it('is nothing when the two years are equal, whatever was traded', () => {
    fc.assert(
      fc.property(year, month, money, (each, until, exports) => {
        const records = [...months(each - 1, until, exports), ...months(each, until, exports)];
        expect(tradeGrowth(records, each, until)).toBe('0.00');
      }),
    );
  });

  it('is that of the ratio, whatever the unit and the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (before, now) => {
        const records = [...months(2022, 3, String(before)), ...months(2023, 3, String(now))];
        const growth = tradeGrowth(records, 2023, 3);
        expect(Math.abs(Number(growth) - ((now - before) / before) * 100)).toBeLessThanOrEqual(0.005_001);
        const thousandfold = records.map((record) => ({ ...record, exports: `${record.exports}000` }));
        expect(tradeGrowth(thousandfold.toReversed(), 2023, 3)).toBe(growth);
      }),
    );
  });

  it('cannot be stated with a month missing, or from nothing, or until no month', () => {
    fc.assert(
      fc.property(month, fc.nat(100), money, (until, position, exports) => {
        const records = [...months(2022, until, exports), ...months(2023, until, exports)];
        expect(tradeGrowth(records.toSpliced(position % records.length, 1), 2023, until)).toBeNull();
        expect(tradeGrowth([...months(2022, until, '0'), ...months(2023, until, exports)], 2023, until)).toBeNull();
        expect(tradeGrowth(records, 2023, until + 12)).toBeNull();
      }),
    );
  });

  it('looks at no month after the last', () => {
    const records = [...months(2022, 12, '10'), ...months(2023, 12, '10')].map((each) =>
      each.period > '2023-06' ? { ...each, exports: '999' } : each,
    );
    expect(tradeGrowth(records, 2023, 6)).toBe('0.00');
    expect(
      tradeGrowth([{ period: '2022-01', exports: '80.5', imports: '19.5' }, ...months(2023, 1, '112')], 2023, 1),
    ).toBe('12.00');
  });
});

describe('a period', () => {
  it('ends on its last day, which a row must state', () => {
    fc.assert(
      fc.property(year, month, (each, at) => {
        const period = monthsUntil(each, at).at(-1) ?? '';
        const lastDay = readPeriod(period)?.lastDay ?? '';
        const next = new Date(Date.parse(lastDay) + 86_400_000).toISOString();
        expect(lastDay.startsWith(period)).toBe(true);
        expect(next.slice(8, 10)).toBe('01');
        expect(tradeRecordRow.rules({ period, periodEnd: lastDay })).toEqual([]);
        expect(told(tradeRecordRow.rules({ period, periodEnd: next.slice(0, 10) }))).toEqual([
          ['WRONG_PERIOD_END', 'periodEnd'],
        ]);
      }),
    );
  });

  it.each(['2023', '2023-Q1', '2023-H2', '2023-06'])(
    '%s is one of visitors; only a month is one of trade',
    (period) => {
      expect(visitorRecordRow.rules({ period })).toEqual([]);
      expect(told(tradeRecordRow.rules({ period }))).toEqual(
        period === '2023-06' ? [] : [['INVALID_PERIOD', 'period']],
      );
    },
  );

  it.each(['', '2023-13', '2023-Q5', '23-01', '2023-6'])('“%s” is none', (period) => {
    expect(told(visitorRecordRow.rules({ period }))).toEqual([['INVALID_PERIOD', 'period']]);
  });
});

describe('a row', () => {
  it('states no negative figure, and tells everything at once', () => {
    expect(told(tradeRecordRow.rules({ exports: '-1', imports: '-0.5' }))).toEqual([
      ['NEGATIVE_AMOUNT', 'exports'],
      ['NEGATIVE_AMOUNT', 'imports'],
    ]);
    expect(told(visitorRecordRow.rules({ visitors: -1, income: null }))).toEqual([['NEGATIVE_AMOUNT', 'visitors']]);
    expect(told(cooperationProjectRow.rules({ investment: '-7' }))).toEqual([['NEGATIVE_AMOUNT', 'investment']]);
  });

  it('of a cooperation is not agreed while it is planned', () => {
    expect(told(cooperationProjectRow.rules({ stage: 'PLANNED', agreedOn: '2001-02-03' }))).toEqual([
      ['STAGE_CONTRADICTS_DATES', 'stage'],
    ]);
    expect(cooperationProjectRow.rules({ stage: 'ENDED', agreedOn: '2001-02-03' })).toEqual([]);
  });

  it('of a site has 1 to 5 A’s or none', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: -9, max: 9 })), (grade) => {
        const sound = grade === null || (grade > 0 && grade < 6);
        expect(told(checkSiteRow({ grade }))).toEqual(sound ? [] : [['INVALID_VALUE', 'grade']]);
      }),
    );
  });
});
