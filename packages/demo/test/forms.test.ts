import { join } from 'node:path';
import { loadDataset } from '@plangraph/dataset';
import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProvince } from '../src/index.ts';

const code = 'longyou-2025';
const made = 'longyou-demo-county-002-2025';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  const folder = join(import.meta.dirname, '../../../test/plans', code);
  await loadDataset({ database: graph.database, folder, domains: [plan] });
  // A promise that no number says and a range, beside those of the report.
  const { prisma } = graph.database;
  const [one, other] = await prisma.target.findMany({
    where: { form: 'NUMBER', plan: { code } },
    orderBy: { id: 'asc' },
  });
  await prisma.target.update({
    where: { id: one?.id ?? 0 },
    data: { form: 'QUALITATIVE', value: null, baseline: null },
  });
  await prisma.target.update({ where: { id: other?.id ?? 0 }, data: { form: 'RANGE', value: 10, upperValue: 12 } });
  await loadProvince({ database: graph.database, domains: [plan], plan: code, counties: 2 });
});
afterAll(() => graph?.close());

const targets = async (of: string) => {
  const { data, errors } = await graph.query(
    `{ plan(code: "${of}") { targets(first: 100) { nodes { code form value upperValue reference margin
      observations { totalCount } judgements { outcome reason } status { colour rule } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.plan.targets.nodes as Found[];
};

describe('the synthetic year of a plan with promises of every form', () => {
  it.each([code, made])(
    'has figures of ranges and of relative promises, and judgements of what no number says: %s',
    async (of) => {
      const rows = await targets(of);
      expect([...new Set(rows.map(({ form }) => form))].sort()).toEqual(['NUMBER', 'QUALITATIVE', 'RANGE', 'RELATIVE']);
      for (const { form, observations, judgements, status } of rows) {
        if (form === 'QUALITATIVE') {
          expect(observations.totalCount).toBe(0);
          expect(judgements.length).toBeGreaterThan(0);
          expect(status.rule).toBe('QUALITATIVE');
        } else {
          expect(observations.totalCount).toBeGreaterThan(0);
          expect(judgements).toEqual([]);
          expect(status.rule).not.toBe('REFERENCE_MISSING');
        }
      }
    },
  );
});

interface Found {
  readonly form: string;
  readonly observations: { readonly totalCount: number };
  readonly judgements: readonly unknown[];
  readonly status: { readonly rule: string };
}
