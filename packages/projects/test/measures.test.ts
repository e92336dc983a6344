import {
  type Bureau,
  bureau,
  createTestGraph,
  measureByHand,
  spine,
  type TestGraph,
  writeSpine,
} from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projects } from '../src/index.ts';
import { type MeasureProject, projectsProgress } from '../src/rules/measureProgress.ts';

let graph: TestGraph;
let desk: Bureau;
let road: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [projects] });
  await writeSpine(graph.database, { year: 2023 });
  desk = bureau(graph);
  const { prisma } = graph.database;
  const { id: leadId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  await prisma.measure.update({
    where: { code: spine.measure },
    data: { leadId, dueOn: new Date('2023-12-31'), frequency: 'QUARTERLY', state: 'UNDER_WAY' },
  });
});
afterAll(() => graph?.close());

/** The measure as of a day: what is asked of the past is computed with what is known now, so days are set by the clock of the rules. */
const look = async () => {
  graph.forget();
  const { data, errors } = await graph.query(
    `{ measure(code: "${spine.measure}") { projects { nodes { code measure { code } } }
       status { colour expected actual pace score period rule outcome metBefore inputs { name value } }
       evidence { basis value countedUntil period reported valueThen difference } } }`,
  );
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  const { inputs, ...standing } = data.measure.status;
  expect(measureByHand(inputs)).toEqual(standing);
  return data.measure;
};
const told = (measure: { status: { inputs: { name: string; value: string | null }[] } }) =>
  Object.fromEntries(
    measure.status.inputs.filter(({ name }) => /^(evidence|node)\./.test(name)).map(({ name, value }) => [name, value]),
  );

describe('a measure that projects of the register carry out', () => {
  it('has no evidence while none does', async () => {
    expect(await look()).toMatchObject({
      projects: { nodes: [] },
      evidence: null,
      status: { rule: 'MEASURE_OVERDUE', actual: null },
    });
  });

  it('takes its progress from what was invested in them, of what was planned', async () => {
    const common = { nameZh: '水库', place: spine.place, lead: spine.organisation, measure: spine.measure };
    await desk.create('Project', { ...common, code: 'dam', yearInvestment: '3000' });
    road = await desk.create('Project', { ...common, code: 'road', yearInvestment: '1000' });
    for (const [project, period, periodEnd, amount] of [
      ['dam', '2023-03', '2023-03-31', '600'],
      ['dam', '2023-11', '2023-11-30', '1400'],
      ['road', '2022-12', '2022-12-31', '900'],
      ['road', '2023-12', '2023-12-31', '333'],
    ])
      await desk.create('InvestmentRecord', { project, period, periodEnd, amount });
    const measure = await look();
    expect(measure).toMatchObject({
      projects: { nodes: [{ code: 'dam', measure: { code: spine.measure } }, { code: 'road' }] },
      status: { rule: 'MEASURE_OVERDUE', colour: 'RED', actual: '58.325', period: '2023-Q4' },
      evidence: { basis: 'INVESTMENT', value: '58.325', countedUntil: '2023-12-31', reported: null, difference: null },
    });
    expect(told(measure)).toEqual({
      'evidence.percent': '58.325',
      'evidence.basis': 'INVESTMENT',
      'evidence.dam.invested': '2000',
      'evidence.dam.planned': '3000',
      'evidence.road.invested': '333',
      'evidence.road.planned': '1000',
    });
  });

  it('shows what was reported beside it, and by how much that differs for the same days', async () => {
    const { prisma } = graph.database;
    const { id: measureId } = await prisma.measure.findUniqueOrThrow({ where: { code: spine.measure } });
    const moment = new Date('2023-04-05');
    const moments = { recordedAt: moment, submittedAt: moment, approvedAt: moment };
    await prisma.progressReport.create({
      data: {
        ...moments,
        measureId,
        period: '2023-Q1',
        periodEnd: new Date('2023-03-31'),
        percent: 25,
        narrative: 'walls',
      },
    });
    expect((await look()).evidence).toEqual({
      basis: 'INVESTMENT',
      value: '58.325',
      countedUntil: '2023-12-31',
      period: '2023-Q1',
      reported: '25',
      valueThen: '15',
      difference: '10',
    });
  });

  it('has the milestones of its projects for nodes, and is late where they are', async () => {
    await graph.database.prisma.measure.update({
      where: { code: spine.measure },
      data: { dueOn: new Date('2999-12-31') },
    });
    const dammed = await desk.create('Milestone', { project: 'dam', ordinal: 1, titleZh: '截流', dueOn: '2023-06-30' });
    const measure = await look();
    expect(measure.status).toMatchObject({ rule: 'CHECKPOINT_LATE', colour: 'RED' });
    expect(told(measure)).toMatchObject({ 'node.dam.1.due': '2023-06-30', 'node.dam.1.reached': null });
    await desk.change('Milestone', dammed, { reachedOn: '2023-06-28' });
    // By the line to a deadline in the far future it is ahead; what was not reported for a year is no silence.
    expect((await look()).status).toMatchObject({ rule: 'MEASURE_EVIDENCE', colour: 'BLUE', actual: '58.325' });
  });

  it('counts milestones where no investment is planned, and nothing of a project that was retired', async () => {
    await desk.change('Project', road, { yearInvestment: null });
    expect((await look()).evidence).toMatchObject({ basis: 'MILESTONES', value: '100' });
    await desk.create('Milestone', { project: 'road', ordinal: 1, titleZh: '路基', dueOn: '2999-06-30' });
    expect((await look()).evidence).toMatchObject({ basis: 'MILESTONES', value: '50' });
    await desk.change('Project', road, { measure: null });
    expect(await look()).toMatchObject({
      projects: { nodes: [{ code: 'dam' }] },
      evidence: { basis: 'INVESTMENT', value: '66.666667' },
    });
  });
});

const day = fc
  .date({ min: new Date('2022-12-01'), max: new Date('2024-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.nat(5000).map(String);
const project: fc.Arbitrary<MeasureProject> = fc.record({
  code: fc.constantFrom('dam', 'road'),
  completedOn: fc.option(day, { freq: 2 }),
  totalInvestment: fc.option(amount),
  yearInvestment: fc.option(amount, { freq: 5 }),
  milestones: fc.array(fc.record({ ordinal: fc.nat(9), dueOn: day, reachedOn: fc.option(day) }), { maxLength: 3 }),
  investmentRecords: fc.array(fc.record({ periodEnd: day, amount }), { maxLength: 4 }),
});

describe('what projects say of a measure', () => {
  it('is never less on a later day, never over all, and all once every project is completed', () => {
    fc.assert(
      fc.property(fc.array(project, { minLength: 1, maxLength: 3 }), day, day, (all, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        const [before, after] = [earlier, later].map((on) => projectsProgress(all, on, { year: 2023 }).percent);
        if (before == null || after == null) {
          expect([before, after]).toEqual([null, null]);
          return;
        }
        expect(Number(after)).toBeGreaterThanOrEqual(Number(before));
        expect(Number(after)).toBeLessThanOrEqual(100);
        if (all.every(({ completedOn }) => completedOn !== null && completedOn <= later)) expect(after).toBe('100');
      }),
    );
  });
});
