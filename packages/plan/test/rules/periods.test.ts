import { isCivilDate } from '@plangraph/exact';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDayOf, duePeriods, isDue, isOfRhythm, periodsOf } from '../../src/rules/calendar.ts';
import { addDays, civilDateIn } from '../../src/rules/civilDate.ts';
import { comparePeriods, type Frequency, periodAt, readPeriod } from '../../src/rules/period.ts';
import { periodProblems } from '../../src/rules/periodProblems.ts';
import { defaultThresholds, thresholdProblems } from '../../src/rules/thresholds.ts';
import { runs } from './arbitrary.ts';

const frequencies: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'];

describe('a period', () => {
  test.each([
    ['2023', '2023-01-01', '2023-12-31', 'YEARLY'],
    ['2023-H1', '2023-01-01', '2023-06-30', 'HALF_YEARLY'],
    ['2023-Q4', '2023-10-01', '2023-12-31', 'QUARTERLY'],
    ['2023-02', '2023-02-01', '2023-02-28', 'MONTHLY'],
    ['2024-02', '2024-02-01', '2024-02-29', 'MONTHLY'],
    ['1900-02', '1900-02-01', '1900-02-28', 'MONTHLY'],
  ])('%s lasts from %s to %s', (code, firstDay, lastDay, frequency) => {
    expect(readPeriod(code)).toMatchObject({ code, firstDay, lastDay, frequency });
  });

  test.each([
    '',
    '23',
    '0023',
    '2023-00',
    '2023-13',
    '2023-1',
    '2023-Q0',
    '2023-Q5',
    '2023-H3',
    '2023-q1',
    ' 2023',
    '2023\n',
    '2023-06-30',
    '20230',
    '２０２３',
  ])('is not %j', (code) => {
    expect(readPeriod(code)).toBeUndefined();
  });

  test('follows the day after the one before', () => {
    const rhythm = fc.record({
      frequency: fc.constantFrom(...frequencies),
      year: fc.integer({ min: 1000, max: 9999 }),
    });
    fc.assert(
      fc.property(rhythm, ({ frequency, year }) => {
        const periods = periodsOf({ kind: 'AMOUNT', frequency, year });
        expect(periods[0]?.firstDay).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.lastDay).toBe(`${year}-12-31`);
        for (const [index, period] of periods.entries()) {
          expect(readPeriod(period.code)).toEqual(period);
          const next = periods[index + 1];
          if (next) expect(next.firstDay).toBe(addDays(period.lastDay, 1));
          if (next) expect(comparePeriods(period, next)).toBeLessThan(0);
        }
      }),
      runs,
    );
  });

  test('stands before those that end later, and before longer ones that end with it', () => {
    const codes = ['2023', '2023-12', '2024-01', '2023-Q4', '2023-H2', '2023-11', '2023-Q1', '2023-H1'];
    const sorted = codes.map((code) => readPeriod(code)).filter((each) => each !== undefined);
    expect(sorted.sort(comparePeriods).map(({ code }) => code)).toEqual([
      '2023-Q1',
      '2023-H1',
      '2023-11',
      '2023-12',
      '2023-Q4',
      '2023-H2',
      '2023',
      '2024-01',
    ]);
  });
});

