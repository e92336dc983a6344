import { registerNames } from '@plangraph/schema';
import {
  type Bureau,
  bureau,
  createTestGraph,
  sendMutation,
  spine,
  type TestGraph,
  writeSpine,
} from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projects } from '../src/index.ts';

const viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter'] } as const;

let graph: TestGraph;
let desk: Bureau;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [projects] });
  await writeSpine(graph.database);
  desk = bureau(graph);
  for (const code of ['dam', 'road', 'plant']) {
    await desk.create('Project', {
      code,
      nameZh: '项目',
      place: spine.place,
      area: spine.area,
      lead: spine.organisation,
    });
  }
});
afterAll(() => graph?.close());

/** Asks one question, which takes one statement. */
async function ask(selection: string) {
  graph.forget();
  const { data, errors } = await graph.query(`{ ${selection} }`);
  expect(errors, selection).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data;
}

/** Sends a row that is wrong, and gives what it is told. */
async function refused(noun: string, row: object): Promise<[string, string][]> {
  const { create, record } = registerNames(noun);
  const shows = `record: ${record} { id } errors { code path cure }`;
  const result = await sendMutation(graph, create, { input: { [record]: row }, shows, viewer });
  expect(result.record).toBeNull();
  for (const { cure } of result.errors) expect(cure).toMatch(/\p{Script=Han}/u);
  return result.errors.map(({ code, path }: { code: string; path: string[] }) => [code, path.slice(1).join('.')]);
}

const idOf = async (code: string) => (await ask(`project(code: "${code}") { id }`)).project.id;

describe('whoever sends something wrong is told', () => {
  it('that a milestone has no project yet, that its day does not exist, and everything else at once', async () => {
    const row = { project: 'not-there-yet', ordinal: 1, titleZh: '开工', dueOn: '2023-02-29', reachedOn: '2023-13-01' };
    expect((await refused('Milestone', row)).sort()).toEqual([
      ['INVALID_VALUE', 'dueOn'],
      ['INVALID_VALUE', 'reachedOn'],
      ['NOT_FOUND', 'project'],
    ]);
    const due = { project: 'not-there-yet', ordinal: 1, titleZh: '开工', dueOn: '2023-03-01' };
    expect(await refused('Milestone', due)).toEqual([['NOT_FOUND', 'project']]);
  });

  it('that an amount has too many digits, is negative, or is of no month', async () => {
    const row = { project: 'dam', period: '2023-06', periodEnd: '2023-06-30', amount: '1' };
    expect(await refused('InvestmentRecord', { ...row, amount: '0.1234567' })).toEqual([['INVALID_VALUE', 'amount']]);
    expect(await refused('InvestmentRecord', { ...row, amount: '1234567890123456789' })).toEqual([
      ['INVALID_VALUE', 'amount'],
    ]);
    expect(await refused('InvestmentRecord', { ...row, amount: '-1' })).toEqual([['NEGATIVE_AMOUNT', 'amount']]);
    expect(await refused('InvestmentRecord', { ...row, period: '2023-Q2' })).toEqual([['INVALID_PERIOD', 'period']]);
    expect(await refused('InvestmentRecord', { ...row, periodEnd: '2023-06-29' })).toEqual([
      ['WRONG_PERIOD_END', 'periodEnd'],
    ]);
  });

  it('that days do not fit each other, or what has become of the record', async () => {
    const project = { code: 'late', nameZh: '项目', place: spine.place, startedOn: '2023-01-01' };
    expect(await refused('Project', { ...project, stage: 'PLANNED' })).toEqual([['STAGE_CONTRADICTS_DATES', 'stage']]);
    const deal = { code: 'deal', titleZh: '签约', place: spine.place, signedOn: '2023-05-01', amount: '1' };
    expect((await refused('Deal', { ...deal, cancelledOn: '2023-04-01' })).sort()).toEqual([
      ['DATES_OUT_OF_ORDER', 'cancelledOn'],
      ['STAGE_CONTRADICTS_DATES', 'stage'],
    ]);
    const land = { code: 'land', place: spine.place, state: 'IDLE', areaMu: '1', settledOn: '2023-04-01' };
    expect(await refused('LandParcel', land)).toEqual([['STAGE_CONTRADICTS_DATES', 'state']]);
    const review = { project: 'dam', kind: 'WEEKLY', dueOn: '2023-04-07', finding: '正常' };
    expect(await refused('Review', review)).toEqual([['FINDING_WITHOUT_REVIEW', 'finding']]);
  });
});

