import type { Viewer } from '@plangraph/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { eachStory } from '../reporting/eachStory.ts';
import { codesOf, people, reportingWorld } from '../reporting/world.ts';
import { autumn, pathActs, pathOf } from './pathActs.ts';

const world = eachStory(reportingWorld);
let acts: ReturnType<typeof pathActs>;
beforeEach(() => {
  acts = pathActs(world());
});

const linear = ['3', '6', '9', '12'];
const expectedOf = ({ trajectory }: { trajectory: { expected: string }[] }) =>
  trajectory.map(({ expected }) => expected);

describe('the path of a target', () => {
  it('is proposed by its bureau and approved by another; the status follows it from then on, and not as of before', async () => {
    const result = await acts.propose(people.tech, { reason: 'recognised in autumn' });
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
    expect((await acts.target()).paths).toEqual([]);
    const before = new Date().toISOString();
    const approved = pathOf(await acts.approve(people.office, id));
    expect(approved).toMatchObject({ state: 'APPROVED', followed: true, mine: false, approvedBy: { code: 'office' } });
    expect(approved.target.path).toEqual({ id });
    const now = await acts.target();
    expect(expectedOf(now)).toEqual(['0', '0', '4', '12']);
    expect(now.status.inputs).toContainEqual({ name: 'waypoint.2023-Q3', value: '4' });
    expect(now.paths).toEqual([{ revision: 1, state: 'APPROVED', followed: true }]);
    const then = await acts.target(before);
    expect(expectedOf(then)).toEqual(linear);
    expect(then).toMatchObject({ path: null, paths: [] });
  });

  it('changes what the same figure is worth, from the day of its approval on', async () => {
    const { submission } = await world().submit(people.tech, {
      period: '2023-09',
      figures: [{ target: 'high-tech-enterprises.new', value: '4' }],
    });
    await world().approve(people.office, submission.id);
    const year = await world().graph.database.prisma.plan.findFirstOrThrow();
    // Nothing later than September is due: the fourth quarter is that of a year to come.
    await world().graph.database.prisma.target.updateMany({ data: { dueDays: 20_000 } });
    expect(year.year).toBe(2023);
    const status = async (asOf?: string) => {
      const argument = asOf ? `, asOf: "${asOf}"` : '';
      const { data } = await world().graph.query(
        `{ observations(filter: { period: { eq: "2023-Q3" } }${argument}) { nodes { status { colour expected rule } } } }`,
      );
      return data.observations.nodes[0].status;
    };
    const straight = { colour: 'RED', expected: '9', rule: 'ACCUMULATING_LINEAR' };
    expect(await status()).toEqual(straight);
    const id = await acts.proposed(people.tech);
    const before = new Date().toISOString();
    await acts.approve(people.office, id);
    expect(await status()).toEqual({ colour: 'GREEN', expected: '4', rule: 'ACCUMULATING_WAYPOINTS' });
    expect(await status(before)).toEqual(straight);
  });

  it('is revised for a reason that stays, and every day before knows what was followed then', async () => {
    const first = await acts.proposed(people.tech);
    await acts.approve(people.office, first);
    const after = new Date().toISOString();
    const later = [
      { period: '2023-Q3', expected: '2' },
      { period: '2023-12', expected: '12' },
    ];
    expect(codesOf(await acts.propose(people.tech, { points: later }))).toEqual(['REASON_REQUIRED reason']);
    const second = await acts.proposed(people.tech, { points: later, reason: '评审推迟。' });
    expect(expectedOf(await acts.target())).toEqual(['0', '0', '4', '12']);
    expect(pathOf(await acts.approve(people.office, second))).toMatchObject({ revision: 2, reason: '评审推迟。' });
    const now = await acts.target();
    expect(expectedOf(now)).toEqual(['0.666667', '1.333333', '2', '12']);
    expect(now.paths).toEqual([
      { revision: 1, state: 'APPROVED', followed: false },
      { revision: 2, state: 'APPROVED', followed: true },
    ]);
    expect(expectedOf(await acts.target(after))).toEqual(['0', '0', '4', '12']);
    expect((await acts.target(after)).paths).toEqual([{ revision: 1, state: 'APPROVED', followed: true }]);
  });

  it('goes back with a reason, and may be proposed anew', async () => {
    const first = await acts.proposed(people.tech);
    expect(codesOf(await acts.giveBack(people.office, first, ' '))).toEqual(['REASON_REQUIRED reason']);
    expect(pathOf(await acts.giveBack(people.office, first))).toMatchObject({
      state: 'RETURNED',
      returnReason: '请按季度细化。',
    });
    expect(codesOf(await acts.approve(people.office, first))).toEqual(['WRONG_STATE path']);
    await acts.approve(people.office, await acts.proposed(people.tech));
    expect((await acts.target()).path).toEqual({ revision: 2 });
  });

  it('is approved by nobody who proposed it, nor by a stranger, nor twice', async () => {
    const id = await acts.proposed(people.colleague);
    expect(codesOf(await acts.approve(people.colleague, id))).toEqual(['SELF_APPROVAL path']);
    expect(codesOf(await acts.approve(people.labour, id))).toEqual(['FORBIDDEN']);
    expect(codesOf(await acts.approve(null, id))).toEqual(['NOT_AUTHENTICATED']);
    expect(codesOf(await acts.approve(people.office, 'nothing'))).toEqual(['INVALID_ID path']);
    expect((await acts.approve(people.office, id)).errors).toEqual([]);
    expect(codesOf(await acts.approve(people.statistics, id))).toEqual(['WRONG_STATE path']);
    expect(codesOf(await acts.giveBack(people.statistics, id))).toEqual(['WRONG_STATE path']);
  });

  it('is refused where it ends elsewhere than the promise, or is no path; everything at once, each in its place', async () => {
    const of = async (points: readonly (readonly [string, string])[]) =>
      codesOf(await acts.propose(people.tech, { points: points.map(([period, expected]) => ({ period, expected })) }));
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
    expect(codesOf(await acts.propose(people.labour, { reason: 'x'.repeat(2_001), points: [] }))).toEqual([
      'TEXT_TOO_LONG reason',
      'NOT_RESPONSIBLE target',
      'NO_POINTS points',
    ]);
    expect(codesOf(await acts.propose(people.tech, { target: 'nope' }))).toEqual(['NOT_FOUND target']);
    expect(codesOf(await acts.propose(people.tech, { target: null }))).toEqual(['PATH_OF_ONE target']);
    expect(codesOf(await acts.propose(people.tech, { measure: 'm' }))).toEqual(['PATH_OF_ONE target']);
    expect(codesOf(await acts.propose(people.office))).toEqual(['FORBIDDEN']);
    const { prisma } = world().graph.database;
    await prisma.target.updateMany({ where: { code: 'forest' }, data: { form: 'QUALITATIVE', value: null } });
    expect(codesOf(await acts.propose(people.tech, { target: 'forest' }))).toEqual(['NO_PATH_END target']);
    await acts.proposed(people.tech);
    expect(codesOf(await acts.propose(people.colleague))).toEqual(['PATH_WAITS points']);
  });

  it('is not approved where the promise has changed meanwhile, or the plan is closed', async () => {
    const id = await acts.proposed(people.tech);
    const { prisma } = world().graph.database;
    await prisma.target.updateMany({ where: { code: 'high-tech-enterprises.new' }, data: { value: '15' } });
    expect(codesOf(await acts.approve(people.office, id))).toEqual(['PATH_ENDS_ELSEWHERE path']);
    await prisma.target.updateMany({ where: { code: 'high-tech-enterprises.new' }, data: { value: '12' } });
    await prisma.plan.updateMany({ data: { closedAt: new Date() } });
    expect(codesOf(await acts.approve(people.office, id))).toEqual(['PLAN_CLOSED path']);
  });

  it('is seen while it waits by its organisation and by who decides there, and by nobody else', async () => {
    await acts.proposed(people.tech);
    const seen = async (viewer: Viewer | null) =>
      (await world().graph.query('{ paths(filter: { state: { eq: SUBMITTED } }) { totalCount } }', {}, { viewer })).data
        .paths.totalCount;
    expect(await seen(people.tech)).toBe(1);
    expect(await seen(people.office)).toBe(1);
    expect(await seen(people.administrator)).toBe(1);
    expect(await seen(people.labour)).toBe(0);
    expect(await seen(null)).toBe(0);
  });
});
