import type { Viewer } from '@plangraph/schema';
import { promiseByHand, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoGraph } from './demoWorld.ts';
import { promised } from './world.ts';

const plan = 'kaihua-2023';
let graph: TestGraph;
beforeAll(async () => {
  graph = await demoGraph();
}, 120_000);
afterAll(() => graph.close());

async function ranking(asOf: string | null) {
  graph.forget();
  const { data, errors } = await graph.query(promised('ranking'), { plan, target: 'jobs.new', asOf });
  expect(errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  return data.plan.target;
}

describe('the townships of the demo year', () => {
  it('are ranked by what was promised to frontends, in one statement, as of any moment', async () => {
    const { value, parts } = await ranking('2023-08-20T00:00:00Z');
    expect(parts.totalCount).toBe(6);
    expect(Number(parts.sum) + Number(parts.difference)).toBe(Number(value));
    expect(Number(parts.difference)).toBeGreaterThan(0);
    const ranks = parts.nodes.map(({ rank }: { rank: number }) => rank);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(parts.nodes[0]).toMatchObject({
      rank: 1,
      place: { name: expect.stringContaining('示例') },
      status: { colour: 'BLUE' },
    });
    // By the end of the year one has kept silent since September, and a decision has lessened the part of another.
    const end = (await ranking('2024-01-20T00:00:00Z')).parts;
    expect(end.nodes.at(-1)).toMatchObject({ rank: 6, attainment: null, status: { colour: 'GREY' } });
    expect(Number(end.difference)).toBeGreaterThan(Number(parts.difference) - 1);
    expect((await ranking('2023-01-10T00:00:00Z')).parts).toMatchObject({ totalCount: 0, sum: null });
  });

  it('stand as the documented rule gives by hand, and against what was promised at first', async () => {
    const { data } = await graph.query(
      `{ targetParts(filter: { plan: { code: { eq: "${plan}" } } }) { nodes { code value original { value } adjustments { reason }
        now: status { ...Standing } first: status(promise: ORIGINAL) { ...Standing } } } }
        fragment Standing on Status { colour expected actual rule inputs { name value } }`,
    );
    const { nodes } = data.targetParts;
    expect(nodes).toHaveLength(6);
    const adjusted = nodes.filter(({ original }: { original: unknown }) => original !== null);
    expect(adjusted).toHaveLength(1);
    expect(Number(adjusted[0].original.value)).toBeGreaterThan(Number(adjusted[0].value));
    for (const { now, first } of nodes) {
      for (const { inputs, ...status } of [now, first]) expect(promiseByHand(inputs)).toMatchObject(status);
    }
  });
});

describe('the paths of the demo year', () => {
  it('are asked for by a day, approved, revised and returned; some promises have none', async () => {
    const { data } = await graph.query(
      `{ plan(code: "${plan}") { pathsDueOn targetsWithoutPath { totalCount } measuresWithoutPath { totalCount } }
        paths(first: 200) { totalCount nodes { revision reason state followed target { code } measure { code } } } }`,
    );
    expect(data.plan.pathsDueOn).toBe('2023-02-28');
    expect(data.plan.targetsWithoutPath.totalCount).toBeGreaterThan(0);
    expect(data.plan.measuresWithoutPath.totalCount).toBeGreaterThan(0);
    expect(data.paths.nodes.filter(({ revision }: { revision: number }) => revision === 2).length).toBeGreaterThan(0);
  });

  it('are proposed and approved by the operations that frontends were promised', async () => {
    const { prisma } = graph.database;
    const target = 'high-tech-enterprises.new';
    const { organisation } = await prisma.responsibility.findFirstOrThrow({
      where: { role: 'LEAD', target: { code: target } },
      select: { organisation: { select: { code: true } } },
    });
    const viewer = (subject: string, role: 'reporter' | 'approver'): Viewer => ({
      ...{ subject, roles: [role] },
      organisation: role === 'reporter' ? organisation.code : 'kaihua-demo-statistics',
    });
    const [proposal, approval] = promised('nodes').split(/\n(?=mutation ApprovePath)/);
    const made = await graph.query(proposal ?? '', { key: 'one', target }, { viewer: viewer('li', 'reporter') });
    expect(made.data.proposePath).toMatchObject({ errors: [], path: { state: 'SUBMITTED', points: { length: 3 } } });
    const { id: path } = made.data.proposePath.path;
    const kept = await graph.query(approval ?? '', { key: 'two', path }, { viewer: viewer('zhao', 'approver') });
    expect(kept.data.approvePath).toMatchObject({ errors: [], path: { state: 'APPROVED', target: { code: target } } });
    const { trajectory } = kept.data.approvePath.path.target;
    expect(trajectory.at(-1).expected).toBe('12');
  });
});