describe('the calendar of an indicator', () => {
  test('has no January where growth is reported monthly, and only there', () => {
    const codes = (kind: 'GROWTH' | 'RATIO', frequency: Frequency) =>
      periodsOf({ kind, frequency, year: 2023 }).map(({ code }) => code);
    expect(codes('GROWTH', 'MONTHLY').slice(0, 2)).toEqual(['2023-02', '2023-03']);
    expect(codes('GROWTH', 'MONTHLY')).toHaveLength(11);
    expect(codes('RATIO', 'MONTHLY')).toHaveLength(12);
    expect(codes('GROWTH', 'QUARTERLY')).toEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4']);
    expect(isOfRhythm({ kind: 'GROWTH', frequency: 'MONTHLY', year: 2023 }, '2023-01')).toBe(false);
    expect(isOfRhythm({ kind: 'COUNT', frequency: 'MONTHLY', year: 2023 }, '2023-01')).toBe(true);
    expect(isOfRhythm({ kind: 'COUNT', frequency: 'MONTHLY', year: 2023 }, '2024-01')).toBe(false);
  });

  test('says what is due as its periods say it one by one', () => {
    const day = fc.date({ min: new Date('2022-11-01'), max: new Date('2024-04-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...frequencies),
        day,
        fc.integer({ min: 0, max: 400 }),
        (frequency, date, dueDays) => {
          const today = date.toISOString().slice(0, 10);
          const schedule = { kind: 'COUNT', frequency, year: 2023, dueDays } as const;
          const due = periodsOf(schedule).filter((period) => isDue(period, dueDays, today));
          expect(duePeriods(schedule, today)).toEqual(due);
          expect(due.every((period) => dueDayOf(period, dueDays) < today)).toBe(true);
        },
      ),
      runs,
    );
  });
});

test.each([
  ['2023-06-30T15:59:59.999Z', 'Asia/Shanghai', '2023-06-30'],
  ['2023-06-30T16:00:00Z', 'Asia/Shanghai', '2023-07-01'],
  ['2024-01-01T04:30:00Z', 'America/New_York', '2023-12-31'],
  ['2023-03-26T00:59:59Z', 'Europe/London', '2023-03-26'],
  ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29'],
])('%s in %s falls on %s', (moment, timeZone, date) => {
  expect(civilDateIn(timeZone, new Date(moment))).toBe(date);
  expect(isCivilDate(date)).toBe(true);
});

test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-06-31', '2023-6-1', 'today', ''])('%j is no day', (text) => {
  expect(isCivilDate(text)).toBe(false);
});

describe('a figure handed in', () => {
  const monthlyGrowth = { kind: 'GROWTH', frequency: 'MONTHLY', year: 2023, today: '2023-03-31' } as const;

  test.each([
    ['2023-02', []],
    ['2023-03', []],
    ['2023-04', ['PERIOD_NOT_OVER']],
    ['2023-01', ['PERIOD_WITHOUT_FIGURE']],
    ['2023-Q1', ['PERIOD_OF_ANOTHER_RHYTHM']],
    ['2022-12', ['PERIOD_OUTSIDE_PLAN']],
    ['March', ['INVALID_PERIOD']],
  ])('for %s on 31 March has the faults %j', (period, rules) => {
    const problems = periodProblems({ ...monthlyGrowth, period });
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
    expect(problems.every(({ column, cure }) => column === 'period' && cure.en && cure.zh)).toBe(true);
  });

  test('for another rhythm is told which periods there are', () => {
    const [problem] = periodProblems({ ...monthlyGrowth, period: '2023-Q1' });
    expect(problem?.message.en).toBe('2023-Q1 is a quarterly period; the indicator’s figures are monthly.');
    expect(problem?.cure).toEqual({
      en: 'Write one from 2023-02 to 2023-12.',
      zh: '请填写 2023-02 至 2023-12 中的期间。',
    });
    const [yearly] = periodProblems({ ...monthlyGrowth, frequency: 'YEARLY', period: '2023-06' });
    expect(yearly?.cure.en).toBe('Write 2023.');
    expect(periodAt('YEARLY', 2023, 1).code).toBe('2023');
  });
});

test.each([
  [{}, []],
  [{ blue: '1', green: '1', yellow: '1', orange: '1' }, []],
  [{ green: '1.01' }, ['THRESHOLDS_OUT_OF_ORDER']],
  [{ blue: '0.99' }, ['THRESHOLDS_OUT_OF_ORDER']],
  [{ yellow: '0.8' }, ['THRESHOLDS_OUT_OF_ORDER']],
  [{ about: '-0.01', growthScale: '-1' }, ['INVALID_VALUE', 'INVALID_VALUE']],
])('thresholds with %j have the faults %j', (stated, rules) => {
  expect(thresholdProblems({ ...defaultThresholds, ...stated }).map(({ rule }) => rule)).toEqual(rules);
});
