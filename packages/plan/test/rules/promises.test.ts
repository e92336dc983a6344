import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duePeriods, lastPeriodDue } from '../../src/rules/calendar.ts';
import { standingOf } from '../../src/rules/standing.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { senseOf } from '../../src/rules/terms.ts';
import { trajectoryOf } from '../../src/rules/trajectory.ts';
import { anyDecimal, facts, runs, storedDecimal } from './arbitrary.ts';

const Exact = Decimal.clone({ precision: 100 });

/** The same facts with one more figure, or another, for the last period due; undefined while none is due. */
function reported(all: StandingFacts, value: string | null): StandingFacts | undefined {
  const last = lastPeriodDue(all, all.today)?.code;
  if (!last) return undefined;
  const others = all.figures.filter(({ period }) => period !== last);
  return { ...all, figures: [...others, { period: last, value }] };
}

/** The facts at the end of their way: every period due, none of them after the deadline's. */
const ended = (all: StandingFacts): StandingFacts => ({
  ...all,
  today: '2024-06-30',
  deadline: '2023-12-31',
  dueDays: 10,
});

/** Facts whose actual value is the figure of the last period due and no other. */
const plain = facts().map((all): StandingFacts => {
  const kind = all.kind === 'COUNT' || all.kind === 'AMOUNT' || all.kind === 'MILESTONE' ? 'LEVEL' : all.kind;
  return { ...all, kind, value: all.value ?? '1' };
});

describe('a late report', () => {
  test('shows as missing, and recovers when it comes', () => {
    fc.assert(
      fc.property(plain, storedDecimal, (all, value) => {
        const late = reported(all, null);
        const there = reported(all, value);
        if (!late || !there) return;
        expect(standingOf(late)).toMatchObject({ colour: 'GREY', rule: 'REPORT_MISSING', actual: null, score: null });
        const { rule, actual, period, expected } = standingOf(there);
        expect(rule).not.toBe('REPORT_MISSING');
        expect(Number(actual)).toBe(Number(value));
        expect({ period, expected }).toEqual({
          period: standingOf(late).period,
          expected: standingOf(late).expected,
        });
      }),
      runs,
    );
  });

  test('is not missing before the day after its due day', () => {
    fc.assert(
      fc.property(plain, storedDecimal, (all, value) => {
        const due = duePeriods(all, all.today);
        const before = { ...all, figures: due.map(({ code }) => ({ period: code, value })) };
        if (due.length > 0) expect(standingOf(before).rule).not.toBe('REPORT_MISSING');
        else expect(standingOf(before).rule).toBe('NOT_DUE');
      }),
      runs,
    );
  });
});

describe('a promised value', () => {
  test('that is not known is never judged, whatever is reported', () => {
    fc.assert(
      fc.property(facts(fc.oneof(anyDecimal, storedDecimal)), (all) => {
        const unknown = { ...all, value: null };
        expect(standingOf(unknown)).toMatchObject({
          colour: 'GREY',
          rule: 'NO_TARGET_VALUE',
          expected: null,
          score: null,
        });
        expect(trajectoryOf(unknown)).toEqual([]);
      }),
      runs,
    );
  });

  test('of zero is kept by zero and by better, and broken by worse, without any division', () => {
    fc.assert(
      fc.property(facts(), storedDecimal, (given, size) => {
        const comparator =
          given.comparator === 'MORE_THAN' || given.comparator === 'ABOUT' ? 'EQUAL' : given.comparator;
        const kind = given.kind === 'COUNT' ? 'AMOUNT' : given.kind;
        const all = ended({
          ...given,
          kind,
          comparator,
          accounting: 'YEAR_TO_DATE',
          value: '0',
          baseline: null,
          waypoints: [],
        });
        const colourOf = (value: Decimal) =>
          standingOf(reported({ ...all, figures: [] }, value.toFixed()) ?? all).colour;
        const off = new Exact(size).abs().plus('0.000001').times(senseOf(all));
        expect(['GREEN', 'BLUE']).toContain(colourOf(new Exact(0)));
        expect(['GREEN', 'BLUE']).toContain(colourOf(off));
        expect(['YELLOW', 'ORANGE', 'RED']).toContain(colourOf(off.neg()));
      }),
      runs,
    );
  });

  test('below zero is kept by what lies nearer to zero where higher is better', () => {
    fc.assert(
      fc.property(plain, storedDecimal, storedDecimal, (given, size, step) => {
        const target = new Exact(size).abs().plus(1).neg();
        const all = ended({ ...given, comparator: 'AT_LEAST', value: target.toFixed(), waypoints: [] });
        const at = (value: Decimal) => standingOf(reported(all, value.toFixed()) ?? all);
        const off = new Exact(step).abs().plus('0.000001');
        expect(['GREEN', 'BLUE']).toContain(at(target.plus(off)).colour);
        expect(['YELLOW', 'ORANGE', 'RED']).toContain(at(target.minus(off)).colour);
        expect(at(target).pace).toBeNull();
      }),
      runs,
    );
  });
});

