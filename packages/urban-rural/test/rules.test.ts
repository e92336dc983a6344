import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewalSchemeRow } from '../src/imports.ts';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const stage = fc.constantFrom('PLANNED', 'UNDER_WAY', 'COMPLETED', undefined);
const rulesOf = (row: Parameters<typeof renewalSchemeRow.rules>[0]) =>
  renewalSchemeRow.rules(row).map(({ rule }) => rule);

describe('the row of a renewal scheme', () => {
  it('is completed on the day it began or later', () => {
    fc.assert(
      fc.property(day, day, (startedOn, completedOn) => {
        const expected = completedOn < startedOn ? ['DATES_OUT_OF_ORDER'] : [];
        expect(rulesOf({ stage: 'COMPLETED', startedOn, completedOn })).toEqual(expected);
      }),
    );
  });

  it('states a day of completion only of what is completed, or without a word of the stage', () => {
    fc.assert(
      fc.property(stage, fc.option(day), (each, completedOn) => {
        const early = each !== undefined && each !== 'COMPLETED' && completedOn !== null;
        const row = each === undefined ? { completedOn } : { stage: each, completedOn };
        expect(rulesOf(row)).toEqual(early ? ['STAGE_CONTRADICTS_DATES'] : []);
      }),
    );
  });

  it('may be completed on a day that nobody wrote down', () => {
    expect(rulesOf({ stage: 'COMPLETED' })).toEqual([]);
    expect(rulesOf({ stage: 'COMPLETED', startedOn: null, completedOn: null })).toEqual([]);
  });

  it('is told everything at once, in both languages', () => {
    const problems = renewalSchemeRow.rules({ stage: 'PLANNED', startedOn: '2001-05-02', completedOn: '2001-05-01' });
    expect(problems.map(({ rule }) => rule)).toEqual(['DATES_OUT_OF_ORDER', 'STAGE_CONTRADICTS_DATES']);
    for (const { message, cure } of problems) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(cure.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
