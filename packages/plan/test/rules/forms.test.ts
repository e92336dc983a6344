import { promiseByHand } from '@plangraph/testing';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PromiseFacts, promiseStanding } from '../../src/rules/promise.ts';
import { standingOf } from '../../src/rules/standing.ts';
import { facts, runs, storedDecimal } from './arbitrary.ts';

const finding = fc.record({
  period: fc.constantFrom('2023-Q1', '2023-06', '2023-H1', '2023-Q3', '2023'),
  outcome: fc.constantFrom('KEPT' as const, 'NOT_KEPT' as const),
});

/** Facts of a promise of any form. */
const promises: fc.Arbitrary<PromiseFacts> = fc
  .record({
    plain: facts(),
    form: fc.constantFrom('NUMBER' as const, 'RANGE' as const, 'RELATIVE' as const, 'QUALITATIVE' as const),
    upperValue: fc.option(storedDecimal, { freq: 8 }),
    margin: fc.option(storedDecimal.map((value) => value.replace('-', ''))),
    compared: fc.array(fc.option(storedDecimal, { freq: 6 }), { minLength: 12, maxLength: 12 }),
    findings: fc.uniqueArray(finding, { maxLength: 3, selector: ({ period }) => period }),
  })
  .map(({ plain, compared, ...rest }) => ({
    ...plain,
    ...rest,
    figures: plain.figures.map((figure, index) => ({ ...figure, compared: compared[index] ?? null })),
  }));

describe('a promise of any form', () => {
  test('stands as a person finds it from its inputs', () => {
    fc.assert(
      fc.property(promises, (all) => {
        const { inputs, ...standing } = promiseStanding(all);
        expect(promiseByHand(inputs)).toEqual(standing);
      }),
      runs,
    );
  });

  test('stands as a number does where it is one, and where its release knows no other', () => {
    fc.assert(
      fc.property(promises, (all) => {
        const { inputs: _, ...standing } = promiseStanding({ ...all, form: 'NUMBER' });
        const { inputs: __, ...plain } = standingOf(all);
        expect(standing).toEqual(plain);
        if (all.release > 1) return;
        const { inputs: ___, ...early } = promiseStanding(all);
        expect(early).toEqual(plain);
      }),
      runs,
    );
  });

  test('is never ahead within a range, and never on track at the end outside it', () => {
    fc.assert(
      fc.property(promises, storedDecimal, storedDecimal, (given, one, other) => {
        const [value, upperValue] = [one, other].sort((left, right) => new Decimal(left).comparedTo(right));
        const all: PromiseFacts = {
          ...given,
          form: 'RANGE',
          release: 2,
          value: value ?? '0',
          upperValue: upperValue ?? '0',
        };
        const { colour, actual, period, outcome } = promiseStanding({
          ...all,
          deadline: '2023-12-31',
          today: '2024-06-30',
        });
        expect(colour).not.toBe('BLUE');
        if (actual === null || period === null) return;
        const inside = new Decimal(actual).gte(all.value ?? '0') && new Decimal(actual).lte(all.upperValue ?? '0');
        if (!inside) expect(['YELLOW', 'ORANGE', 'RED']).toContain(colour);
        if (!inside) expect(outcome).not.toBe('MET');
      }),
      runs,
    );
  });

  test('is grey until it can be judged', () => {
    fc.assert(
      fc.property(promises, (given) => {
        const all: PromiseFacts = { ...given, release: 2 };
        const silent = all.figures.map((figure) => ({ ...figure, compared: null }));
        expect(promiseStanding({ ...all, form: 'RELATIVE', figures: silent }).colour).toBe('GREY');
        expect(promiseStanding({ ...all, form: 'QUALITATIVE', findings: [] })).toMatchObject({
          colour: 'GREY',
          rule: 'NOT_JUDGED',
        });
      }),
      runs,
    );
  });
});
