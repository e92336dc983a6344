import { createHash } from 'node:crypto';
import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, scratchDatabase, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { digestOf } from './demoDigest.ts';
import { askPlan, code, endOf } from './demoWorld.ts';
import { datasets, load } from './world.ts';

let graph: TestGraph;
let realBefore: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await load(graph.database, datasets.kaihua);
  realBefore = await digestOf(graph.database, 'NOT "synthetic"');
  await loadDemo({ ...graph, domains, plan: code });
});
afterAll(() => graph?.close());

describe('the synthetic year of the product', () => {
  it('is the same in every database, with the records of all domains', async () => {
    const second = await scratchDatabase();
    await load(second, datasets.kaihua);
    await loadDemo({ database: second, domains, plan: code });
    expect(await digestOf(second, '"synthetic"')).toBe(await digestOf(graph.database, '"synthetic"'));
    await second.close();
  });

  it('is there once', async () => {
    const before = await digestOf(graph.database, '"synthetic"');
    expect(await loadDemo({ ...graph, domains, plan: code })).toEqual({ unchanged: true });
    expect(await digestOf(graph.database, '"synthetic"')).toBe(before);
  });

  it('leaves everything real as it was, and a data set alone brings nothing synthetic', async () => {
    expect(await digestOf(graph.database, 'NOT "synthetic"')).toBe(realBefore);
    const plain = await scratchDatabase();
    await load(plain, datasets.kaihua);
    expect(await digestOf(plain, '"synthetic"')).toBe(createHash('sha256').digest('hex'));
    await plain.close();
  });

  it('says of every figure and every organisation that it is made up', async () => {
    const { targets } = await askPlan(
      graph,
      null,
      'targets(first: 100) { nodes { observations(first: 50) { nodes { synthetic } } responsible { synthetic organisation { synthetic name(lang: EN) } } } }',
    );
    for (const { observations, responsible } of targets.nodes) {
      expect(observations.nodes.length + 1).toBeGreaterThan(0);
      for (const { synthetic } of observations.nodes) expect(synthetic).toBe(true);
      expect(responsible.length).toBeGreaterThan(0);
      for (const { synthetic, organisation } of responsible) {
        expect(synthetic).toBe(true);
        expect(organisation).toEqual({ synthetic: true, name: expect.stringMatching(/^Demo /) });
      }
    }
  });
});

describe('the board', () => {
  const summary = 'statusSummary { total blue green yellow orange red grey missing attainment coverage }';

  test.each([
    ['2023-02-28', { blue: 4, green: 4, yellow: 1, orange: 0, red: 1, grey: 34, missing: 0 }],
    ['2023-06-30', { blue: 10, green: 14, yellow: 4, orange: 0, red: 5, grey: 11, missing: 1 }],
    ['2023-12-31', { blue: 11, green: 11, yellow: 4, orange: 4, red: 7, grey: 7, missing: 2 }],
    [null, { blue: 8, green: 15, yellow: 3, orange: 5, red: 5, grey: 8, missing: 6 }],
  ])('as of %s', async (day, expected) => {
    const { statusSummary } = await askPlan(graph, day && endOf(day), summary);
    expect(statusSummary).toMatchObject({ total: 44, ...expected });
  });

  it('shows every colour by December', async () => {
    for (const day of ['2023-12-31', null]) {
      const { targets } = await askPlan(
        graph,
        day && endOf(day),
        'targets(first: 100) { nodes { status { colour } } }',
      );
      const colours = targets.nodes.map(({ status }: { status: { colour: string } }) => status.colour);
      expect([...new Set(colours)].sort()).toEqual(['BLUE', 'GREEN', 'GREY', 'ORANGE', 'RED', 'YELLOW']);
    }
  });
});

it('what is reported besides is marked as made up too', async () => {
  const viewer = { subject: 'wang', organisation: 'kaihua-demo-agriculture', roles: ['reporter'] };
  const { data, errors } = await graph.query(
    'mutation ($input: SubmitFiguresInput!) { submitFigures(input: $input) { submission { synthetic figures { synthetic } } errors { code } } }',
    {
      input: {
        idempotencyKey: 'one',
        plan: code,
        period: '2023-12',
        figures: [{ target: 'jobs.new', value: '4500', reason: 'three were counted late' }],
      },
    },
    { viewer },
  );
  expect(errors).toBeUndefined();
  expect(data.submitFigures).toEqual({ submission: { synthetic: true, figures: [{ synthetic: true }] }, errors: [] });
});

describe('the records of the domains', () => {
  it('agree with what was reported, but for an enterprise that is not in the register', async () => {
    const { targets } = await askPlan(
      graph,
      null,
      'targets(first: 100) { nodes { code evidence { value reported difference } } }',
    );
    const differing = targets.nodes
      .filter(
        ({ evidence }: { evidence: { difference: string | null } | null }) => Number(evidence?.difference ?? 0) !== 0,
      )
      .map(({ code: indicator, evidence }: { code: string; evidence: { difference: string } }) => [
        indicator,
        evidence.difference,
      ]);
    expect(differing).toEqual([['high-tech-enterprises.new', '1']]);
  });

  it('meet in a village: what it earns, and the future village that it becomes', async () => {
    const { data, errors } = await graph.query(
      `{ renewalSchemes(first: 100, filter: { kind: { eq: FUTURE_VILLAGE } }) { nodes {
        place { kind parent { code } villageIncomes { nodes { year operatingIncome } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.renewalSchemes.nodes.length).toBeGreaterThan(4);
    for (const { place } of data.renewalSchemes.nodes) {
      expect(place).toMatchObject({ kind: 'VILLAGE', parent: { code: 'kaihua' } });
      expect(place.villageIncomes.nodes.map(({ year }: { year: number }) => year).sort()).toEqual([2022, 2023]);
    }
  });

  it('hang on enterprises that are told from real ones', async () => {
    const { data, errors } = await graph.query(
      `{ enterprises(first: 200, filter: { code: { startsWith: "kaihua-demo-" } }) {
        totalCount nodes { code creditCode synthetic name(lang: EN) } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.enterprises.totalCount).toBe(600);
    const made = data.enterprises.nodes.filter(({ synthetic }: { synthetic: boolean }) => synthetic);
    expect(made).toHaveLength(200);
    for (const { code: own, creditCode, name } of made) {
      expect(own).toMatch(/^kaihua-demo-enterprise-/);
      expect(creditCode).toMatch(/^9100\d{4}DEM/);
      expect(name).toMatch(/^Demo /);
    }
  });
});
