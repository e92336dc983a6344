import { loadDataset } from '@plangraph/dataset';
import { findDemos, plan } from '@plangraph/plan';
import { createTestGraph, scratchDatabase, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provinceOf } from '../src/counties.ts';
import { loadDemo, loadProvince } from '../src/index.ts';
import { kaihua, other } from './seeds.ts';
import { digestOf, domains, withRealFigure } from './world.ts';

const code = 'kaihua-2023';
const counties = 12;

let graph: TestGraph;
const said: string[] = [];
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await loadDataset({ ...graph, folder: kaihua, domains: [plan] });
  await loadProvince({ ...graph, domains, plan: code, counties, log: { info: (line) => said.push(line) } });
});
afterAll(() => graph.close());

const query = (statement: string) => graph.database.pool.query(statement).then(({ rows }) => rows);

async function ask(document: string) {
  const { data, errors } = await graph.query(document);
  expect(errors).toBeUndefined();
  return data;
}

describe('a made-up province', () => {
  it('has cities of ten counties, the first of them the real one', () => {
    const { counties: made, places } = provinceOf({ place: 'here', parent: 'city', grandparent: 'province' }, 100);
    expect(made).toHaveLength(99);
    const within = new Map<unknown, number>();
    for (const { parent } of places) within.set(parent, (within.get(parent) ?? 0) + 1);
    expect(within.get('province')).toBe(9);
    expect(within.get('city')).toBe(9);
    expect(within.get('here-demo-city-010')).toBe(10);
  });

  it('says what it is doing while it is loaded', () => {
    expect(said).toContain('The demonstration of kaihua-2023, version 1, is loaded.');
    expect(said).toContain('The demonstration of kaihua-2023 has the years of 12 of 12 counties.');
    expect(said.at(-1)).toBe('The demonstration of the province around kaihua-2023, version 1, is loaded.');
  });

  it('is the same in every database, beside the same year of the real county', async () => {
    const second = await scratchDatabase();
    await loadDataset({ database: second, folder: kaihua, domains: [plan] });
    await loadDemo({ database: second, domains, plan: code });
    const year = (await digestOf(second)).rows;
    await loadProvince({ database: second, domains, plan: code, counties });
    const digest = await digestOf(second);
    expect(digest).toEqual(await digestOf(graph.database));
    // Only the real plan has measures and titles, whose year counts too.
    expect(digest.rows).toBeGreaterThan(counties * 0.3 * year);
    await second.close();
  });

  it('is there once', async () => {
    const before = await digestOf(graph.database);
    expect(await loadProvince({ ...graph, domains, plan: code, counties })).toEqual({ unchanged: true });
    expect(await digestOf(graph.database)).toEqual(before);
    expect(await findDemos(graph.database)).toEqual([code]);
  });

  it('says of every plan, promise, document and place of it that it is made up', async () => {
    for (const model of ['Plan', 'Target', 'SourceDocument', 'Place', 'Organisation']) {
      const [counts] = await query(
        `SELECT count(*) FILTER (WHERE "code" LIKE '%-demo-%' AND NOT "synthetic")::int AS unmarked,
         count(*) FILTER (WHERE "synthetic")::int AS marked FROM "${model}"`,
      );
      expect({ model, ...counts }).toMatchObject({ model, unmarked: 0, marked: expect.any(Number) });
      expect(counts.marked).toBeGreaterThan(10);
    }
    const { plan: made } = await ask(`{ plan(code: "kaihua-demo-county-002-2023") { title(lang: ZH) synthetic
      place { name(lang: EN) parent { code } } target(code: "jobs.new") { synthetic citation { document { synthetic note } } } } }`);
    expect(made).toEqual({
      title: '示例2县2023年工作计划（虚构）',
      synthetic: true,
      place: { name: 'Demo County 2', parent: { code: 'quzhou' } },
      target: {
        synthetic: true,
        citation: { document: { synthetic: true, note: expect.stringContaining('there is no such document') } },
      },
    });
    expect((await ask(`{ plan(code: "${code}") { synthetic } }`)).plan).toEqual({ synthetic: false });
  });

  it('leaves open the heading that the source has lost, and says so', async () => {
    const { plan: made } =
      await ask(`{ plan(code: "kaihua-demo-county-002-2023") { area(code: "urban-rural") { sections {
      title(lang: ZH) citation { path legibility document { synthetic } } } } } }`);
    const document = { synthetic: true };
    const [untitled, titled] = made.area.sections;
    expect(untitled).toEqual({ title: null, citation: { path: 'urban-rural/1', legibility: 'CUT', document } });
    expect(titled).toEqual({
      title: expect.stringMatching(/./),
      citation: { path: 'urban-rural/2', legibility: 'CLEAR', document },
    });
  });

  it('lets a city see its counties side by side, with values and standings of their own', async () => {
    const { place } = await ask(`{ place(code: "quzhou") { rollUp(indicator: "jobs.new", year: 2023) {
      count reported promised actual parts { place value synthetic status { colour } } } } }`);
    const { parts, ...sums } = place.rollUp;
    // One of them has fallen silent.
    expect(sums).toMatchObject({ count: 10, reported: 9 });
    expect(parts.filter(({ synthetic }: { synthetic: boolean }) => !synthetic)).toMatchObject([{ place: 'kaihua' }]);
    expect(new Set(parts.map(({ value }: { value: string }) => value)).size).toBeGreaterThan(7);
    expect(new Set(parts.map(({ status }: { status: { colour: string } }) => status.colour)).size).toBeGreaterThan(2);
    const promised = parts.reduce((sum: number, { value }: { value: string }) => sum + Number(value), 0);
    expect(Number(sums.promised)).toBe(promised);
  });

  it('has duties for every promise of every county that states a number to be read, and figures but for two yearly ones of counties that fall silent', async () => {
    const [counts] = await query(`
      SELECT count(DISTINCT p."id")::int AS plans,
        count(*) FILTER (WHERE t."form" <> 'QUALITATIVE'
          AND NOT EXISTS (SELECT 1 FROM "Observation" WHERE "targetId" = t."id"))::int AS silent,
        count(*) FILTER (WHERE (t."form" = 'QUALITATIVE')
          IS DISTINCT FROM EXISTS (SELECT 1 FROM "Judgement" WHERE "targetId" = t."id"))::int AS unjudged,
        count(*) FILTER (WHERE due."exists" IS DISTINCT FROM (t."value" IS NOT NULL))::int AS amiss,
        count(*) FILTER (WHERE NOT due."exists")::int / count(DISTINCT p."id")::int AS free
      FROM "Target" t JOIN "Plan" p ON p."id" = t."planId",
        LATERAL (SELECT EXISTS (SELECT 1 FROM "ReportingDuty" WHERE "targetId" = t."id")) due
      WHERE p."synthetic" AND p."lastYear" IS NULL`);
    // Two values cannot be read, and a person judges the standing of the pensions.
    expect(counts).toEqual({ plans: counties - 1, silent: 2, unjudged: 0, amiss: 0, free: 3 });
  });
});

describe('a made-up province is refused', () => {
  it('where real figures are, and leaves nothing behind', async () => {
    const database = await withRealFigure();
    await expect(loadProvince({ database, domains, plan: 'other-2024', counties })).rejects.toMatchObject({
      code: 'DEMO_BESIDE_REAL_FIGURES',
    });
    expect((await digestOf(database)).rows).toBe(0);
    await database.close();
  });
});

it('stands around any plan, also around a place of which nothing above is known', async () => {
  const database = await scratchDatabase();
  await loadDataset({ database, folder: other, domains: [plan] });
  await loadProvince({ database, domains, plan: 'other-2024', counties: 3 });
  expect(await database.prisma.plan.count({ where: { synthetic: true, lastYear: null } })).toBe(2);
  await database.close();
});
