import type { Viewer } from '@plangraph/schema';
import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { codesOf, people, reportingWorld } from '../reporting/world.ts';

const open: TestGraph[] = [];
let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeEach(async () => {
  world = await reportingWorld();
  open.push(world.graph);
});
afterAll(async () => {
  for (const graph of open) await graph.close();
});

const autumn = [
  { period: '2023-Q2', expected: '0' },
  { period: '2023-Q3', expected: '4' },
  { period: '2023-Q4', expected: '12' },
];
const shown = `path {
  id state revision reason mine followed points { period expected } proposedBy { code } approvedBy { code } returnReason
  target { code path { id } trajectory { period expected } status { colour rule expected } } measure { code }
}`;
const propose = (viewer: Viewer | null, more: object = {}) =>
  world.send(
    'proposePath',
    { plan: 'kaihua-2023', target: 'high-tech-enterprises.new', points: autumn, ...more },
    viewer,
    shown,
  );
const approve = (viewer: Viewer | null, path: string) => world.send('approvePath', { path }, viewer, shown);
const giveBack = (viewer: Viewer | null, path: string, reason = '请按季度细化。') =>
  world.send('returnPath', { path, reason }, viewer, shown);
// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
const pathOf = (result: unknown) => (result as { path: any }).path;
const proposed = async (viewer: Viewer | null, more: object = {}): Promise<string> => {
  const result = await propose(viewer, more);
  expect(result.errors).toEqual([]);
  return pathOf(result).id;
};
const target = async (asOf?: string, viewer: Viewer | null = null) => {
  const argument = asOf ? `, asOf: "${asOf}"` : '';
  const document = `{ target(plan: "kaihua-2023", code: "high-tech-enterprises.new"${argument}) {
    trajectory { period expected } status { colour rule expected inputs { name value } } path { revision } paths { revision state followed }
  } }`;
  const answer = await world.graph.query(document, {}, { viewer });
  expect(answer.errors).toBeUndefined();
  return answer.data.target;
};
const linear = ['3', '6', '9', '12'];
const expectedOf = ({ trajectory }: { trajectory: { expected: string }[] }) =>
  trajectory.map(({ expected }) => expected);

