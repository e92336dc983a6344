import { byHand } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duePeriods, lastPeriodDue } from '../../src/rules/calendar.ts';
import { exact } from '../../src/rules/decimal.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { senseOf, staysMet } from '../../src/rules/terms.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { anyDecimal, facts, runs, storedDecimal } from './arbitrary.ts';
import { Exact, withFigure } from './changedFacts.ts';

describe('a standing', () => {
  test('stays met: what has accumulated to its target is on track from then on, until a figure takes that back', () => {
    fc.assert(
      fc.property(facts(), storedDecimal, fc.nat(11), fc.nat(11), (given, size, position, later) => {
        const kind = given.kind === 'AMOUNT' ? 'AMOUNT' : 'COUNT';
        const all: StandingFacts = {
          ...given,
          kind,
          accounting: 'YEAR_TO_DATE',
          today: '2024-06-30',
          deadline: '2023-12-31',
          value: '1',
        };
        const sense = senseOf(all);
        const target = new Exact(size).abs().plus(1).times(sense);
        const met = target.plus(sense).toFixed();
        const at = all.figures[position % all.figures.length]?.period;
        const silent = all.figures.map((figure, index) => {
          const follows = all.release > 1 && index > position % all.figures.length;
          return follows ? { ...figure, value: null } : figure;
        });
        const known = withFigure({ ...all, value: target.toFixed(), figures: silent }, at, met);
        expect(staysMet(known, exact(target.toFixed()))).toBe(true);
        const due = duePeriods(known, known.today);
        const since = due.findIndex(({ code }) => code === at);
        const ends = due.slice(since).map(({ lastDay }) => lastDay);
        // A year later than the last day of one of the periods that follow, and thus after its due day.
        const today = `${Number(ends[later % ends.length]?.slice(0, 4)) + 1}${ends[later % ends.length]?.slice(4)}`;
        for (const day of [today, known.today]) {
          expect(['GREEN', 'BLUE']).toContain(standingOf({ ...known, today: day }).colour);
        }
        const [last] = due.slice(-1);
        if (all.release === 1 || last?.code === at) return;
        const fell = standingOf(withFigure(known, last?.code, '0'));
        expect(fell).toMatchObject({ actual: '0', outcome: 'MISSED', metBefore: at });
      }),
      runs,
    );
  });

  test('is on track nowhere when it is met only after its deadline, and says so', () => {
    fc.assert(
      fc.property(facts(), storedDecimal, fc.integer({ min: 1, max: 11 }), (given, size, month) => {
        const value = new Exact(size).abs().plus(1).toFixed();
        const all: StandingFacts = {
          ...given,
          kind: 'AMOUNT',
          direction: 'HIGHER_IS_BETTER',
          comparator: 'AT_LEAST',
          frequency: 'MONTHLY',
          accounting: 'YEAR_TO_DATE',
          january: null,
          release: 2,
          value,
          deadline: `2023-${String(month).padStart(2, '0')}-28`,
          today: '2024-06-30',
        };
        const code = (at: number) => `2023-${String(at).padStart(2, '0')}`;
        const at = (then: string | null) => [
          { period: code(month), value: then },
          { period: '2023-12', value },
        ];
        expect(standingOf({ ...all, figures: at('0') })).toMatchObject({
          colour: 'YELLOW',
          rule: 'MET_LATE',
          outcome: 'LATE',
        });
        expect(standingOf({ ...all, figures: at(null) })).toMatchObject({ rule: 'MET_LATE', outcome: 'LATE' });
        expect(standingOf({ ...all, figures: at(value) })).toMatchObject({ outcome: 'MET' });
      }),
      runs,
    );
  });

  test('is never ahead of a ceiling, and is judged by it in every month', () => {
    fc.assert(
      fc.property(facts(), storedDecimal, storedDecimal, (given, value, figure) => {
        const all: StandingFacts = {
          ...given,
          kind: 'LEVEL',
          comparator: 'AT_MOST',
          frequency: 'MONTHLY',
          accounting: 'PER_PERIOD',
          value,
          baseline: null,
          course: null,
          earliest: null,
          waypoints: [],
          release: 2,
          whole: false,
          january: null,
          today: '2023-06-20',
          dueDays: 10,
          deadline: '2023-12-31',
          thresholds: defaultThresholds,
          figures: [{ period: '2023-05', value: figure }],
        };
        const { colour, rule, expected } = standingOf(all);
        expect(rule).toBe('LEVEL_FLAT');
        expect(new Exact(expected ?? 'NaN').eq(value)).toBe(true);
        const within = new Exact(figure).lte(value);
        expect(within ? ['GREEN'] : ['YELLOW', 'ORANGE', 'RED']).toContain(colour);
      }),
      runs,
    );
  });

  test('is what a person finds from its inputs', () => {
    fc.assert(
      fc.property(facts(), (all) => {
        const { inputs, ...standing } = standingOf(all);
        expect(byHand(inputs)).toEqual(standing);
      }),
      runs,
    );
  });

  test('exists for any decimals: zero, negative, huge, tiny', () => {
    const shape = /^(0|-?(?!0\d)\d+(\.\d{1,6})?)$/;
    fc.assert(
      fc.property(facts(fc.oneof(anyDecimal, storedDecimal)), (all) => {
        const { expected, actual, pace, score, inputs } = standingOf(all);
        for (const value of [expected, actual, pace, score]) if (value !== null) expect(value).toMatch(shape);
        expect(inputs.length).toBeGreaterThanOrEqual(9);
      }),
      runs,
    );
  });

  test('speaks of the last period due, and of a figure as soon as that is there', () => {
    fc.assert(
      fc.property(facts(), (all) => {
        const last = lastPeriodDue(all, all.today)?.code ?? null;
        const { period, rule } = standingOf(all);
        expect(period).toBe(last);
        const summed = all.accounting === 'PER_PERIOD';
        const there = all.figures.some((figure) => figure.period === last && figure.value !== null);
        if (there && !summed) expect(rule).not.toBe('REPORT_MISSING');
      }),
      runs,
    );
  });
});
