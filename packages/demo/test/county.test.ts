import { loadDataset } from '@plangraph/dataset';
import { lastDayOfMonth, plan } from '@plangraph/plan';
import { createTestGraph, promiseByHand, scoreByHand, scratchDatabase, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadDemo } from '../src/index.ts';
import { randomOf } from '../src/random.ts';
import { kaihua, other } from './seeds.ts';
import { digestOf, domains, withRealFigure } from './world.ts';

const code = 'kaihua-2023';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await loadDataset({ ...graph, folder: kaihua, domains: [plan] });
  await loadDemo({ ...graph, domains, plan: code });
});
afterAll(() => graph.close());

const query = (statement: string) => graph.database.pool.query(statement).then(({ rows }) => rows);

describe('the random numbers', () => {
  it('follow from the seed alone', () => {
    const drawn = (seed: string) => Array.from({ length: 5 }, () => randomOf(seed).whole(1, 1000));
    const one = randomOf('a plan');
    expect(Array.from({ length: 6 }, () => one.whole(1, 1000))).toEqual([534, 27, 187, 664, 141, 147]);
    expect(drawn('a plan')).toEqual(drawn('a plan'));
    expect(drawn('a plan')).not.toEqual(drawn('another plan'));
  });
});

describe('the synthetic year', () => {
  it('is the same in every database', async () => {
    const second = await scratchDatabase();
    await loadDataset({ database: second, folder: kaihua, domains: [plan] });
    await loadDemo({ database: second, domains, plan: code });
    expect(await digestOf(second)).toEqual(await digestOf(graph.database));
    await second.close();
  });

  it('is there once, however often it is loaded, and by whomever at the same time', async () => {
    const before = await digestOf(graph.database);
    expect(await loadDemo({ ...graph, domains, plan: code })).toEqual({ unchanged: true });
    expect(await digestOf(graph.database)).toEqual(before);
    const second = await scratchDatabase();
    await loadDataset({ database: second, folder: kaihua, domains: [plan] });
    const both = await Promise.all([1, 2].map(() => loadDemo({ database: second, domains, plan: code })));
    expect(both.map(({ unchanged }) => unchanged).sort()).toEqual([false, true]);
    expect(await digestOf(second)).toEqual(before);
    await second.close();
  });

  it('has figures of every target, illegible ones too, and judgements of what no number says', async () => {
    const without = (noun: string, forms: string) =>
      query(
        `SELECT "code" FROM "Target" t WHERE t."form" ${forms} AND NOT EXISTS (SELECT 1 FROM "${noun}" WHERE "targetId" = t."id")`,
      );
    expect(await without('Observation', `<> 'QUALITATIVE'`)).toEqual([]);
    expect(await without('Judgement', `= 'QUALITATIVE'`)).toEqual([]);
  });

  it('is recorded when it would have been, and nothing of it is real', async () => {
    const [moments] = await query(`
      SELECT min("recordedAt") >= '2023-01-01' AS "not before", max(greatest("recordedAt", "submittedAt", "approvedAt",
        "returnedAt", "supersededAt")) < '2024-11-30' AS "not after", bool_and("synthetic") AS synthetic
      FROM "Observation" WHERE "periodEnd" BETWEEN '2023-01-01' AND '2023-12-31'`);
    expect(moments).toEqual({ 'not before': true, 'not after': true, synthetic: true });
  });

  it('charges organisations that do not exist, and nobody approves what he reported', async () => {
    expect(await query(`SELECT "code" FROM "Organisation" WHERE NOT "synthetic" OR "nameZh" NOT LIKE '示例%'`)).toEqual(
      [],
    );
    expect(await query(`SELECT "id" FROM "Submission" WHERE "approvedById" = "organisationId"`)).toEqual([]);
    const leaderless = `SELECT "code" FROM "Target" t WHERE NOT EXISTS (
      SELECT 1 FROM "Responsibility" WHERE "targetId" = t."id" AND "role" = 'LEAD' AND "synthetic")`;
    expect(await query(leaderless)).toEqual([]);
  });

  it('shows every way that a report can take', async () => {
    const [ways] = await query(`
      SELECT count(*) FILTER (WHERE "state" = 'RETURNED') AS returned, count(*) FILTER (WHERE "state" = 'DRAFT') AS drafts,
        count(*) FILTER (WHERE "state" = 'SUBMITTED') AS waiting,
        (SELECT count(*) FROM "Observation" WHERE "supersededAt" IS NOT NULL) AS corrected,
        (SELECT count(DISTINCT "periodEnd") FROM "ReportingDuty" WHERE ("receivedAt" AT TIME ZONE 'Asia/Shanghai')::date > "dueOn" + 30) AS late
      FROM "Submission"`);
    expect(ways).toEqual({ returned: '1', drafts: '1', waiting: '1', corrected: '1', late: '1' });
  });
});

const document = `query ($asOf: DateTime) { plan(code: "${code}", asOf: $asOf) { targets(first: 100) { nodes {
  code status { colour expected actual pace score period rule outcome metBefore inputs { name value } } } } } }`;

