import { scoreByHand } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Colour } from '../../src/rules/colour.ts';
import type { ScoredPromise } from '../../src/rules/score/members.ts';
import { scoreOf } from '../../src/rules/score/score.ts';
import type { ScoreRuleFacts } from '../../src/rules/score/scoreRule.ts';
import { runs } from './arbitrary.ts';

const areas = ['industry', 'projects', null] as const;
const colours = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE'] as const;

/** Where a promise stands: 0 is a missing report, then ever better; null cannot be judged. */
const level = fc.option(fc.integer({ min: 0, max: 150 }), { freq: 6 });

function standingAt(found: number | null): ScoredPromise['standing'] {
  if (found === null) return { colour: 'GREY', rule: 'NOT_DUE', score: null };
  if (found === 0) return { colour: 'GREY', rule: found % 2 ? 'SILENT' : 'REPORT_MISSING', score: null };
  const thresholds = { BLUE: 105, GREEN: 100, YELLOW: 95, ORANGE: 85, RED: 0 } as const;
  const colour = Object.entries(thresholds).find(([, least]) => found >= least)?.[0] as Colour;
  return { colour, rule: 'RATIO_FLAT', score: String(found / 100) };
}

const weight = fc.option(fc.integer({ min: 0, max: 9 }).map(String), { freq: 3 });
const sort = fc.constantFrom('TARGET' as const, 'MEASURE' as const, 'TITLE' as const);
const promises = fc.array(
  fc.record({ found: level, weight, kind: sort, headline: fc.boolean(), area: fc.constantFrom(...areas) }),
  { minLength: 1, maxLength: 8 },
);
type Made = readonly (Omit<ScoredPromise, 'code' | 'standing'> & { readonly found: number | null })[];
const scored = (made: Made): ScoredPromise[] =>
  made.map(({ found, ...each }, at) => ({ ...each, code: `p${at}`, standing: standingAt(found) }));

const points = fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10));
const rule: fc.Arbitrary<Omit<ScoreRuleFacts, 'code'>> = fc.record({
  kind: fc.constantFrom('POINTS' as const, 'BONUS' as const, 'RED_LINE' as const, 'VETO' as const),
  points,
  most: fc.option(points),
  promises: fc.constantFrom(
    'ALL' as const,
    'ALL' as const,
    'TARGETS' as const,
    'HEADLINE' as const,
    'MEASURES' as const,
  ),
  area: fc.constantFrom(null, null, 'industry'),
  promise: fc.constantFrom(null, null, null, 'p1'),
  colour: fc.option(fc.constantFrom(...colours)),
});
const rules = fc.array(rule, { maxLength: 6 }).map((all) => all.map((each, at) => ({ ...each, code: `r${at}` })));

const foundOf = (all: readonly ScoreRuleFacts[], made: Made) => {
  const { value, possible, share, vetoed, rules: each } = scoreOf(all, scored(made));
  return { value, possible, share, vetoed, points: each.map((one) => one.points) };
};

describe('a score', () => {
  test('is what a person finds from the inputs of its rules', () => {
    fc.assert(
      fc.property(rules, promises, (all, made) => {
        const inputs = scoreOf(all, scored(made)).rules.map((each) => each.inputs);
        expect(scoreByHand(inputs)).toEqual(foundOf(all, made));
      }),
      runs,
    );
  });

  test('never falls because a promise stands better', () => {
    const better = fc.tuple(rules, promises, fc.nat(), fc.integer({ min: 1, max: 150 }));
    fc.assert(
      fc.property(better, ([all, made, which, by]) => {
        const at = which % made.length;
        const raised = made.map((each, index) =>
          index === at && each.found !== null ? { ...each, found: each.found + by } : each,
        );
        const [before, after] = [foundOf(all, made), foundOf(all, raised)];
        expect(after.possible).toBe(before.possible);
        expect(after.value === null).toBe(before.value === null);
        expect(Number(after.value)).toBeGreaterThanOrEqual(Number(before.value) - 1e-6);
      }),
      runs,
    );
  });

  test('lies between nothing and all points and bonuses, and within every veto that has struck', () => {
    fc.assert(
      fc.property(rules, promises, (all, made) => {
        const { value, rules: each } = scoreOf(all, scored(made));
        if (value === null) return;
        const bonus = (one: ScoreRuleFacts) =>
          Math.min(Number(one.points) * made.length, one.most === null ? Number.POSITIVE_INFINITY : Number(one.most));
        const most = all.reduce(
          (sum, one) => sum + (one.kind === 'POINTS' ? Number(one.points) : one.kind === 'BONUS' ? bonus(one) : 0),
          0,
        );
        expect(Number(value)).toBeGreaterThanOrEqual(0);
        expect(Number(value)).toBeLessThanOrEqual(most + 1e-6);
        for (const { cap } of each) if (cap !== null) expect(Number(value)).toBeLessThanOrEqual(Number(cap));
      }),
      runs,
    );
  });

  test('does not depend on the order of rules or of promises', () => {
    fc.assert(
      fc.property(rules, promises, fc.integer(), (all, made, seed) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((each, at) => ({ each, key: Math.sin(seed + at * 7919) }))
            .sort((one, other) => one.key - other.key)
            .map(({ each }) => each);
        const coded = scored(made);
        const plain = scoreOf(all, coded);
        const other = scoreOf(shuffled(all), shuffled(coded));
        expect([other.value, other.possible, other.share, other.vetoed]).toEqual([
          plain.value,
          plain.possible,
          plain.share,
          plain.vetoed,
        ]);
        const byCode = (score: typeof plain) => new Map(score.rules.map((each) => [each.rule.code, each.points]));
        expect(new Map([...byCode(other)].sort())).toEqual(new Map([...byCode(plain)].sort()));
      }),
      runs,
    );
  });
});
