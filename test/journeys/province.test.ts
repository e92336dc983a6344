import { loadProvince } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets, load } from './world.ts';

const [own, neighbour] = ['kaihua-2023', 'kaihua-demo-county-002-2023'];

let graph: TestGraph;
let realBefore: number;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await load(graph.database, datasets.kaihua);
  realBefore = await rowsThat('NOT "synthetic"');
  await loadProvince({ ...graph, domains, plan: own, counties: 3 });
});
afterAll(() => graph.close());

/**
 * How many rows there are of all tables that can say whether they are synthetic. Titles and measures are the plan's own: they say so of
 * how far they have come.
 */
async function rowsThat(condition: string): Promise<number> {
  const { rows: tables } = await graph.database.pool.query(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'synthetic'
      AND table_name NOT IN ('Designation', 'Measure')`,
  );
  let count = 0;
  for (const { name } of tables) {
    const { rows } = await graph.database.pool.query(`SELECT count(*)::int AS n FROM "${name}" WHERE ${condition}`);
    count += rows[0].n;
  }
  return count;
}

interface Counted {
  readonly code: string;
  readonly evidence: { readonly value: string | null; readonly reported: string | null } | null;
}

async function countedFor(plan: string): Promise<readonly Counted[]> {
  const { data, errors } = await graph.query(
    `{ plan(code: "${plan}") { targets(first: 200) { nodes { code evidence { value reported } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.plan.targets.nodes.filter(({ evidence }: Counted) => evidence);
}

describe('a made-up province of the product', () => {
  it('changes nothing that is real, and is made up row by row', async () => {
    expect(await rowsThat('NOT "synthetic"')).toBe(realBefore);
    expect(await rowsThat('"synthetic"')).toBeGreaterThan(3000);
  });

  it('counts in each county what that county has recorded, and what it has reported', async () => {
    const [here, there] = [await countedFor(own), await countedFor(neighbour)];
    expect(there.map(({ code }) => code)).toEqual(here.map(({ code }) => code));
    for (const counted of [here, there]) {
      const recorded = counted.filter(({ evidence }) => evidence?.value !== null && evidence?.value !== '0');
      expect(recorded.length).toBeGreaterThan(counted.length * 0.6);
    }
    const values = (counted: readonly Counted[]) => counted.map(({ evidence }) => evidence?.value);
    expect(values(there)).not.toEqual(values(here));
  });

  it('has enterprises in every county, no two of them with one credit code', async () => {
    const { data, errors } = await graph.query(
      `{ places(filter: { code: { in: ["kaihua", "kaihua-demo-county-002", "kaihua-demo-county-003"] } }) { nodes {
        code enterprises { totalCount } } } }`,
    );
    expect(errors).toBeUndefined();
    for (const { enterprises } of data.places.nodes) expect(enterprises.totalCount).toBeGreaterThan(50);
    const { rows } = await graph.database.pool.query(
      `SELECT "creditCode" FROM "Enterprise" GROUP BY 1 HAVING "creditCode" IS NOT NULL AND count(*) > 1`,
    );
    expect(rows).toEqual([]);
  });
});
