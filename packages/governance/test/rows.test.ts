import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enterpriseRequestRow,
  inspectionRow,
  legalReviewRow,
  mediationRow,
  petitionCaseRow,
  reformRow,
  riskCampaignRow,
  serviceMatterRow,
} from '../src/imports.ts';

const day = fc
  .date({ min: new Date('1992-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const later = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const told = (problems: readonly { rule: string; column: string | null }[]) =>
  problems.map(({ rule, column }) => [rule, column]);
const on = '2001-02-03';

describe('the row of a request', () => {
  it('is taken when its days come in order and its state has come that far', () => {
    fc.assert(
      fc.property(day, fc.nat(90), fc.nat(90), fc.nat(90), (receivedOn, due, answer, resolution) => {
        const dueOn = later(receivedOn, due);
        const answeredOn = later(receivedOn, answer);
        const resolvedOn = later(answeredOn, resolution);
        const { rules } = enterpriseRequestRow;
        expect(rules({ state: 'RECEIVED', receivedOn, dueOn })).toEqual([]);
        expect(rules({ state: 'ANSWERED', receivedOn, dueOn, answeredOn, resolvedOn: null })).toEqual([]);
        expect(rules({ state: 'RESOLVED', receivedOn, dueOn, answeredOn, resolvedOn })).toEqual([]);
      }),
    );
  });

  it.each([
    ['dueOn', {}],
    ['answeredOn', { state: 'ANSWERED' }],
    ['resolvedOn', { state: 'RESOLVED' }],
  ] as const)('is refused with %s before it was received', (column, row) => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (receivedOn, days) => {
        const problems = enterpriseRequestRow.rules({ ...row, receivedOn, [column]: later(receivedOn, -days) });
        expect(told(problems)).toEqual([['DATES_OUT_OF_ORDER', column]]);
      }),
    );
  });

  it('that does not speak of a day or the state is not at fault for it', () => {
    expect(enterpriseRequestRow.rules({})).toEqual([]);
    expect(enterpriseRequestRow.rules({ resolvedOn: on })).toEqual([]);
  });
});

it.each([
  ['a request', enterpriseRequestRow.rules({ state: 'RECEIVED', answeredOn: on }), 'state', 'ANSWERED'],
  ['a request', enterpriseRequestRow.rules({ state: 'ANSWERED', resolvedOn: on }), 'state', 'RESOLVED'],
  ['a reform', reformRow.rules({ stage: 'PLANNED', beganOn: on }), 'stage', 'UNDER_WAY'],
  ['a reform', reformRow.rules({ stage: 'UNDER_WAY', completedOn: on }), 'stage', 'COMPLETED'],
  ['a matter', serviceMatterRow.rules({ stage: 'ON_TRIAL', offeredOn: on }), 'stage', 'OFFERED'],
  ['a campaign', riskCampaignRow.rules({ stage: 'PLANNED', beganOn: on }), 'stage', 'UNDER_WAY'],
  ['a campaign', riskCampaignRow.rules({ stage: 'UNDER_WAY', closedOn: on }), 'stage', 'CLOSED'],
  ['an inspection', inspectionRow.rules({ state: 'HAZARDS_OPEN', closedOn: on }), 'state', 'CLOSED'],
  ['a petition', petitionCaseRow.rules({ state: 'UNDER_WAY', resolvedOn: on }), 'state', 'RESOLVED'],
  ['a mediation', mediationRow.rules({ state: 'UNDER_WAY', endedOn: on }), 'state', 'SETTLED'],
  ['a review', legalReviewRow.rules({ outcome: 'PENDING', reviewedOn: on }), 'outcome', 'LAWFUL'],
] as const)('the row of %s is refused where its stage lags behind', (_, problems, column, right) => {
  expect(told(problems)).toEqual([['STAGE_CONTRADICTS_DATES', column]]);
  expect(problems[0]?.cure.en).toContain(right);
  expect(problems[0]?.cure.zh).toContain(right);
});

it('no row ends before it began', () => {
  const ended: [string, (first: string, second: string) => ReturnType<typeof reformRow.rules>][] = [
    ['completedOn', (beganOn, completedOn) => reformRow.rules({ stage: 'COMPLETED', beganOn, completedOn })],
    ['closedOn', (beganOn, closedOn) => riskCampaignRow.rules({ stage: 'CLOSED', beganOn, closedOn })],
    ['closedOn', (heldOn, closedOn) => inspectionRow.rules({ state: 'CLOSED', heldOn, closedOn })],
    ['resolvedOn', (receivedOn, resolvedOn) => petitionCaseRow.rules({ state: 'CLOSED', receivedOn, resolvedOn })],
    ['dueOn', (receivedOn, dueOn) => petitionCaseRow.rules({ receivedOn, dueOn })],
    ['endedOn', (beganOn, endedOn) => mediationRow.rules({ state: 'FAILED', beganOn, endedOn })],
    ['reviewedOn', (receivedOn, reviewedOn) => legalReviewRow.rules({ outcome: 'TO_AMEND', receivedOn, reviewedOn })],
  ];
  fc.assert(
    fc.property(day, day, fc.constantFrom(...ended), (first, second, [column, rules]) => {
      expect(told(rules(first, second))).toEqual(second < first ? [['DATES_OUT_OF_ORDER', column]] : []);
    }),
  );
});

describe('the row of an inspection', () => {
  it('puts right no more hazards than were found, and all of them before it is closed', () => {
    const state = fc.constantFrom('HELD', 'HAZARDS_OPEN', 'CLOSED');
    fc.assert(
      fc.property(state, fc.nat(20), fc.nat(20), (each, hazards, hazardsClosed) => {
        const open = each === 'CLOSED' && hazardsClosed < hazards;
        const expected = [
          ...(hazardsClosed > hazards ? [['MORE_CLOSED_THAN_FOUND', 'hazardsClosed']] : []),
          ...(open ? [['HAZARDS_STILL_OPEN', 'state']] : []),
        ];
        expect(told(inspectionRow.rules({ state: each, hazards, hazardsClosed }))).toEqual(expected);
      }),
    );
  });

  it('counts no negative hazards', () => {
    expect(told(inspectionRow.rules({ hazards: -1, hazardsClosed: -2 }))).toEqual([
      ['NEGATIVE_AMOUNT', 'hazards'],
      ['NEGATIVE_AMOUNT', 'hazardsClosed'],
    ]);
  });
});

it('a petition on the list of a year was open when that year began', () => {
  fc.assert(
    fc.property(day, fc.option(fc.nat(3000)), fc.integer({ min: 1990, max: 2092 }), (receivedOn, days, backlogYear) => {
      const resolvedOn = days === null ? null : later(receivedOn, days);
      const first = `${backlogYear}-01-01`;
      const openThen = receivedOn < first && (resolvedOn === null || resolvedOn >= first);
      const problems = petitionCaseRow.rules({ state: 'CLOSED', backlogYear, receivedOn, resolvedOn });
      expect(problems.length === 0).toBe(openThen);
      for (const { rule } of problems) expect(rule).toBe('BACKLOG_CONTRADICTS_DATES');
      expect(petitionCaseRow.rules({ state: 'CLOSED', backlogYear: null, receivedOn, resolvedOn })).toEqual([]);
    }),
  );
});
