import { escalationOf, stepsOfWeeks } from '@plangraph/plan';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecologyWorkRow, rectificationItemRow, relocationRow, renewalSchemeRow } from '../src/imports.ts';

const day = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const told = (problems: readonly { rule: string; column: string | null }[]) =>
  problems.map(({ rule, column }) => [rule, column]);

describe('a finding', () => {
  it.each([
    [0, 'NONE'],
    [1, 'REMINDED'],
    [7, 'REMINDED'],
    [8, 'SUPERVISED'],
    [30, 'SUPERVISED'],
    [31, 'SUMMONED'],
  ])('that is %i days late is %s', (days, escalation) => {
    expect(escalationOf(days, stepsOfWeeks)).toBe(escalation);
  });
});

describe('a row', () => {
  it('of a finding keeps its days in order', () => {
    fc.assert(
      fc.property(day, day, day, (foundOn, dueOn, closedOn) => {
        const problems = told(rectificationItemRow.rules({ state: 'CLOSED', foundOn, dueOn, closedOn }));
        const expected = [
          ...(dueOn < foundOn ? [['DATES_OUT_OF_ORDER', 'dueOn']] : []),
          ...(closedOn < foundOn ? [['DATES_OUT_OF_ORDER', 'closedOn']] : []),
        ];
        expect(problems).toEqual(expected);
      }),
    );
  });

  it('states a day only when the stage has come that far', () => {
    const on = '2001-02-03';
    expect(told(rectificationItemRow.rules({ state: 'ACCEPTED', closedOn: on }))).toEqual([
      ['STAGE_CONTRADICTS_DATES', 'state'],
    ]);
    expect(told(relocationRow.rules({ stage: 'SIGNED', movedOn: on }))).toEqual([['STAGE_CONTRADICTS_DATES', 'stage']]);
    expect(told(ecologyWorkRow.rules({ stage: 'PLANNED', completedOn: on }))).toEqual([
      ['STAGE_CONTRADICTS_DATES', 'stage'],
    ]);
    expect(relocationRow.rules({ stage: 'MOVED', movedOn: on })).toEqual([]);
    expect(ecologyWorkRow.rules({ completedOn: on })).toEqual([]);
    expect(told(relocationRow.rules({ stage: 'PLANNED', signedOn: on }))).toEqual([
      ['STAGE_CONTRADICTS_DATES', 'stage'],
    ]);
    expect(told(ecologyWorkRow.rules({ stage: 'PLANNED', startedOn: on }))).toEqual([
      ['STAGE_CONTRADICTS_DATES', 'stage'],
    ]);
  });

  it('of a relocation is signed before it is moved, and a work begins before it is completed', () => {
    fc.assert(
      fc.property(day, day, (first, second) => {
        const out = (column: string) => (second < first ? [['DATES_OUT_OF_ORDER', column]] : []);
        expect(told(relocationRow.rules({ stage: 'MOVED', signedOn: first, movedOn: second }))).toEqual(out('movedOn'));
        expect(told(ecologyWorkRow.rules({ stage: 'COMPLETED', startedOn: first, completedOn: second }))).toEqual(
          out('completedOn'),
        );
      }),
    );
  });

  it('states no negative figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (figure) => {
        const expected = (column: string) => (figure < 0 ? [['NEGATIVE_AMOUNT', column]] : []);
        expect(told(relocationRow.rules({ households: figure }))).toEqual(expected('households'));
        expect(told(renewalSchemeRow.rules({ households: figure }))).toEqual(expected('households'));
        expect(told(ecologyWorkRow.rules({ investment: String(figure) }))).toEqual(expected('investment'));
      }),
    );
  });
});
