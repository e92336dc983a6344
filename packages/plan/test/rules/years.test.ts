import { promiseByHand } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PromiseFacts, promiseStanding } from '../../src/rules/promise.ts';
import { standingOf } from '../../src/rules/standing.ts';
import { averages } from '../../src/rules/years/average.ts';
import { yearByYear } from '../../src/rules/years/yearByYear.ts';
import { facts, runs, storedDecimal } from './arbitrary.ts';

const years = [2021, 2022, 2023, 2024, 2025];

/** Facts of a promise for 2021 to 2025, with figures of some of its years. */
const promises: fc.Arbitrary<PromiseFacts> = fc
  .record({
    plain: facts(),
    form: fc.constantFrom('NUMBER' as const, 'RANGE' as const, 'QUALITATIVE' as const),
    upperValue: fc.option(storedDecimal, { freq: 8 }),
    span: fc.constantFrom('LAST_YEAR' as const, 'SUM' as const, 'AVERAGE' as const),
    deadline: fc.constantFrom('2025-12-31', '2025-12-31', '2024-06-30'),
    today: fc.constantFrom('2021-06-01', '2022-02-01', '2024-01-05', '2024-03-01', '2026-06-30'),
    waypoints: fc.array(fc.record({ period: fc.constantFrom('2022', '2023', '2023-H1'), value: storedDecimal }), {
      maxLength: 2,
    }),
    values: fc.array(fc.option(storedDecimal, { freq: 8 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ plain, values, ...rest }) => ({
    ...plain,
    ...rest,
    ...{ year: 2021, lastYear: 2025, margin: null, findings: [] },
    earliest: null,
    // Only what adds up is summed up.
    span: rest.span === 'SUM' && plain.kind !== 'COUNT' && plain.kind !== 'AMOUNT' ? 'LAST_YEAR' : rest.span,
    figures: years.map((year, at) => ({ period: String(year), value: values[at] ?? null })),
  }));

describe('a promise of several years', () => {
  test('stands as a person finds it from its inputs', () => {
    fc.assert(
      fc.property(promises, (all) => {
        const { inputs, ...standing } = promiseStanding(all);
        expect(promiseByHand(inputs)).toEqual(standing);
      }),
      runs,
    );
  });

  test('speaks of years only, of the last one due', () => {
    fc.assert(
      fc.property(promises, (all) => {
        const { period } = promiseStanding({ ...all, form: 'NUMBER' });
        if (period !== null) expect(years.map(String)).toContain(period);
      }),
      runs,
    );
  });

  test('a sum stands as a promise of one year would whose months were years', () => {
    const monthly = fc.tuple(promises, fc.array(storedDecimal, { minLength: 4, maxLength: 4 }));
    fc.assert(
      fc.property(monthly, ([all, values]) => {
        // Four years of one promise are four quarters of another.
        const plain = {
          ...all,
          form: 'NUMBER',
          kind: 'AMOUNT',
          waypoints: [],
          course: null,
          accounting: 'PER_PERIOD',
        } as const;
        const long = { ...plain, span: 'SUM' as const, lastYear: 2024, deadline: '2024-12-31', today: '2025-06-01' };
        const short = { ...plain, span: null, lastYear: null, year: 2024, deadline: '2024-12-31', today: '2025-06-01' };
        const {
          inputs: _,
          period: __,
          rule: ___,
          ...over
        } = promiseStanding({
          ...long,
          figures: values.map((value, at) => ({ period: String(2021 + at), value })),
        });
        const {
          inputs: ____,
          period: _____,
          rule: ______,
          ...within
        } = standingOf({
          ...short,
          frequency: 'QUARTERLY',
          figures: values.map((value, at) => ({ period: `2024-Q${at + 1}`, value })),
        });
        expect({ ...over, metBefore: null }).toEqual({ ...within, metBefore: null });
      }),
      runs,
    );
  });

  test('an average of equals is the same, and one of rates lies between the least and the greatest', () => {
    const rates = fc.array(fc.integer({ min: -999, max: 3000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(rates, fc.boolean(), (tenths, grows) => {
        const figures = years.map((year, at) => ({ period: String(year), value: String((tenths[at] ?? 0) / 10) }));
        const terms = { unitFactor: '0.01', grows };
        const found = averages({ years, figures }, terms).map(({ value }) => Number(value));
        for (const [at, average] of found.entries()) {
          const so = tenths.slice(0, at + 1).map((each) => each / 10);
          expect(average).toBeGreaterThanOrEqual(Math.min(...so) - 1e-9);
          expect(average).toBeLessThanOrEqual(Math.max(...so) + 1e-9);
        }
        const same = figures.map(({ period }) => ({ period, value: '7.3' }));
        for (const { value } of averages({ years, figures: same }, terms)) expect(Number(value)).toBe(7.3);
      }),
      runs,
    );
  });

  test('what the years promise together and the difference come to the whole', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 5000 }), (promised, value) => {
        const told = yearByYear({
          ...{ years, span: 'SUM', kind: 'COUNT', unitFactor: '1', value: String(value) },
          figures: years.map((year, at) => ({ period: String(year), value: String(promised[at]) })),
          promised: new Map(years.map((year, at) => [year, String(promised[at])])),
        });
        expect(Number(told.promised) + Number(told.difference)).toBe(value);
        expect(told.reached.get(2025)).toBe(told.promised);
      }),
      runs,
    );
  });
});
