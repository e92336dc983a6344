import { sendMutation, spine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueDayOf, periodsOf } from '../src/rules/calendar.ts';
import type { Frequency } from '../src/rules/period.ts';
import { approver, between, bureau, measure, office, openDuties, told } from './dutiesWorld.ts';

let world: Awaited<ReturnType<typeof openDuties>>;
beforeAll(async () => {
  world = await openDuties();
});
afterAll(() => world?.close());

describe('the reports that a measure owes', () => {
  it('are none while nobody has said by when it is to be done', async () => {
    expect((await world.look()).duties).toEqual([]);
    expect(await world.inbox(bureau)).toEqual([]);
  });

  it.each(['MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'] as const)(
    'come %s as the periods of figures do',
    async (frequency: Frequency) => {
      const before = await world.look();
      const moment = await between();
      await world.change({ dueOn: '2023-12-31', lead: spine.organisation, frequency });
      const periods = periodsOf({ kind: 'LEVEL', frequency, year: 2023 });
      const owed = (await world.look()).duties.map(({ period, dueOn }: Record<string, string>) => `${period} ${dueOn}`);
      expect(owed).toEqual(periods.map((period) => `${period.code} ${dueDayOf(period, 10)}`));
      expect((await world.look(moment)).duties).toEqual(before.duties);
    },
  );

  it('stand in the inbox of who leads it, and of nobody else who is charged with something', async () => {
    await world.change({ frequency: 'QUARTERLY' });
    const own = await world.inbox(bureau);
    expect(own).toHaveLength(4);
    expect(own[0]).toEqual({
      label: 'Measure · 2023-Q1',
      period: '2023-Q1',
      dueOn: '2023-04-10',
      state: null,
      overdue: true,
      target: null,
      measure: { code: measure },
      promise: { __typename: 'Measure', code: measure },
    });
    expect(await world.inbox(null)).toEqual([]);
    expect(await world.inbox({ ...bureau, organisation: 'stranger' })).toEqual([]);
    // In a plan that charges his office with nothing, an approver watches over all.
    expect(await world.inbox(approver)).toHaveLength(4);
  });

  it('are found in the inbox by promise, period and due day', async () => {
    const found = async (filter: string) => {
      const document = `{ reportingDue(first: 50, filter: { ${filter} }) { totalCount nodes { period target { code } measure { code } } } }`;
      const { data, errors } = await world.graph.query(document, {}, { viewer: office });
      expect(errors).toBeUndefined();
      expect(data.reportingDue.totalCount).toBe(data.reportingDue.nodes.length);
      return data.reportingDue.nodes.map(
        ({ period, measure: of }: { period: string; measure: { code: string } | null }) => `${of?.code} ${period}`,
      );
    };
    const all = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${measure} 2023-${quarter}`);
    expect(await found('measure: {}')).toEqual(all);
    expect(await found('target: {}')).toEqual([]);
    expect(await found(`measure: { code: { eq: "${measure}" } }, period: { in: ["2023-Q2", "2023-Q4"] }`)).toEqual([
      all[1],
      all[3],
    ]);
    expect(await found('dueOn: { lt: "2023-10-10" }')).toEqual(all.slice(0, 2));
    expect(await found('or: [{ period: { eq: "2023-Q3" } }, { dueOn: { gte: "2024-01-01" } }]')).toEqual(all.slice(2));
    expect(
      await found(`measure: { plan: { code: { eq: "${spine.plan}" } }, lead: { code: { eq: "stranger" } } }`),
    ).toEqual([]);
  });

  it('are met by an approved report on the period that ends with theirs, and then counted', async () => {
    const nothing = { due: 4, received: 0, punctual: 0, completeness: '0', punctuality: '0' };
    expect((await world.look()).plan.progressReporting).toEqual(nothing);
    const submission = await world.report('2023-03');
    expect((await world.look(null, bureau)).duties[0]).toMatchObject({
      period: '2023-Q1',
      state: 'SUBMITTED',
      overdue: false,
    });
    expect((await world.look()).duties[0]).toMatchObject({ state: null, overdue: true, approvedAt: null });
    const moment = await between();
    await world.approve(submission);
    const { duties, plan: of } = await world.look();
    expect(duties[0]).toMatchObject({ state: 'APPROVED', overdue: false, approvedAt: expect.any(String) });
    expect(of.progressReporting).toEqual({ ...nothing, received: 1, completeness: '0.25' });
    expect((await world.look(moment)).plan.progressReporting).toEqual(nothing);
    expect((await world.inbox(bureau)).map(({ period }: { period: string }) => period)).toEqual([
      '2023-Q2',
      '2023-Q3',
      '2023-Q4',
    ]);
    const { data } = await world.graph.query(
      `{ organisation(code: "${spine.organisation}") { progressReporting(plan: "${spine.plan}") { due received punctual } }
         plan(code: "${spine.plan}") { area(code: "works") { progressReporting { due received } } } }`,
    );
    expect(data.organisation.progressReporting).toEqual({ due: 4, received: 1, punctual: 0 });
    expect(data.plan.area.progressReporting).toEqual({ due: 4, received: 1 });
  });

  it('were in time by the day on which they were handed in', async () => {
    const { prisma } = world.graph.database;
    const moment = (day: string) => new Date(`2023-${day}T02:00:00Z`);
    const row = { measureId: world.rowId, percent: 20, narrative: 'a roof', recordedAt: moment('07-09') };
    await prisma.progressReport.create({
      data: {
        ...row,
        period: '2023-Q2',
        periodEnd: new Date('2023-06-30'),
        submittedAt: moment('07-09'),
        approvedAt: moment('07-20'),
      },
    });
    expect((await world.look()).plan.progressReporting).toMatchObject({
      due: 4,
      received: 2,
      punctual: 1,
      punctuality: '0.25',
    });
  });

  it('are silence in the briefing of who leads it', async () => {
    const { data, errors } = await world.graph.query(
      `{ plan(code: "${spine.plan}") { briefing { silent { organisation { code } since owed }
         overdue { kind dueOn period organisation { code } promise { __typename } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { silent, overdue } = data.plan.briefing;
    const ofMeasure = {
      kind: 'REPORT',
      organisation: { code: spine.organisation },
      promise: { __typename: 'Measure' },
    };
    const reports = overdue.filter(
      ({ kind, promise }: { kind: string; promise: { __typename: string } }) =>
        kind === 'REPORT' && promise.__typename === 'Measure',
    );
    expect(reports).toEqual([
      { ...ofMeasure, period: '2023-Q3', dueOn: '2023-10-10' },
      { ...ofMeasure, period: '2023-Q4', dueOn: '2024-01-10' },
    ]);
    expect(silent).toContainEqual({
      organisation: { code: spine.organisation },
      since: expect.any(String),
      owed: expect.any(Number),
    });
  });

  it('end when it is done, and come again when it is not; as of the day before they are what they were', async () => {
    const before = await world.look();
    const moment = await between();
    await world.approve(await world.report('2023-Q3', { percent: '100', narrative: 'opened' }));
    expect((await world.look()).duties.map(({ period }: { period: string }) => period)).toEqual([
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
    ]);
    expect(await world.inbox(bureau)).toEqual([]);
    const done = await between();
    await world.approve(await world.report('2023-Q3', { percent: '90', narrative: 'a leak', reason: 'it rained in' }));
    expect((await world.look()).duties).toHaveLength(4);
    expect((await world.look(done)).duties).toHaveLength(3);
    expect(await world.look(moment)).toEqual(before);
  });

  it('end with the day of the decision that drops it, and a decision that is entered late changes nothing of the days before', async () => {
    const before = await world.look();
    const moment = await between();
    const input = {
      measure,
      decisionTitleZh: '关于调整的决定',
      decisionTitleEn: 'Decision',
      decisionIssuedOn: '2023-05-01',
      reason: 'no land',
    };
    const { errors } = await sendMutation(world.graph, 'dropMeasure', { input, shows: told, viewer: office });
    expect(errors).toEqual([]);
    expect(await world.inbox(bureau)).toEqual([]);
    // What was reported stays to be seen.
    expect((await world.look()).duties.map(({ period }: { period: string }) => period)).toEqual([
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
    ]);
    expect(await world.look(moment)).toEqual(before);
  });
});
