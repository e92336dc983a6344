import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProjectRow } from '../src/rules/projectRow.ts';

const areaKey = fc.record({ code: fc.string(), plan: fc.record({ code: fc.string() }) });
const rulesOf = (row: Parameters<typeof checkProjectRow>[0]) =>
  checkProjectRow(row).map(({ rule, column }) => [rule, column]);

describe('the row of a project', () => {
  it('may leave everything open', () => {
    expect(checkProjectRow({})).toEqual([]);
    expect(checkProjectRow({ totalInvestment: null, area: null, section: null })).toEqual([]);
  });

  it('states an investment of 0 or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (investment) => {
        const expected = investment < 0 ? [['INVALID_VALUE', 'totalInvestment']] : [];
        expect(rulesOf({ totalInvestment: String(investment) })).toEqual(expected);
      }),
    );
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

  it('is told everything at once, in both languages', () => {
    const problems = checkProjectRow({ totalInvestment: '-1', section: { area: { code: 'a', plan: { code: 'p' } } } });
    expect(problems).toHaveLength(2);
    for (const { message, cure } of problems) {
      for (const { en, zh } of [message, cure])
        expect([en, zh]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });
});
