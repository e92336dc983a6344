import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severityOf } from '../../src/rules/severity.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { senseOf } from '../../src/rules/terms.ts';
import { trajectoryOf } from '../../src/rules/trajectory.ts';
import { facts, runs, storedDecimal } from './arbitrary.ts';
import { changed, Exact, rising, withFigure } from './changedFacts.ts';

describe('a standing', () => {
  test('is never worse for a better figure', () => {
    const better = fc.oneof(
      fc.constantFrom('0', '0.000001', '1'),
      storedDecimal.map((value) => value.replace('-', '')),
    );
    fc.assert(
      fc.property(facts(), fc.nat(11), storedDecimal, better, (all, position, value, more) => {
        const period = all.figures[position % all.figures.length]?.period;
        const sense = senseOf(all);
        const before = standingOf(withFigure(all, period, value));
        const after = standingOf(
          withFigure(all, period, new Exact(value).plus(new Exact(more).times(sense)).toFixed()),
        );
        expect(severityOf(after)).toBeGreaterThanOrEqual(severityOf(before));
      }),
      runs,
    );
  });

  test('is never better when a figure is withdrawn, unless that took back what had been met', () => {
    fc.assert(
      fc.property(facts(), fc.nat(11), (given, position) => {
        const all = rising(given);
        const period = all.figures[position % all.figures.length]?.period;
        expect(severityOf(standingOf(withFigure(all, period, null)))).toBeLessThanOrEqual(severityOf(standingOf(all)));
      }),
      runs,
    );
  });

  test('is the same in the mirror, but for ceilings: negative values, the other direction, the other comparator', () => {
    const other = {
      AT_LEAST: 'AT_MOST',
      AT_MOST: 'AT_LEAST',
      EQUAL: 'EQUAL',
      MORE_THAN: 'MORE_THAN',
      ABOUT: 'ABOUT',
    } as const;
    fc.assert(
      fc.property(facts(), (all) => {
        // Nobody gets ahead of a ceiling; of a floor one can.
        if (all.release > 1 && (all.comparator === 'AT_MOST' || all.comparator === 'AT_LEAST')) return;
        const mirrored: StandingFacts = {
          ...changed(all, (value) => value.neg()),
          direction: all.direction === 'HIGHER_IS_BETTER' ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER',
          comparator: other[all.comparator],
        };
        const { colour, score, rule, period } = standingOf(all);
        expect(standingOf(mirrored)).toMatchObject({ colour, score, rule, period });
      }),
      runs,
    );
  });

  test('is the same in another unit', () => {
    const times = fc.constantFrom('10', '10000', '100000000', '0.01', '0.125', '1024');
    fc.assert(
      fc.property(facts(), times, (all, factor) => {
        const scaled = {
          ...changed(all, (value) => value.times(factor)),
          unitFactor: new Exact(all.unitFactor).div(factor).toFixed(),
        };
        const { colour, score, pace, rule, period } = standingOf(all);
        expect(standingOf(scaled)).toMatchObject({ colour, score, pace, rule, period });
      }),
      runs,
    );
  });

  test('by an earlier release does not depend on what a later one takes from a plan', () => {
    fc.assert(
      fc.property(facts(), (given) => {
        const all: StandingFacts = { ...given, release: 1 };
        const plain: StandingFacts = {
          ...all,
          course: null,
          earliest: null,
          whole: false,
          thresholds: { ...all.thresholds, of: 'DUE' },
        };
        const { inputs: _, ...standing } = standingOf(all);
        const { inputs: __, ...same } = standingOf(plain);
        expect(standing).toEqual(same);
      }),
      runs,
    );
  });

  test('does not change by a waypoint that says what is expected anyway', () => {
    // Multiples of 27720, which 1 to 12 divide, have whole values at every month.
    const whole = fc.integer({ min: -9, max: 9 }).map((value) => String(value * 27_720));
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(facts(), whole, whole, month, month, (given, value, baseline, end, at) => {
        const kind = given.kind === 'MILESTONE' ? 'AMOUNT' : given.kind;
        const deadline = `2023-${String(end).padStart(2, '0')}-28`;
        const course = given.course === 'FLAT' || given.course === 'LINEAR' ? given.course : null;
        const own = { value, baseline, deadline, course, earliest: null, waypoints: [] };
        const all: StandingFacts = { ...given, kind, frequency: 'MONTHLY', ...own };
        const point = trajectoryOf(all).find(({ period }) => period === `2023-${String(at).padStart(2, '0')}`);
        if (!point?.expected) return;
        const stated = { ...all, waypoints: [{ period: point.period, value: point.expected }] };
        expect(trajectoryOf(stated)).toEqual(trajectoryOf(all));
        const { colour, expected, actual, pace, score, period } = standingOf(all);
        expect(standingOf(stated)).toMatchObject({ colour, expected, actual, pace, score, period });
      }),
      runs,
    );
  });
});
