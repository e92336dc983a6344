import { byHand } from '@plangraph/testing';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duePeriods, lastPeriodDue } from '../../src/rules/calendar.ts';
import { exact } from '../../src/rules/decimal.ts';
import { severityOf } from '../../src/rules/severity.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { summaryOf } from '../../src/rules/summary.ts';
import { senseOf, staysMet } from '../../src/rules/terms.ts';
import { defaultThresholds } from '../../src/rules/thresholds.ts';
import { trajectoryOf } from '../../src/rules/trajectory.ts';
import { anyDecimal, facts, runs, storedDecimal } from './arbitrary.ts';

/** Decimals of 100 digits, so that the tests themselves round nothing. */
const Exact = Decimal.clone({ precision: 100 });
const exactly = (value: string | null, change: (value: Decimal) => Decimal) =>
  value === null ? null : change(new Exact(value)).toFixed();

/** The same facts with every value changed. */
function changed(all: StandingFacts, change: (value: Decimal) => Decimal): StandingFacts {
  const each = <Entry extends { readonly value: string | null }>(entry: Entry) => ({
    ...entry,
    value: exactly(entry.value, change),
  });
  return {
    ...all,
    value: exactly(all.value, change),
    baseline: exactly(all.baseline, change),
    waypoints: all.waypoints.map(each) as StandingFacts['waypoints'],
    figures: all.figures.map(each),
  };
}

function withFigure(all: StandingFacts, period: string | undefined, value: string | null): StandingFacts {
  return {
    ...all,
    figures: [...all.figures.filter((each) => each.period !== period), { period: period ?? '', value }],
  };
}

/** The same facts without a fall of what accumulates: each figure is at least as good as those before it. */
function rising(all: StandingFacts): StandingFacts {
  if (all.release === 1 || all.kind === 'LEVEL' || all.kind === 'GROWTH' || all.kind === 'RATIO') return all;
  const sense = senseOf(all);
  const towards = (value: string | null) => exactly(value, (each) => each.abs().times(sense));
  if (all.accounting === 'PER_PERIOD' && all.kind !== 'MILESTONE') {
    return { ...all, figures: all.figures.map((figure) => ({ ...figure, value: towards(figure.value) })) };
  }
  const values = all.figures.flatMap(({ value }) => value ?? []);
  values.sort((one, other) => new Exact(one).comparedTo(other) * sense);
  let next = 0;
  const figures = all.figures.map((figure) => {
    if (figure.value === null) return figure;
    next += 1;
    return { ...figure, value: values[next - 1] ?? null };
  });
  return { ...all, figures };
}

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

describe('a summary', () => {
  const weight = fc.option(fc.constantFrom('0', '1', '2.5', '-1'));
  const targets = fc.array(fc.tuple(facts(), weight), { maxLength: 6 });

  test('counts every target once, and attains something between nothing and all', () => {
    fc.assert(
      fc.property(targets, (given) => {
        const all = given.map(([each, weighs]) => ({ standing: standingOf(each), weight: weighs }));
        const { total, blue, green, yellow, orange, red, grey, missing, attainment, coverage } = summaryOf(all);
        expect(blue + green + yellow + orange + red + grey).toBe(total);
        expect(total).toBe(given.length);
        expect(missing).toBeLessThanOrEqual(grey);
        for (const share of [attainment, coverage]) {
          if (share !== null) expect(Number(share)).toBeGreaterThanOrEqual(0);
          if (share !== null) expect(Number(share)).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  test('attains no more when a figure is withdrawn', () => {
    const several = fc.array(fc.tuple(facts(), weight), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(several, fc.nat(11), (given, position) => {
        const attained = (all: readonly (readonly [StandingFacts, string | null])[]) =>
          summaryOf(all.map(([each, weighs]) => ({ standing: standingOf(each), weight: weighs }))).attainment;
        const [[fallen, weighs], ...others] = given as [
          [StandingFacts, string | null],
          ...[StandingFacts, string | null][],
        ];
        const first = [rising(fallen), weighs] as const;
        const period = first[0].figures[position % first[0].figures.length]?.period;
        const after = attained([[withFigure(first[0], period, null), first[1]], ...others]);
        if (after !== null) expect(Number(after)).toBeLessThanOrEqual(Number(attained([first, ...others])));
      }),
      runs,
    );
  });
});
