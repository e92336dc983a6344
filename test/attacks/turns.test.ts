import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** How often others had their turn while something was done. */
async function turnsDuring<Result>(work: () => Promise<Result>): Promise<{ turns: number; result: Result }> {
  let turns = 0;
  let over = false;
  const turn = () => {
    turns += 1;
    if (!over) setImmediate(turn);
  };
  const first = setImmediate(turn);
  const result = await work().finally(() => {
    over = true;
    clearImmediate(first);
  });
  return { turns, result };
}

describe('an answer of megabytes', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph({ domains: [plan] });
    await graph.database.pool.query(`
      INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") SELECT 'c' || n, '县', 'County', 'COUNTY'::"PlaceKind" FROM generate_series(1, 200) n`);
    await graph.database.pool.query(`
      INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind", "parentId")
      SELECT 't' || n, '镇', 'Town', 'TOWNSHIP'::"PlaceKind", p.id FROM generate_series(1, 40000) n
      JOIN "Place" p ON p.code = 'c' || (n % 200 + 1)`);
  });
  afterAll(() => graph.close());

  const page = (first: number) =>
    `{ places(first: ${first}, filter: { kind: { eq: COUNTY } }) { totalCount pageInfo { endCursor }
      edges { cursor node { id code children(first: 200) { nodes { id code kind zh: name(lang: ZH) en: name(lang: EN) } } } } } }`;

  it.each(['query', 'queryByField'] as const)('is made some rows at a time, and is the same (%s)', async (way) => {
    const long = await turnsDuring(() => graph[way](page(200)));
    expect(long.result.errors).toBeUndefined();
    expect(long.turns).toBeGreaterThan(30);
    const { edges } = long.result.data.places;
    expect(edges).toHaveLength(200);
    const one = await graph.query(page(1));
    expect(edges[0]).toEqual(one.data.places.edges[0]);
    for (const { node } of edges) expect(node.children.nodes).toHaveLength(200);
    const codes = edges.flatMap(({ node }: { node: { children: { nodes: { code: string }[] } } }) =>
      node.children.nodes.map(({ code }) => code),
    );
    expect(new Set(codes).size).toBe(40_000);
  });
});

describe('a short answer that much is computed for', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await createTestGraph({ domains: [plan] });
    await graph.database.pool.query(`
      WITH place AS (
        INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind") VALUES ('c', '县', 'County', 'COUNTY') RETURNING id
      ), document AS (
        INSERT INTO "SourceDocument" ("code", "titleZh", "titleEn") VALUES ('d', '文件', 'Document') RETURNING id
      ), citation AS (
        INSERT INTO "Citation" ("documentId", "path", "legibility") SELECT id, '1', 'CLEAR'::"Legibility" FROM document RETURNING id
      ), plan AS (
        INSERT INTO "Plan" ("code", "titleZh", "titleEn", "year", "placeId")
        SELECT 'p' || n, '计划', 'Plan', 2000 + n, place.id FROM generate_series(1, 40) n, place RETURNING id
      )
      INSERT INTO "Measure" ("planId", "code", "ordinal", "position", "titleZh", "titleEn", "citationId", "dueOn")
      SELECT plan.id, plan.id || '-' || n, n, n, '举措', 'Measure', citation.id, '2023-06-30'
      FROM plan, citation, generate_series(1, 100) n`);
  });
  afterAll(() => graph.close());

  it('has it computed some rows at a time: what is needed counts, and not what is shown', async () => {
    const { turns, result } = await turnsDuring(() =>
      graph.query('{ plans(first: 40) { nodes { code organisationScores { __typename } } } }'),
    );
    expect(result.errors).toBeUndefined();
    expect(result.data.plans.nodes).toHaveLength(40);
    expect(turns).toBeGreaterThan(15);
  });
});