describe('the path of a target', () => {
  it('is proposed by its bureau and approved by another; the status follows it from then on, and not as of before', async () => {
    const result = await propose(people.tech, { reason: 'recognised in autumn' });
    expect(result.errors).toEqual([]);
    const { id, ...told } = pathOf(result);
    expect(told).toMatchObject({
      state: 'SUBMITTED',
      revision: 1,
      reason: 'recognised in autumn',
      mine: true,
      followed: false,
      points: autumn,
      proposedBy: { code: 'tech' },
      approvedBy: null,
      measure: null,
    });
    expect(expectedOf(told.target)).toEqual(linear);
    expect((await target()).paths).toEqual([]);
    const before = new Date().toISOString();
    const approved = pathOf(await approve(people.office, id));
    expect(approved).toMatchObject({ state: 'APPROVED', followed: true, mine: false, approvedBy: { code: 'office' } });
    expect(approved.target.path).toEqual({ id });
    const now = await target();
    expect(expectedOf(now)).toEqual(['0', '0', '4', '12']);
    expect(now.status.inputs).toContainEqual({ name: 'waypoint.2023-Q3', value: '4' });
    expect(now.paths).toEqual([{ revision: 1, state: 'APPROVED', followed: true }]);
    const then = await target(before);
    expect(expectedOf(then)).toEqual(linear);
    expect(then).toMatchObject({ path: null, paths: [] });
  });

  it('changes what the same figure is worth, from the day of its approval on', async () => {
    const { submission } = await world.submit(people.tech, {
      period: '2023-09',
      figures: [{ target: 'high-tech-enterprises.new', value: '4' }],
    });
    await world.approve(people.office, submission.id);
    const year = await world.graph.database.prisma.plan.findFirstOrThrow();
    // Nothing later than September is due: the fourth quarter is that of a year to come.
    await world.graph.database.prisma.target.updateMany({ data: { dueDays: 20_000 } });
    expect(year.year).toBe(2023);
    const status = async (asOf?: string) => {
      const argument = asOf ? `, asOf: "${asOf}"` : '';
      const { data } = await world.graph.query(
        `{ observations(filter: { period: { eq: "2023-Q3" } }${argument}) { nodes { status { colour expected rule } } } }`,
      );
      return data.observations.nodes[0].status;
    };
    const straight = { colour: 'RED', expected: '9', rule: 'ACCUMULATING_LINEAR' };
    expect(await status()).toEqual(straight);
    const id = await proposed(people.tech);
    const before = new Date().toISOString();
    await approve(people.office, id);
    expect(await status()).toEqual({ colour: 'GREEN', expected: '4', rule: 'ACCUMULATING_WAYPOINTS' });
    expect(await status(before)).toEqual(straight);
  });

  it('is revised for a reason that stays, and every day before knows what was followed then', async () => {
    const first = await proposed(people.tech);
    await approve(people.office, first);
    const after = new Date().toISOString();
    const later = [
      { period: '2023-Q3', expected: '2' },
      { period: '2023-12', expected: '12' },
    ];
    expect(codesOf(await propose(people.tech, { points: later }))).toEqual(['REASON_REQUIRED reason']);
    const second = await proposed(people.tech, { points: later, reason: '评审推迟。' });
    expect(expectedOf(await target())).toEqual(['0', '0', '4', '12']);
    expect(pathOf(await approve(people.office, second))).toMatchObject({ revision: 2, reason: '评审推迟。' });
    const now = await target();
    expect(expectedOf(now)).toEqual(['0.666667', '1.333333', '2', '12']);
    expect(now.paths).toEqual([
      { revision: 1, state: 'APPROVED', followed: false },
      { revision: 2, state: 'APPROVED', followed: true },
    ]);
    expect(expectedOf(await target(after))).toEqual(['0', '0', '4', '12']);
    expect((await target(after)).paths).toEqual([{ revision: 1, state: 'APPROVED', followed: true }]);
  });

  it('goes back with a reason, and may be proposed anew', async () => {
    const first = await proposed(people.tech);
    expect(codesOf(await giveBack(people.office, first, ' '))).toEqual(['REASON_REQUIRED reason']);
    expect(pathOf(await giveBack(people.office, first))).toMatchObject({
      state: 'RETURNED',
      returnReason: '请按季度细化。',
    });
    expect(codesOf(await approve(people.office, first))).toEqual(['WRONG_STATE path']);
    await approve(people.office, await proposed(people.tech));
    expect((await target()).path).toEqual({ revision: 2 });
  });

  it('is approved by nobody who proposed it, nor by a stranger, nor twice', async () => {
    const id = await proposed(people.colleague);
    expect(codesOf(await approve(people.colleague, id))).toEqual(['SELF_APPROVAL path']);
    expect(codesOf(await approve(people.labour, id))).toEqual(['FORBIDDEN']);
    expect(codesOf(await approve(null, id))).toEqual(['NOT_AUTHENTICATED']);
    expect(codesOf(await approve(people.office, 'nothing'))).toEqual(['INVALID_ID path']);
    expect((await approve(people.office, id)).errors).toEqual([]);
    expect(codesOf(await approve(people.statistics, id))).toEqual(['WRONG_STATE path']);
    expect(codesOf(await giveBack(people.statistics, id))).toEqual(['WRONG_STATE path']);
  });

  it('is refused where it ends elsewhere than the promise, or is no path; everything at once, each in its place', async () => {
    const of = async (points: readonly (readonly [string, string])[]) =>
      codesOf(await propose(people.tech, { points: points.map(([period, expected]) => ({ period, expected })) }));
    expect(await of([])).toEqual(['NO_POINTS points']);
    expect(await of(Array.from({ length: 25 }, () => ['2023-06', '1'] as const))).toEqual(['TOO_MANY_POINTS points']);
    expect(await of([['2023-Q4', '11']])).toEqual(['PATH_ENDS_ELSEWHERE points 0 expected']);
    expect(await of([['2023-Q3', '12']])).toEqual(['PATH_ENDS_ELSEWHERE points 0 period']);
    expect(
      await of([
        ['soon', '1'],
        ['2022-Q4', '1'],
        ['2024-01', '1'],
        ['2023-06', 'x'],
        ['2023-Q3', '3'],
        ['2023-09', '4'],
        ['2023', '12'],
      ]),
    ).toEqual([
      'INVALID_PERIOD points 0 period',
      'POINT_OFF_THE_WAY points 1 period',
      'POINT_OFF_THE_WAY points 2 period',
      'INVALID_NUMBER points 3 expected',
      'POINTS_IN_ONE_MONTH points 5 period',
    ]);
    expect(codesOf(await propose(people.labour, { reason: 'x'.repeat(2_001), points: [] }))).toEqual([
      'TEXT_TOO_LONG reason',
      'NOT_RESPONSIBLE target',
      'NO_POINTS points',
    ]);
    expect(codesOf(await propose(people.tech, { target: 'nope' }))).toEqual(['NOT_FOUND target']);
    expect(codesOf(await propose(people.tech, { target: null }))).toEqual(['PATH_OF_ONE target']);
    expect(codesOf(await propose(people.tech, { measure: 'm' }))).toEqual(['PATH_OF_ONE target']);
    expect(codesOf(await propose(people.office))).toEqual(['FORBIDDEN']);
    const { prisma } = world.graph.database;
    await prisma.target.updateMany({ where: { code: 'forest' }, data: { form: 'QUALITATIVE', value: null } });
    expect(codesOf(await propose(people.tech, { target: 'forest' }))).toEqual(['NO_PATH_END target']);
    await proposed(people.tech);
    expect(codesOf(await propose(people.colleague))).toEqual(['PATH_WAITS points']);
  });

  it('is not approved where the promise has changed meanwhile, or the plan is closed', async () => {
    const id = await proposed(people.tech);
    const { prisma } = world.graph.database;
    await prisma.target.updateMany({ where: { code: 'high-tech-enterprises.new' }, data: { value: '15' } });
    expect(codesOf(await approve(people.office, id))).toEqual(['PATH_ENDS_ELSEWHERE path']);
    await prisma.target.updateMany({ where: { code: 'high-tech-enterprises.new' }, data: { value: '12' } });
    await prisma.plan.updateMany({ data: { closedAt: new Date() } });
    expect(codesOf(await approve(people.office, id))).toEqual(['PLAN_CLOSED path']);
  });

  it('is seen while it waits by its organisation and by who decides there, and by nobody else', async () => {
    await proposed(people.tech);
    const seen = async (viewer: Viewer | null) =>
      (await world.graph.query('{ paths(filter: { state: { eq: SUBMITTED } }) { totalCount } }', {}, { viewer })).data
        .paths.totalCount;
    expect(await seen(people.tech)).toBe(1);
    expect(await seen(people.office)).toBe(1);
    expect(await seen(people.administrator)).toBe(1);
    expect(await seen(people.labour)).toBe(0);
    expect(await seen(null)).toBe(0);
  });
});

