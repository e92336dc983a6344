import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kaihuaGraph } from './world.ts';

let graph: TestGraph;
const may = new Date('2023-05-10T02:00:00Z');

/** Four enterprises are recognised in 2023, one of them in a village; two figures are reported, the second corrected. */
beforeAll(async () => {
  graph = await kaihuaGraph();
  const { prisma } = graph.database;
  const county = await prisma.place.findUniqueOrThrow({ where: { code: 'kaihua' } });
  const village = await prisma.place.create({
    data: { code: 'far-village', nameZh: '远村', nameEn: 'Far village', kind: 'VILLAGE', parentId: county.id },
  });
  const elsewhere = await prisma.place.create({
    data: { code: 'elsewhere', nameZh: '外县', nameEn: 'Elsewhere', kind: 'COUNTY' },
  });
  const days = ['2023-01-20', '2023-03-31', '2023-04-02', '2023-06-01', '2022-12-31', '2023-02-02'];
  for (const [index, day] of days.entries()) {
    const placeId = index === 5 ? elsewhere.id : index === 1 ? village.id : county.id;
    const recordedAt = new Date(`${day}T08:00:00Z`);
    await prisma.techRecognition.create({
      data: {
        kind: 'HIGH_TECH',
        grantedOn: new Date(day),
        recordedAt,
        enterprise: { create: { code: `maker-${index}`, nameZh: `企业${index}`, placeId, recordedAt } },
      },
    });
  }
  const target = await prisma.target.findFirstOrThrow({ where: { code: 'high-tech-enterprises.new' } });
  const figure = { targetId: target.id, period: '2023-Q1', periodEnd: new Date('2023-03-31') };
  const corrected = new Date('2023-06-01T00:00:00Z');
  await prisma.observation.createMany({
    data: [
      {
        ...figure,
        value: 3,
        recordedAt: new Date('2023-04-05'),
        approvedAt: new Date('2023-04-08'),
        supersededAt: corrected,
      },
      {
        ...figure,
        value: 2,
        revision: 2,
        reason: 'one counted twice',
        recordedAt: new Date('2023-05-30'),
        approvedAt: corrected,
      },
    ],
  });
});
afterAll(() => graph.close());
beforeEach(() => graph.forget());

const operation = `query ($code: String!, $asOf: DateTime, $first: Int, $after: String) {
  plan(code: "kaihua-2023", asOf: $asOf) { target(code: $code) { evidence {
    __typename value reported difference period countedUntil
    members(first: $first, after: $after) { totalCount
      nodes { __typename ... on Node { id } ... on TechRecognition { grantedOn enterprise { code } } }
      edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  } } }
}`;

async function evidence(variables: Record<string, unknown> = {}) {
  const given = { code: 'high-tech-enterprises.new', ...variables };
  const direct = await graph.query(operation, given);
  expect(await graph.queryByField(operation, given)).toEqual(direct);
  expect(direct.errors).toBeUndefined();
  return direct.data.plan.target.evidence;
}

describe('a reader asks which enterprises a figure counts', () => {
  it('and sees those of the county and its villages up to the end of the reported period, and the difference', async () => {
    const answer = await evidence();
    expect(answer).toMatchObject({
      value: '2',
      reported: '2',
      difference: '0',
      period: '2023-Q1',
      countedUntil: '2023-03-31',
    });
    expect(answer.members.totalCount).toBe(2);
    expect(answer.members.nodes).toMatchObject([
      { __typename: 'TechRecognition', grantedOn: '2023-01-20', enterprise: { code: 'maker-0' } },
      { __typename: 'TechRecognition', grantedOn: '2023-03-31', enterprise: { code: 'maker-1' } },
    ]);
  });

  it('as of an earlier day the correction is not known yet, and the difference shows', async () => {
    expect(await evidence({ asOf: may })).toMatchObject({ value: '2', reported: '3', difference: '1' });
  });

  it('before anything was reported it counts up to that day', async () => {
    const answer = await evidence({ asOf: new Date('2023-01-31T00:00:00Z') });
    expect(answer).toMatchObject({
      value: '1',
      reported: null,
      difference: null,
      period: null,
      countedUntil: '2023-01-31',
    });
  });

  it('page by page', async () => {
    const first = await evidence({ first: 1 });
    expect(first.members).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await evidence({ first: 1, after: first.members.pageInfo.endCursor });
    expect(second.members).toMatchObject({
      nodes: [{ enterprise: { code: 'maker-1' } }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('in one statement, for one target and for all', async () => {
    await graph.query(operation, { code: 'high-tech-enterprises.new' });
    expect(graph.statements).toHaveLength(1);
    graph.forget();
    const all = await graph.query(
      `{ plan(code: "kaihua-2023") { targets(first: 100) { nodes { code evidence { value members { totalCount } } } } } }`,
    );
    expect(all.errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    const counted = all.data.plan.targets.nodes.filter((each: { evidence: unknown }) => each.evidence);
    expect(counted.length).toBeGreaterThanOrEqual(9);
  });

  it('what nobody counts has none', async () => {
    expect(await evidence({ code: 'gdp.growth' })).toBeNull();
  });

  it('a cursor of other members is refused by name', async () => {
    const { members } = await evidence({ first: 1 });
    const { data, errors } = await graph.query(operation, {
      code: 'key-projects.start-rate',
      after: members.pageInfo.endCursor,
    });
    expect(data.plan).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('a moment still to come is refused', async () => {
    const { errors } = await graph.query(operation, { code: 'gdp.growth', asOf: new Date('2999-01-01') });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_VALUE');
  });
});
