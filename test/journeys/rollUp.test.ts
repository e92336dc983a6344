import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaihuaGraph } from './world.ts';

let graph: TestGraph;

/** A second county of the same city promises the same two indicators; both report jobs, one of them growth. */
beforeAll(async () => {
  graph = await kaihuaGraph();
  const { prisma } = graph.database;
  const city = await prisma.place.findUniqueOrThrow({ where: { code: 'quzhou' } });
  const place = {
    code: 'changshan',
    nameZh: '常山县',
    nameEn: 'Changshan County',
    kind: 'COUNTY',
    parentId: city.id,
  } as const;
  const { id: placeId } = await prisma.place.create({ data: place });
  const plan = await prisma.plan.create({
    data: { code: 'changshan-2023', titleZh: '常山县2023年计划', titleEn: 'Changshan 2023', year: 2023, placeId },
  });
  const { id: _, ...jobsIndicator } = await prisma.indicator.findUniqueOrThrow({ where: { code: 'jobs.new' } });
  await prisma.indicator.create({ data: { ...jobsIndicator, code: 'unpromised' } });
  const targets = await prisma.target.findMany({
    where: { plan: { code: 'kaihua-2023' }, code: { in: ['jobs.new', 'gdp.growth'] } },
    omit: { id: true },
  });
  for (const target of targets) {
    await prisma.target.create({
      data: { ...target, planId: plan.id, areaId: null, sectionId: null, value: target.code === 'jobs.new' ? 1000 : 6 },
    });
  }
  const jobs = await prisma.target.findMany({ where: { code: 'jobs.new' }, include: { plan: true } });
  for (const {
    id,
    plan: { code },
  } of jobs) {
    await prisma.observation.create({
      data: {
        targetId: id,
        period: '2023-03',
        periodEnd: new Date('2023-03-31'),
        value: code === 'kaihua-2023' ? 1_100 : 200,
        recordedAt: new Date('2023-04-03'),
        approvedAt: new Date(code === 'kaihua-2023' ? '2023-04-06' : '2023-04-20'),
      },
    });
  }
});
afterAll(() => graph.close());

const operation = `query ($indicator: String!, $asOf: DateTime) {
  place(code: "quzhou", asOf: $asOf) {
    rollUp(indicator: $indicator, year: 2023) {
      count reported promised expected actual pace
      parts { plan place placeName(lang: EN) value status { colour actual expected } }
    }
    growth: rollUp(indicator: "gdp.growth", year: 2023) { count promised parts { place value } }
  }
}`;

async function rollUp(asOf: string, indicator = 'jobs.new') {
  graph.forget();
  const direct = await graph.query(operation, { indicator, asOf });
  expect(direct.errors).toBeUndefined();
  expect(graph.statements).toHaveLength(1);
  expect(await graph.queryByField(operation, { indicator, asOf })).toEqual(direct);
  return direct.data.place;
}

describe('a city looks at its counties', () => {
  it('and sees the same promise side by side, and summed, in one statement', async () => {
    const { rollUp: jobs } = await rollUp('2023-05-01T00:00:00Z');
    const kaihua = Number(jobs.parts[1].value);
    expect(jobs).toMatchObject({ count: 2, reported: 2, promised: String(kaihua + 1_000), actual: '1300' });
    expect(jobs.expected).toBe(String((kaihua + 1_000) / 4));
    expect(jobs.parts).toMatchObject([
      {
        plan: 'changshan-2023',
        place: 'changshan',
        placeName: 'Changshan County',
        value: '1000',
        status: { actual: '200', colour: 'RED' },
      },
      { plan: 'kaihua-2023', place: 'kaihua', status: { actual: '1100' } },
    ]);
  });

  it('as of an earlier day only what was approved by then counts', async () => {
    const { rollUp: jobs } = await rollUp('2023-04-15T00:00:00Z');
    expect(jobs).toMatchObject({ count: 2, reported: 1, actual: '1100' });
  });

  it('growth rates stand side by side and are not summed', async () => {
    const { growth } = await rollUp('2023-05-01T00:00:00Z');
    expect(growth).toMatchObject({
      count: 2,
      promised: null,
      parts: [{ place: 'changshan', value: '6' }, { place: 'kaihua' }],
    });
  });

  it('what nobody promises has nobody', async () => {
    expect((await rollUp('2023-05-01T00:00:00Z', 'unpromised')).rollUp).toMatchObject({
      count: 0,
      parts: [],
      promised: null,
    });
  });
});
