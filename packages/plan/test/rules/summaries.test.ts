import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standingOf } from '../../src/rules/standing.ts';
import type { StandingFacts } from '../../src/rules/standingFacts.ts';
import { summaryOf } from '../../src/rules/summary.ts';
import { facts, runs } from './arbitrary.ts';
import { rising, withFigure } from './changedFacts.ts';

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
