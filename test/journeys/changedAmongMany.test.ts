import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph, createContext } from '@plangraph/schema';
import { type TestGraph, vacuumWhole } from '@plangraph/testing';
import { type ExecutionResult, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kaihuaGraph } from './world.ts';

/** So many enterprises, each with a figure; of them so many changed in the last moment. */
const many = 40_000;
const few = 30;

let graph: TestGraph;
beforeAll(async () => {
  graph = await kaihuaGraph();
  const { pool } = graph.database;
  await pool.query(`
    INSERT INTO "Enterprise" (code, "nameZh", "placeId") SELECT 'e' || n, '企', p.id FROM "Place" p, generate_series(1, ${many}) n WHERE p.code = 'kaihua';
    INSERT INTO "EnterpriseOutput" ("enterpriseId", period, "periodEnd", output) SELECT id, '2023-01', '2023-01-31', 1 FROM "Enterprise" WHERE code ~ '^e[0-9]+$'`);
  // What changed long before, so that a version that has ended is nothing special.
  await pool.query(`UPDATE "Enterprise" SET "nameEn" = 'Renamed' WHERE id % 8 = 0`);
  await pool.query(`UPDATE "EnterpriseOutput" SET revenue = 1 WHERE id % 8 = 0`);
  // The server does so by itself within a minute or so: ranges of pages are indexed when they are full.
  await vacuumWhole(graph.database);
}, 120_000);
afterAll(() => graph?.close());

const document =
  parse(`query ($since: DateTime!, $types: [String!]) { plan(code: "kaihua-2023") { changedSince(moment: $since) {
  records(first: 1000, types: $types) { noun change columns { name } record { id } } } } }`);

/** What was asked of the database, to be explained. */
type Asked = Parameters<Database['read']>[0];

async function ask(since: string, types: readonly string[]) {
  const asked: Asked[] = [];
  const read: Database['read'] = (...given) => {
    asked.push(given[0]);
    return graph.database.read(...given);
  };
  const { schema, execute } = composeGraph({ domains, database: { ...graph.database, read } });
  const { data, errors } = (await execute({
    schema,
    document,
    variableValues: { since, types },
    contextValue: createContext({ requestId: 'test' }),
  })) as ExecutionResult<{ plan: { changedSince: { records: { noun: string; change: string }[] } } }>;
  expect(errors).toBeUndefined();
  expect(asked).toHaveLength(1);
  return { records: data?.plan.changedSince.records ?? [], statement: asked[0] as Asked };
}

interface Step {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Step[];
}

/** How many rows of a table, and versions of them, were looked at, by all who looked. */
function lookedAt(table: string, step: Step): number {
  const own = step['Relation Name'] === table;
  const rows =
    (step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0);
  return (
    (own ? rows * (step['Actual Loops'] ?? 0) : 0) +
    (step.Plans ?? []).reduce((sum, each) => sum + lookedAt(table, each), 0)
  );
}

it('what became of few among many is found without looking at the many, also of what lies where another record lies', async () => {
  const { pool } = graph.database;
  await sleep(5);
  const since = new Date().toISOString();
  await sleep(5);
  await pool.query(`
    UPDATE "Enterprise" SET "nameEn" = 'Of late' WHERE code IN (SELECT 'e' || n FROM generate_series(1, ${few}) n);
    UPDATE "EnterpriseOutput" SET revenue = 2 WHERE id IN (SELECT id FROM "EnterpriseOutput" ORDER BY id LIMIT ${few});
    INSERT INTO "Enterprise" (code, "nameZh", "placeId") SELECT 'late' || n, '企', p.id FROM "Place" p, generate_series(1, ${few}) n WHERE p.code = 'kaihua'`);
  await pool.query('ANALYZE');
  const { records, statement } = await ask(since, ['Enterprise', 'EnterpriseOutput']);
  expect(Object.groupBy(records, ({ noun, change }) => `${noun} ${change}`)).toEqual({
    'Enterprise CHANGED': Array(few).fill(expect.anything()),
    'Enterprise CREATED': Array(few).fill(expect.anything()),
    'EnterpriseOutput CHANGED': Array(few).fill(expect.anything()),
  });
  const { rows } = await pool.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${statement.text}`, [...statement.values]);
  const [{ Plan: plan }] = rows[0]['QUERY PLAN'] as [{ Plan: Step }];
  for (const table of ['Enterprise', 'EnterpriseOutput']) expect(lookedAt(table, plan), table).toBeLessThan(many);
});
