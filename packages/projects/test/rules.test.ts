import { decimalOf, millionthsOf as millionths } from '@plangraph/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfWhole, sumOfAmounts } from '../src/rules/amount.ts';
import { fundingOf } from '../src/rules/funding.ts';
import { reviewProblems } from '../src/rules/reviewRow.ts';
import { sectionProblems } from '../src/rules/sectionInArea.ts';

const areaKey = fc.record({ code: fc.string(), plan: fc.record({ code: fc.string() }) });
const rulesOf = (row: Parameters<typeof sectionProblems>[0]) =>
  sectionProblems(row).map(({ rule, column }) => [rule, column]);

describe('the row of a project', () => {
  it('may leave everything open', () => {
    expect(sectionProblems({})).toEqual([]);
    expect(sectionProblems({ area: null, section: null })).toEqual([]);
  });

  it('names the area of its section, whichever it is', () => {
    fc.assert(
      fc.property(areaKey, areaKey, (area, around) => {
        const same = area.code === around.code && area.plan.code === around.plan.code;
        const expected = same ? [] : [['SECTION_OUTSIDE_AREA', 'section']];
        expect(rulesOf({ area, section: { area: around, ordinal: 1 } })).toEqual(expected);
        expect(rulesOf({ area, section: { area: structuredClone(area), ordinal: 1 } })).toEqual([]);
      }),
    );
  });

  it('cannot name a section without its area', () => {
    const section = { area: { code: 'works', plan: { code: 'p' } }, ordinal: 1 };
    expect(rulesOf({ section })).toEqual([['SECTION_OUTSIDE_AREA', 'section']]);
    expect(rulesOf({ section, area: null })).toEqual([['SECTION_OUTSIDE_AREA', 'section']]);
  });
});

describe('the row of a review', () => {
  it('states a finding only with the day on which it was held, and is told so in both languages', () => {
    expect(reviewProblems({})).toEqual([]);
    expect(reviewProblems({ heldOn: '2001-01-08', finding: '进度正常' })).toEqual([]);
    const [problem, ...more] = reviewProblems({ heldOn: null, finding: '进度正常' });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ rule: 'FINDING_WITHOUT_REVIEW', column: 'finding' });
    for (const { en, zh } of [problem?.message, problem?.cure] as { en: string; zh: string }[])
      expect([en, zh]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\p{Script=Han}/u)]);
  });
});

describe('amounts', () => {
  const amount = fc.bigInt({ min: -(10n ** 23n), max: 10n ** 23n });

  it('are added up to the last digit', () => {
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const texts = amounts.map(decimalOf);
        expect(texts.map(millionths)).toEqual(amounts);
        expect(sumOfAmounts(texts)).toBe(amounts.reduce((sum, each) => sum + each, 0n));
      }),
    );
  });

  it('are a share to six places, not further off than half of the last', () => {
    fc.assert(
      fc.property(amount, fc.bigInt({ min: 1n, max: 10n ** 23n }), (part, whole) => {
        const share = millionths(shareOfWhole(part, whole) ?? '');
        const off = 2n * (share * whole - part * 1_000_000n);
        expect(off <= whole && off >= -whole).toBe(true);
      }),
    );
    expect(shareOfWhole(1n, 0n)).toBeNull();
  });
});

describe('the funding of a deal', () => {
  it('is everything that arrived, in whatever order', () => {
    const texts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }).map(decimalOf));
    fc.assert(
      fc.property(texts, (arrived) => {
        expect(fundingOf('30000', [...arrived].reverse())).toEqual(fundingOf('30000', arrived));
        expect(fundingOf(decimalOf(sumOfAmounts(arrived)), arrived).fundedShare).toBe(
          sumOfAmounts(arrived) ? '1' : null,
        );
      }),
    );
    expect(fundingOf('20000', ['5000', '5000.5'])).toEqual({ fundedAmount: '10000.5', fundedShare: '0.500025' });
  });
});
