import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  await graph.database.pool.query(`
    INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind")
    SELECT 'p' || n, '村', 'Village ' || n, 'VILLAGE'::"PlaceKind" FROM generate_series(1, 6000) n`);
  await graph.database.pool.query(`
    INSERT INTO "Organisation" ("code", "nameZh", "nameEn", "kind", "placeId")
    SELECT 'o' || n, '局', 'Village office ' || n, 'BUREAU'::"OrganisationKind", 1 FROM generate_series(1, 5500) n`);
});
afterAll(() => graph.close());

const found = async (text: string, types = '') => {
  const { data, errors } = await graph.query(
    `{ search(text: "${text}"${types}) { totalCount totalCountCapped nodes { ... on Place { code } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.search;
};

describe('a search that fits almost everything', () => {
  it('looks at a bounded number of rows of each noun, and says that there are more', async () => {
    const all = await found('village');
    expect(all).toMatchObject({ totalCount: 10_000, totalCountCapped: true });
    expect(all.nodes).toHaveLength(20);
    expect(await found('village', ', types: [PLACE]')).toMatchObject({ totalCount: 5_000, totalCountCapped: true });
  });

  it('is whole where more of the text is given', async () => {
    expect(await found('village 17')).toMatchObject({ totalCountCapped: false });
    expect(await found('village 5999')).toMatchObject({
      totalCount: 1,
      totalCountCapped: false,
      nodes: [{ code: 'p5999' }],
    });
  });

  it('has as many pages as were looked at, each row once', async () => {
    const seen = new Set<string>();
    let after: string | null = null;
    for (let pages = 0; pages < 40; pages += 1) {
      const { data } = await graph.query(
        'query ($after: String) { search(text: "village", types: [PLACE], first: 200, after: $after) { pageInfo { hasNextPage endCursor } nodes { ... on Place { code } } } }',
        { after },
      );
      for (const { code } of data.search.nodes) seen.add(code);
      after = data.search.pageInfo.endCursor;
      if (!data.search.pageInfo.hasNextPage) break;
    }
    expect(seen.size).toBe(5_000);
  });
});
