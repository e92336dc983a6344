import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/rules/decimal.ts';
import { type Summand, sumOfParts } from '../../src/rules/parts/partsSum.ts';
import { type Ranked, ranksOf } from '../../src/rules/parts/ranking.ts';
import { readParts, type StatedPart } from '../../src/rules/parts/readParts.ts';
import { runs } from './arbitrary.ts';

/** A promise, and what it was split into, to any depth. */
interface Tree {
  readonly value: string | null;
  readonly parts: readonly Tree[];
}

const value = fc.option(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((all) => String(all / 1000)),
  { freq: 12 },
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    value,
    parts: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('tree'), { maxLength: 6 }),
    ),
  }),
}));
const part = ({ value: promised }: Tree): Summand => ({ value: promised, unit: 'PERSON', division: 'TOWNSHIP' });
const whole = (promised: string | null, aggregation: 'SUM' | 'NONE' = 'SUM') => ({
  ...{ value: promised, unit: 'PERSON' },
  aggregation,
});

describe('parts and their whole', () => {
  it('agree, or the difference is shown, in every knot of any tree', () => {
    const check = ({ value: promised, parts }: Tree): void => {
      const { sum, difference } = sumOfParts(whole(promised), parts.map(part));
      const isKnown = parts.length > 0 && parts.every((each) => each.value !== null);
      expect(sum !== null).toBe(isKnown);
      expect(difference !== null).toBe(isKnown && promised !== null);
      if (sum !== null && difference !== null) {
        const back = parts.reduce((left, each) => left.minus(each.value ?? 0), decimal(promised ?? 0));
        expect(back.eq(difference)).toBe(true);
        expect(
          decimal(sum)
            .plus(difference)
            .eq(promised ?? 0),
        ).toBe(true);
      }
      parts.forEach(check);
    };
    fc.assert(fc.property(tree, check), runs);
  });

  it('come to the same in whatever order', () => {
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.nat()), ({ value: promised, parts }, keys) => {
        const keyed = parts.map((each) => ({ each, key: keys.next().value ?? 0 }));
        const shuffled = keyed.toSorted((one, other) => one.key - other.key).map(({ each }) => each);
        expect(sumOfParts(whole(promised), shuffled.map(part))).toEqual(sumOfParts(whole(promised), parts.map(part)));
      }),
      runs,
    );
  });

  it('do not add up where figures of places do not, but over quarters; what the source states always does', () => {
    const two = (division: string | null) => ['3', '4'].map((each) => ({ value: each, unit: 'PERSON', division }));
    expect(sumOfParts(whole('10', 'NONE'), two('TOWNSHIP'))).toEqual({ sum: null, difference: null });
    expect(sumOfParts(whole('10', 'NONE'), two('QUARTER'))).toEqual({ sum: '7', difference: '3' });
    expect(sumOfParts(whole('10', 'NONE'), two(null))).toEqual({ sum: '7', difference: '3' });
    expect(sumOfParts(whole('5'), two('BUREAU'))).toEqual({ sum: '7', difference: '-2' });
    expect(sumOfParts(whole('5'), [{ value: '1', unit: 'TIMES', division: null }])).toEqual({
      sum: null,
      difference: null,
    });
    expect(sumOfParts(whole('5'), [])).toEqual({ sum: null, difference: null });
  });
});

const ranked: fc.Arbitrary<Ranked> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .integer({ min: 0, max: 8 })
      .map((score) => ({ score: String(score / 4), rule: 'ACCUMULATING_LINEAR' }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { score: null, rule: 'REPORT_MISSING' } as const,
      { score: null, rule: 'NOT_DUE' } as const,
    ),
  },
);