describe('a project under way', () => {
  it('is due four reviews, until they are held', async () => {
    const id = await idOf('dam');
    await desk.move('Project', id, 'PRELIMINARY', '2023-02-01');
    await desk.move('Project', id, 'STARTED', '2023-03-01');
    const due = async () =>
      (await ask('project(code: "dam") { reviewsDue { kind dueOn overdue } }')).project.reviewsDue;
    expect(await due()).toEqual([
      { kind: 'WEEKLY', dueOn: '2023-03-08', overdue: true },
      { kind: 'MONTHLY', dueOn: '2023-04-01', overdue: true },
      { kind: 'QUARTERLY', dueOn: '2023-06-01', overdue: true },
      { kind: 'HALF_YEARLY', dueOn: '2023-09-01', overdue: true },
    ]);
    const held = { project: 'dam', kind: 'WEEKLY', dueOn: '2023-03-08', heldOn: '2023-03-09', finding: '正常' };
    const review = await desk.create('Review', held);
    expect((await due())[0]).toEqual({ kind: 'WEEKLY', dueOn: '2023-03-16', overdue: true });
    await desk.retire('Review', review);
    expect((await due())[0]).toEqual({ kind: 'WEEKLY', dueOn: '2023-03-08', overdue: true });
    await desk.move('Project', id, 'SUSPENDED', '2023-04-01');
    expect(await due()).toEqual([]);
  });

  it('is as late as its critical milestone', async () => {
    const critical = async () =>
      (await ask('project(code: "road") { criticalMilestone { ordinal title(lang: ZH) reachedOn slippageDays } }'))
        .project.criticalMilestone;
    expect(await critical()).toBeNull();
    const milestone = { project: 'road', ordinal: 1, titleZh: '开工', dueOn: '2023-03-01', critical: true };
    const start = await desk.create('Milestone', milestone);
    await desk.create('Milestone', { ...milestone, ordinal: 2, titleZh: '通车', dueOn: '2999-01-01' });
    await desk.create('Milestone', { ...milestone, ordinal: 3, titleZh: '绿化', dueOn: '2023-01-01', critical: false });
    expect(await critical()).toMatchObject({ ordinal: 1, title: '开工', reachedOn: null });
    expect((await critical()).slippageDays).toBeGreaterThan(600);
    await desk.change('Milestone', start, { reachedOn: '2023-03-11' });
    expect(await critical()).toEqual({ ordinal: 2, title: '通车', reachedOn: null, slippageDays: 0 });
  });
});

describe('a deal', () => {
  it('is funded by what arrived under it and serves', async () => {
    const deal = { code: 'mill', titleZh: '签约', place: spine.place, signedOn: '2023-05-01', amount: '20000' };
    const id = await desk.create('Deal', deal);
    const funded = async () => (await ask('deal(code: "mill") { stage fundedAmount fundedShare }')).deal;
    expect(await funded()).toEqual({ stage: 'SIGNED', fundedAmount: '0', fundedShare: '0' });
    const first = { deal: 'mill', ordinal: 1, arrivedOn: '2023-06-01', amount: '5000.5' };
    await desk.create('DealFunding', first);
    const second = await desk.create('DealFunding', { ...first, ordinal: 2, amount: '15000' });
    await desk.move('Deal', id, 'FUNDED', '2023-06-02');
    // More may arrive than was agreed upon: that is shown, not refused.
    expect(await funded()).toEqual({ stage: 'FUNDED', fundedAmount: '20000.5', fundedShare: '1.000025' });
    await desk.retire('DealFunding', second);
    expect(await funded()).toEqual({ stage: 'FUNDED', fundedAmount: '5000.5', fundedShare: '0.250025' });
  });
});

describe('the list of responsibility', () => {
  it('is what an organisation has to solve and to do, the soonest first, with what is overdue', async () => {
    const entry = { project: 'plant', organisation: spine.organisation };
    const problem = { ...entry, titleZh: '用地未批' };
    const solved = await desk.create('ProjectProblem', { ...problem, ordinal: 1, state: 'OPEN', dueOn: '2023-03-01' });
    await desk.create('ProjectProblem', { ...problem, ordinal: 2, state: 'OPEN', dueOn: '2023-02-01' });
    await desk.create('ProjectTask', { ...entry, titleZh: '办证', ordinal: 1, state: 'OPEN', dueOn: '2999-02-01' });
    await desk.move('ProjectProblem', solved, 'SOLVED', '2023-03-04');
    const { organisation } = await ask(`organisation(code: "${spine.organisation}") {
      projectProblems { nodes { ordinal state solvedOn overdue project { code } } } projectTasks { nodes { ordinal overdue } } }`);
    expect(organisation.projectProblems.nodes).toEqual([
      { ordinal: 2, state: 'OPEN', solvedOn: null, overdue: true, project: { code: 'plant' } },
      { ordinal: 1, state: 'SOLVED', solvedOn: '2023-03-04', overdue: false, project: { code: 'plant' } },
    ]);
    expect(organisation.projectTasks.nodes).toEqual([{ ordinal: 1, overdue: false }]);
  });
});

describe('the progress of key projects', () => {
  it('is shown of an area and of who leads them, in one statement', async () => {
    await desk.change('Project', await idOf('dam'), { key: true, yearInvestment: '2000' });
    await desk.change('Project', await idOf('road'), { key: true, yearInvestment: '1000' });
    for (const [period, periodEnd] of [
      ['2001-01', '2001-01-31'],
      ['2023-01', '2023-01-31'],
    ]) {
      await desk.create('InvestmentRecord', { project: 'dam', period, periodEnd, amount: '1500.75' });
    }
    const fields = 'count started startRate plannedInvestment completedInvestment investmentCompletion';
    const { plan } = await ask(
      `plan(code: "${spine.plan}") { area(code: "works") { keyProjectProgress { ${fields} } } }`,
    );
    const expected = {
      count: 2,
      plannedInvestment: '3000',
      completedInvestment: '1500.75',
      investmentCompletion: '0.50025',
    };
    // The plan is of 2001, when none of them had begun.
    expect(plan.area.keyProjectProgress).toEqual({ ...expected, started: 0, startRate: '0' });
    const { organisation } = await ask(
      `organisation(code: "${spine.organisation}") { keyProjectProgress(year: 2023) { ${fields} } }`,
    );
    expect(organisation.keyProjectProgress).toEqual({ ...expected, started: 1, startRate: '0.5' });
  });
});