describe('a comparator', () => {
  const size = storedDecimal.map((value) => new Exact(value).abs().plus(1));

  test('MORE_THAN is broken at the end by exactly the promised value, and kept by the least bit better', () => {
    fc.assert(
      fc.property(plain, size, (given, target) => {
        const all = ended({ ...given, comparator: 'MORE_THAN', value: target.toFixed() });
        const at = (value: Decimal) => standingOf(reported(all, value.toFixed()) ?? all).colour;
        expect(['YELLOW', 'ORANGE', 'RED']).toContain(at(target));
        expect(['GREEN', 'BLUE']).toContain(at(target.plus(new Exact('0.000001').times(senseOf(all)))));
      }),
      runs,
    );
  });

  test('ABOUT is on track within its band on either side, and behind beyond it on the worse', () => {
    fc.assert(
      fc.property(plain, size, fc.integer({ min: -100, max: 100 }), (given, target, share) => {
        const kind = given.kind === 'LEVEL' ? 'RATIO' : given.kind;
        const all = ended({
          ...given,
          kind,
          comparator: 'ABOUT',
          value: target.toFixed(),
          waypoints: [],
          unitFactor: '1',
        });
        const { about, growthScale, ratioScale } = all.thresholds;
        const scale = Exact.max(target, kind === 'GROWTH' ? growthScale : ratioScale);
        const at = (value: Decimal) => standingOf(reported(all, value.toFixed()) ?? all).colour;
        expect(at(target.plus(scale.times(about).times(share).div(100)))).toBe('GREEN');
        const beyond = new Exact(scale).times(about).plus('0.000001').times(senseOf(all));
        expect(['YELLOW', 'ORANGE', 'RED']).toContain(at(target.minus(beyond)));
      }),
      runs,
    );
  });
});

test('a level without a baseline is judged before its deadline only in its favour, lower being better', () => {
  fc.assert(
    fc.property(facts(), storedDecimal, storedDecimal, (given, value, figure) => {
      const all: StandingFacts = {
        ...given,
        kind: 'LEVEL',
        direction: 'LOWER_IS_BETTER',
        comparator: 'EQUAL',
        frequency: 'MONTHLY',
        baseline: null,
        course: null,
        waypoints: [],
        value,
        deadline: '2023-12-31',
        dueDays: 10,
      };
      const better = new Exact(figure).lte(value);
      const june = standingOf(reported({ ...all, today: '2023-07-15' }, figure) as StandingFacts);
      expect(june).toMatchObject(
        better
          ? { colour: all.release > 1 ? 'GREEN' : 'BLUE', score: '1', expected: null }
          : { colour: 'GREY', rule: 'NOTHING_EXPECTED_YET' },
      );
      const december = standingOf(reported({ ...all, today: '2024-01-15' }, figure) as StandingFacts);
      expect(better ? ['GREEN', 'BLUE'] : ['YELLOW', 'ORANGE', 'RED']).toContain(december.colour);
      expect(december.rule).toBe('LEVEL_AT_DEADLINE');
    }),
    runs,
  );
});

test('a ratio that accrues expects what an amount of the same value does', () => {
  fc.assert(
    fc.property(facts(), storedDecimal, (given, value) => {
      const ratio: StandingFacts = { ...given, kind: 'RATIO', accrues: true, value };
      expect(trajectoryOf(ratio)).toEqual(trajectoryOf({ ...ratio, kind: 'AMOUNT' }));
    }),
    runs,
  );
});