describe('every status of the year', () => {
  const months = Array.from({ length: 12 }, (_, index) => `${lastDayOfMonth(2023, index + 1)}T15:59:59Z`);

  test.each([...months, '2024-01-31T15:59:59Z', null])(
    'as of %s is what the documented rule gives by hand',
    async (asOf) => {
      const { data, errors } = await graph.query(document, { asOf });
      expect(errors).toBeUndefined();
      const { nodes } = data.plan.targets;
      expect(nodes.length).toBeGreaterThan(30);
      for (const { code: target, status } of nodes) {
        const { inputs, ...answered } = status;
        expect({ target, ...promiseByHand(inputs) }).toEqual({ target, ...answered });
      }
    },
  );
});

describe('the made-up plan of five years above it', () => {
  const long = `query ($asOf: DateTime) { plan(code: "kaihua-2021-2025", asOf: $asOf) { year lastYear synthetic yearly { code parent { code } }
    targets { nodes { code synthetic status { colour expected actual pace score period rule outcome metBefore inputs { name value } }
      overYears { years { year figure target { plan { code } } } } } } } }`;

  it('is judged by hand from its inputs, with the real plan’s made-up figures of its year', async () => {
    for (const asOf of ['2022-06-30T00:00:00Z', '2024-03-31T00:00:00Z', null]) {
      const { data, errors } = await graph.query(long, { asOf });
      expect(errors).toBeUndefined();
      expect(data.plan).toMatchObject({ year: 2021, lastYear: 2025, synthetic: true });
      expect(data.plan.targets.nodes).toHaveLength(5);
      for (const { code: target, synthetic, status, overYears } of data.plan.targets.nodes) {
        const { inputs, ...answered } = status;
        expect({ target, ...promiseByHand(inputs) }).toEqual({ target, ...answered });
        expect(synthetic).toBe(true);
        const served = overYears.years.filter((each: { target: unknown }) => each.target !== null);
        const years = asOf?.startsWith('2022') ? [] : [2023];
        expect(served.map(({ year }: { year: number }) => year)).toEqual(years);
      }
    }
    const { data } = await graph.query(long, { asOf: null });
    expect(data.plan.yearly).toEqual([{ code, parent: { code: 'kaihua-2021-2025' } }]);
    const colours = data.plan.targets.nodes.map((each: { status: { colour: string } }) => each.status.colour);
    expect(new Set(colours).size).toBeGreaterThan(2);
  });

  it('keeps no figure of the year twice', async () => {
    expect(
      await query(`SELECT 1 FROM "Observation" f JOIN "Target" t ON t."id" = f."targetId" JOIN "Plan" p ON p."id" = t."planId"
        WHERE p."lastYear" IS NOT NULL AND f."period" = '2023'`),
    ).toEqual([]);
  });
});

describe('every score of the year', () => {
  const score = 'value possible share vetoed rules { points because inputs { name value } }';
  const all = `query ($asOf: DateTime) { plan(code: "${code}", asOf: $asOf) { score { ${score} }
    areas { score { ${score} } sections { score { ${score} } } } organisationScores(first: 100) { rank score { ${score} } } } }`;

  it.each(['2023-07-31T15:59:59Z', null])('as of %s is what the documented rule gives by hand', async (asOf) => {
    const { data, errors } = await graph.query(all, { asOf });
    expect(errors).toBeUndefined();
    const { score: whole, areas, organisationScores } = data.plan;
    const parts = areas.flatMap(({ score: own, sections }: { score: unknown; sections: { score: unknown }[] }) => [
      own,
      ...sections.map((section) => section.score),
    ]);
    const scores = [whole, ...parts, ...organisationScores.map((each: { score: unknown }) => each.score)];
    expect(scores.length).toBeGreaterThan(30);
    for (const { rules, ...shown } of scores) {
      const points = rules.map((each: { points: string }) => each.points);
      expect(scoreByHand(rules.map(({ inputs }: { inputs: [] }) => inputs))).toEqual({ ...shown, points });
    }
    expect(new Set(whole.rules.map(({ because }: { because: string }) => because)).size).toBeGreaterThan(2);
  });
});

describe('a demonstration is refused', () => {
  it('where real figures are, and leaves nothing behind', async () => {
    const database = await withRealFigure();
    await expect(loadDemo({ database, domains, plan: 'other-2024' })).rejects.toMatchObject({
      code: 'DEMO_BESIDE_REAL_FIGURES',
      message: expect.stringContaining('Start without --demo'),
      messageZh: expect.stringContaining('请去掉 --demo'),
    });
    expect((await digestOf(database)).rows).toBe(0);
    await database.close();
  });

  it('where the plan is not there', async () => {
    await expect(loadDemo({ ...graph, domains, plan: 'nowhere-2023' })).rejects.toMatchObject({
      code: 'DEMO_PLAN_MISSING',
    });
  });
});

it('demonstrates any plan', async () => {
  const database = await scratchDatabase();
  await loadDataset({ database, folder: other, domains: [plan] });
  await loadDemo({ database, domains, plan: 'other-2024' });
  expect((await digestOf(database)).rows).toBeGreaterThan(10);
  await database.close();
});