describe('a plan that requires paths', () => {
  it('says by when, and who has none', async () => {
    const require = (viewer: Viewer | null, on: string | null) =>
      world.send('requirePaths', { plan: 'kaihua-2023', on }, viewer, 'plan { pathsDueOn }');
    expect(codesOf(await require(people.office, '2023-02-28'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await require(people.administrator, '2023-02-30'))).toEqual(['PATHS_DAY on']);
    expect((await require(people.administrator, '2023-02-28')).errors).toEqual([]);
    const missing = async () => {
      world.graph.forget();
      const { data } = await world.graph.query(
        `{ plan(code: "kaihua-2023") { pathsDueOn targetsWithoutPath { totalCount nodes { code responsible { organisation { code } } } } measuresWithoutPath { totalCount } } }`,
      );
      expect(world.graph.statements).toHaveLength(1);
      return data.plan;
    };
    const before = await missing();
    expect(before.pathsDueOn).toBe('2023-02-28');
    expect(before.targetsWithoutPath.totalCount).toBe(12);
    expect(before.targetsWithoutPath.nodes[0]).toEqual({
      code: 'high-tech-enterprises.new',
      responsible: [{ organisation: { code: 'tech' } }],
    });
    await approve(people.office, await proposed(people.tech));
    expect((await missing()).targetsWithoutPath.totalCount).toBe(11);
    expect((await require(people.administrator, null)).errors).toEqual([]);
    expect((await missing()).pathsDueOn).toBeNull();
  });
});

describe('the path of a measure', () => {
  it('is told in percent, and its status follows it', async () => {
    const { prisma } = world.graph.database;
    const { id: planId } = await prisma.plan.findFirstOrThrow();
    const { id: citationId } = await prisma.citation.findFirstOrThrow();
    const { id: leadId } = await prisma.organisation.findFirstOrThrow({ where: { code: 'tech' } });
    const data = {
      planId,
      code: 'kaihua-2023/lead/1',
      ordinal: 1,
      position: 1,
      titleZh: '建桥',
      titleEn: 'Build',
      citationId,
    };
    const measure = await prisma.measure.create({ data: { ...data, leadId, dueOn: new Date('2023-12-31') } });
    const points = (last: string, before = '20') => ({
      target: null,
      measure: measure.code,
      points: [
        { period: '2023-Q2', expected: before },
        { period: '2023-Q4', expected: last },
      ],
    });
    expect(codesOf(await propose(people.tech, points('90')))).toEqual(['PATH_ENDS_ELSEWHERE points 1 expected']);
    expect(codesOf(await propose(people.tech, points('100', '101')))).toEqual([
      'PERCENT_OUT_OF_RANGE points 0 expected',
      'PATH_FALLS points 1 expected',
    ]);
    await approve(people.office, await proposed(people.tech, points('100')));
    await prisma.progressReport.create({
      data: {
        measureId: measure.id,
        period: '2023-06',
        periodEnd: new Date('2023-06-30'),
        percent: '20',
        narrative: 'x',
        submittedAt: new Date(),
        approvedAt: new Date(),
      },
    });
    // Its deadline has passed by now: the way itself is judged in test/rules.
    const { data: answer } = await world.graph.query(
      `{ measure(code: "${measure.code}") { path { points { period expected } } paths { revision } status { rule inputs { name value } } } }`,
    );
    expect(answer.measure).toMatchObject({ paths: [{ revision: 1 }], status: { rule: 'MEASURE_OVERDUE' } });
    expect(answer.measure.status.inputs).toContainEqual({ name: 'path.2023-Q2', value: '20' });
    await prisma.measure.update({ where: { id: measure.id }, data: { state: 'DONE' } });
    expect(codesOf(await propose(people.tech, { ...points('100'), reason: 'late' }))).toEqual([
      'PROMISE_SETTLED measure',
    ]);
    await prisma.measure.update({ where: { id: measure.id }, data: { state: 'UNDER_WAY', dueOn: null } });
    expect(codesOf(await propose(people.tech, { ...points('100'), reason: 'late' }))).toEqual(['NO_PATH_END measure']);
  });
});
