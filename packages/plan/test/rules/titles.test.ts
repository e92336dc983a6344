import { titleByHand } from '@plangraph/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designationRow } from '../../src/imports.ts';
import { severityOf } from '../../src/rules/severity.ts';
import { stagesToTitle, titleMoves } from '../../src/rules/title/stages.ts';
import { type TitleFacts, titleStanding } from '../../src/rules/title/titleStanding.ts';
import { runs } from './arbitrary.ts';

const day = fc
  .date({ min: new Date('2022-11-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = fc.option(day, { freq: 4 });
const facts: fc.Arbitrary<TitleFacts> = fc.record({
  stage: fc.constantFrom(...stagesToTitle, 'NOT_AWARDED', 'LOST'),
  dueOn: maybe,
  year: fc.constant(2023),
  today: day,
  appliedOn: maybe,
  shortlistedOn: maybe,
  publicisedOn: maybe,
  awardedOn: maybe,
  notAwardedOn: maybe,
  lostOn: maybe,
});

describe('the standing of a title', () => {
  test('is found by hand from its inputs alone', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { inputs, ...standing } = titleStanding(all);
        expect(titleByHand(inputs)).toEqual(standing);
      }),
      runs,
    );
  });

  test('is never better on a later day, and never worse a stage further on the same day', () => {
    fc.assert(
      fc.property(facts, day, fc.nat(2), (all, other, at) => {
        const [stage = 'PLANNED', next = 'APPLIED'] = stagesToTitle.slice(at);
        const [early, late] = [all.today, other].sort() as [string, string];
        const on = (today: string, reached: TitleFacts['stage']) =>
          severityOf(titleStanding({ ...all, stage: reached, today }));
        expect(on(late, stage)).toBeLessThanOrEqual(on(early, stage));
        expect(on(early, next)).toBeGreaterThanOrEqual(on(early, stage));
      }),
      runs,
    );
  });
});

describe('the way to a title', () => {
  const problemsOf = (row: object) => designationRow.rules(row as never).map(({ rule, column }) => [rule, column]);

  test('leaves no stage out, and no date before that of its predecessor', () => {
    expect(titleMoves.APPLIED).toEqual(['SHORTLISTED', 'NOT_AWARDED']);
    const shortlisted = { stage: 'SHORTLISTED', appliedOn: '2023-03-02', shortlistedOn: '2023-03-01' };
    expect(problemsOf(shortlisted)).toEqual([['DATES_OUT_OF_ORDER', 'shortlistedOn']]);
    // Whoever applies again does so after his first short list.
    expect(problemsOf({ ...shortlisted, stage: 'APPLIED' })).toEqual([]);
    expect(problemsOf({ announcementNumber: '浙教〔2023〕8号' })).toEqual([
      ['DOCUMENT_UNTITLED', 'announcementTitleZh'],
    ]);
  });
});