describe('the ranks of parts', () => {
  it('are shared by equals, and leave out as many places', () => {
    const scores = ['1.05', '1', '1.000', '0.9', null, null, null];
    const rules = ['x', 'x', 'x', 'x', 'REPORT_MISSING', 'REPORT_MISSING', 'NOT_DUE'];
    const standings = scores.map((score, at) => ({ score, rule: rules[at] }) as Ranked);
    expect(ranksOf(standings)).toEqual([1, 2, 2, 4, 5, 5, null]);
  });

  it('are those of the parts, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ranked, fc.nat()), { maxLength: 12 }), (keyed) => {
        const standings = keyed.map(([each]) => each);
        const ranks = new Map(standings.map((each, at) => [each, ranksOf(standings)[at]]));
        const shuffled = keyed.toSorted(([, one], [, other]) => one - other).map(([each]) => each);
        expect(ranksOf(shuffled)).toEqual(shuffled.map((each) => ranks.get(each)));
      }),
      runs,
    );
  });

  it('are better exactly for a greater attainment, and silence is never better than a figure', () => {
    fc.assert(
      fc.property(fc.array(ranked, { minLength: 2, maxLength: 12 }), (standings) => {
        const ranks = ranksOf(standings);
        for (const [at, one] of standings.entries()) {
          for (const [before, other] of standings.entries()) {
            const [mine, theirs] = [ranks[at], ranks[before]];
            if (typeof mine !== 'number' || typeof theirs !== 'number') continue;
            const [left, right] = [Number(one.score ?? -1), Number(other.score ?? -1)];
            expect(mine < theirs).toBe(left > right);
          }
        }
      }),
      runs,
    );
  });
});

describe('stated parts', () => {
  const domain = { kind: 'COUNT', unitFactor: '1', minimum: null, maximum: null } as const;
  const codes = (division: 'TOWNSHIP' | 'BUREAU' | 'PARK' | 'QUARTER', parts: readonly Partial<StatedPart>[]) => {
    const told: string[] = [];
    const stated = parts.map((each) => ({ owner: 'tech', value: '1', ...each }));
    const given = { division, year: 2023, deadline: '2023-10-31', domain, taken: ['there'] };
    const read = readParts(stated, given, (index, { rule, column }) => told.push([index, rule, column].join(' ')));
    return { told, read: read.map(({ code }) => code) };
  };

  it('are named by what they are split by', () => {
    expect(codes('TOWNSHIP', [{ place: 'huabu' }])).toEqual({ told: [], read: ['huabu'] });
    expect(codes('BUREAU', [{}, { owner: 'labour' }])).toEqual({ told: [], read: ['tech', 'labour'] });
    expect(codes('QUARTER', [{ quarter: '2023-Q2' }])).toEqual({ told: [], read: ['q2'] });
    expect(codes('PARK', [{ nameZh: '园区', code: 'park-1' }])).toEqual({ told: [], read: ['park-1'] });
  });

  it('are refused all at once, each in its place', () => {
    expect(
      codes('TOWNSHIP', [
        {},
        { place: 'there' },
        { place: 'Huabu' },
        { place: 'a', quarter: '2023-Q1' },
        { place: 'a', value: '1.5' },
      ]).told,
    ).toEqual([
      '0 MISSING_VALUE place',
      '1 DUPLICATE_PART code',
      '2 INVALID_CODE code',
      '3 INVALID_QUARTER quarter',
      '4 DUPLICATE_PART code',
      '4 NOT_WHOLE value',
    ]);
    expect(codes('QUARTER', [{ quarter: '2023-06' }, { quarter: '2022-Q1' }, { quarter: '2023-Q4' }]).told).toEqual([
      '0 INVALID_QUARTER quarter',
      '1 INVALID_QUARTER quarter',
      '2 INVALID_QUARTER quarter',
    ]);
    expect(codes('PARK', [{ nameZh: 'x'.repeat(101) }, { code: 'b' }]).told).toEqual([
      '0 NAME_TOO_LONG nameZh',
      '0 INVALID_CODE code',
      '1 MISSING_VALUE nameZh',
    ]);
  });
});
