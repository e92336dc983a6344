import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  const place = (code: string, kind: string, parent: string) =>
    `INSERT INTO "Place" (code, "nameZh", "nameEn", kind, "parentId") SELECT ${code}, '地', 'A place', '${kind}', ${parent}`;
  await graph.database.pool.query(place(`'town-' || n`, 'TOWNSHIP', 'NULL FROM generate_series(1, 1000) n'));
  const villages = `id FROM "Place" WHERE kind = 'TOWNSHIP'`;
  await graph.database.pool.query(place(`code || '-village'`, 'VILLAGE', villages));
});
afterAll(() => graph.close());

const villages = (filter: string) =>
  `{ places(first: 0, filter: { kind: { eq: VILLAGE }${filter} }) { groupBy(field: PARENT_CODE) { key count } } }`;

describe('groups along a relation', () => {
  it('are given up to a thousand, by one statement', async () => {
    graph.forget();
    const { data } = await graph.query(villages(''));
    expect(data.places.groupBy).toHaveLength(1_000);
    expect(data.places.groupBy[0]).toEqual({ key: 'town-1', count: 1 });
    expect(graph.statements).toHaveLength(1);
  });

  it('are refused beyond, in both languages, and can be had by a filter', async () => {
    const { prisma } = graph.database;
    const parent = { code: 'one-too-many', nameZh: '镇', nameEn: 'Town', kind: 'TOWNSHIP' } as const;
    const village = { code: 'one-too-many-village', nameZh: '村', nameEn: 'Village', kind: 'VILLAGE' } as const;
    await prisma.place.create({ data: { ...village, parent: { create: parent } } });
    for (const ask of [graph.query, graph.queryByField]) {
      const { data, errors } = await ask(villages(''));
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ path: ['places'], extensions: { code: 'TOO_MANY_GROUPS', maximum: 1_000 } }]);
      expect(errors?.[0]?.message).toContain('Filter the list');
      expect(errors?.[0]?.extensions.messageZh).toContain('筛选');
    }
    const { data } = await graph.query(villages(', parent: { code: { startsWith: "one-" } }'));
    expect(data.places.groupBy).toEqual([{ key: 'one-too-many', count: 1 }]);
  });

  it('count as many values where they stand in lists', async () => {
    const within = (groups: string) =>
      `{ places(first: 200) { nodes { children(first: 40) { nodes { children(first: 0) { ${groups} } } } } } }`;
    const groups = (name: string) => `${name}: groupBy(field: PARENT_CODE) { count }`;
    expect((await graph.query(within(groups('a')))).errors?.[0]?.extensions.code).toBeUndefined();
    const { errors } = await graph.query(within(groups('a') + groups('b')));
    expect(errors?.[0]?.extensions.code).toBe('TOO_MANY_VALUES');
  });
});
