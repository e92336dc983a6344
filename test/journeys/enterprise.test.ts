import { loadDemo } from '@plangraph/demo';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { datasets, load, promised } from './world.ts';

let graph: TestGraph;
beforeAll(async () => {
  await template('kaihua-2023-demo', async (database) => {
    await load(database, datasets.kaihua);
    await loadDemo({ database, domains, plan: 'kaihua-2023' });
  });
  graph = await createTestGraph({ domains, from: 'kaihua-2023-demo' });
});
afterAll(() => graph?.close());
beforeEach(() => graph.forget());

/** Credit codes of enterprises of which all five domains know something. */
async function knownToAll(): Promise<string[]> {
  const { rows } = await graph.database.pool.query<{ creditCode: string }>(`
    SELECT "creditCode" FROM "Enterprise" e
    WHERE EXISTS (SELECT FROM "Recognition" r WHERE r."enterpriseId" = e."id")
      AND EXISTS (SELECT FROM "TechRecognition" r WHERE r."enterpriseId" = e."id")
      AND EXISTS (SELECT FROM "Project" p WHERE p."enterpriseId" = e."id" AND p."key")
      AND EXISTS (SELECT FROM "TradeRecord" t WHERE t."enterpriseId" = e."id")
      AND EXISTS (SELECT FROM "EnterpriseRequest" q WHERE q."enterpriseId" = e."id")
    ORDER BY "id"`);
  graph.forget();
  return rows.map(({ creditCode }) => creditCode);
}

describe('a county looks at one enterprise', () => {
  it('and sees what five domains know of it, in one statement', async () => {
    const codes = await knownToAll();
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes.slice(0, 5)) {
      graph.forget();
      const { data, errors } = await graph.query(promised('enterprise'), { code });
      expect(errors).toBeUndefined();
      expect(graph.statements).toHaveLength(1);
      const { enterprise } = data;
      for (const list of [enterprise.recognitions, enterprise.techRecognitions]) expect(list).not.toEqual([]);
      for (const { nodes } of [enterprise.projects, enterprise.tradeRecords, enterprise.requests]) {
        expect(nodes).not.toEqual([]);
      }
    }
  });

  it('and sees how it stands to the next level, criterion by criterion, in one statement for a page of them', async () => {
    const { data, errors } = await graph.query(`{ place(code: "kaihua", asOf: "2024-01-31T00:00:00Z") {
      enterprises(first: 200, filter: { code: { startsWith: "kaihua-demo-" } }) { nodes {
        code recognitions { kind }
        candidateFor { level candidate reason(lang: ZH) criteria { code measure atLeast actual met } } } } } }`);
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    const told = new Set<string>();
    for (const { candidateFor } of data.place.enterprises.nodes) {
      if (!candidateFor) continue;
      const { level, candidate, criteria } = candidateFor;
      told.add(`${level} ${candidate}`);
      const met = criteria.map((each: { met: boolean | null }) => each.met);
      expect(candidate).toBe(met.includes(false) ? false : met.includes(null) || !met.length ? null : true);
      for (const { atLeast, actual, met: reached } of criteria) {
        if (actual !== null) expect(reached).toBe(Number(actual) >= Number(atLeast));
      }
    }
    expect([...told]).toEqual(
      expect.arrayContaining(['ABOVE_SCALE true', 'ABOVE_SCALE false', 'ABOVE_SCALE null', 'SPECIALISED_SME true']),
    );
  });
});
