import { measureByHand } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, quotient, shown } from '../../src/rules/decimal.ts';
import type { MeasureEvidence } from '../../src/rules/measure/measureEvidence.ts';
import { type MeasureFacts, measureStanding } from '../../src/rules/measure/measureStanding.ts';
import { readPeriod } from '../../src/rules/period.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { runs } from './arbitrary.ts';

const day = fc
  .date({ min: new Date('2022-12-01'), max: new Date('2024-06-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = fc.option(day, { freq: 4 });
const percent = fc.integer({ min: 0, max: 10_000 }).map((value) => String(value / 100));
const reports = fc
  .uniqueArray(fc.constantFrom('2023-01', '2023-03', '2023-Q2', '2023-07', '2023-H2', '2023'), { maxLength: 4 })
  .chain((periods) =>
    fc.tuple(...periods.map((period) => fc.option(percent, { freq: 6 }).map((each) => ({ period, percent: each })))),
  )
  .map((all) => all.map((each) => ({ ...each, periodEnd: readPeriod(each.period)?.lastDay ?? '' })))
  // Of two that end on one day nobody could say which is the latest.
  .filter((all) => new Set(all.map(({ periodEnd }) => periodEnd)).size === all.length);
const path = fc
  .uniqueArray(fc.constantFrom('2023-01', '2023-Q1', '2023-05', '2023-08', '2023-Q4', '2024-02'), { maxLength: 4 })
  .chain((periods) => fc.tuple(...periods.map((period) => percent.map((expected) => ({ period, expected })))));
const share = fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 1000 }));
/** Whatever a register keeps, of which nothing is known but what it says. */
const evidence = fc
  .record({ nodes: fc.array(fc.tuple(day, maybe), { maxLength: 2 }), counted: fc.option(share, { freq: 3 }) })
  .map(({ nodes, counted }): MeasureEvidence => {
    const [invested, planned] = counted ?? [0, 1];
    const whole = invested >= planned ? '100' : shown(quotient(decimal(100 * invested), decimal(planned)));
    const inputs = [
      { name: 'evidence.basis', value: 'INVESTMENT' },
      { name: 'evidence.dam.invested', value: String(invested) },
      { name: 'evidence.dam.planned', value: String(planned) },
    ];
    return {
      nodes: nodes.map(([dueOn, reachedOn], at) => ({ name: `dam.${at + 1}`, dueOn, reachedOn })),
      countedOn: () =>
        counted ? { basis: 'INVESTMENT', percent: whole, inputs } : { basis: null, percent: null, inputs: [] },
    };
  });
const facts: fc.Arbitrary<MeasureFacts> = fc.record({
  state: fc.constantFrom('NOT_STARTED', 'UNDER_WAY', 'UNDER_WAY', 'DONE', 'DROPPED'),
  dueOn: maybe,
  doneOn: maybe,
  frequency: fc.constantFrom('MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'),
  checkpoints: fc
    .array(fc.tuple(day, maybe), { maxLength: 2 })
    .map((all) => all.map(([dueOn, reachedOn], at) => ({ ordinal: at + 1, dueOn, reachedOn }))),
  reports,
  path,
  year: fc.constant(2023),
  dueDays: fc.integer({ min: 0, max: 30 }),
  thresholds: fc.constant(defaultThresholds),
  today: day,
  evidence: fc.option(evidence),
});

describe('the standing of a measure', () => {
  test('is found by hand from its inputs alone', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { inputs, ...standing } = measureStanding(all);
        expect(measureByHand(inputs)).toEqual(standing);
      }),
      runs,
    );
  });

  test('is never worse for a greater percent of the latest report', () => {
    const ranks = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE'];
    fc.assert(
      fc.property(facts, percent, percent, (all, one, other) => {
        const [less, more] = [one, other].sort((a, b) => Number(a) - Number(b)) as [string, string];
        const withPercent = (value: string) =>
          measureStanding({ ...all, reports: all.reports.map((each) => ({ ...each, percent: value })) });
        const [before, after] = [withPercent(less), withPercent(more)];
        expect(ranks.indexOf(after.colour)).toBeGreaterThanOrEqual(ranks.indexOf(before.colour));
      }),
      runs,
    );
  });
});
