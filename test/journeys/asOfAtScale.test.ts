import type { Database } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeSchema, createContext, executeOperation } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressRows, progressSize } from './progressRows.ts';
import { promised } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what its operation asked for.
type Data = any;
type Statement = Parameters<Database['read']>[0];

const amendments = 9;
const statements: Statement[] = [];
let database: Database;
let schema: GraphQLSchema;

/** The large plan beside four more as large; whose promises are amended nine times. */
beforeAll(async () => {
  database = await scratchDatabase();
  for (const statement of progressRows()) await database.pool.query(statement);
  await database.pool.query(`
    INSERT INTO "Plan" ("id", "code", "titleZh", "titleEn", "year", "placeId")
      SELECT i, 'plan-' || i, '计划', 'Plan', 2023, 1 FROM generate_series(2, 5) i;
    INSERT INTO "Target" ("id", "planId", "indicatorId", "code", "ordinal", "value", "comparator", "commitment", "deadline", "citationId")
      SELECT 10000 * p.id + t.id, p.id, t."indicatorId", t."code", t."ordinal", t."value", t."comparator", t."commitment", t."deadline", t."citationId"
      FROM "Target" t, "Plan" p WHERE p.id > 1`);
  for (let year = 1; year <= amendments; year += 1) {
    const moment = `200${year}-01-01T00:00:00Z`;
    await database.pool.query(`BEGIN; SELECT set_config('plangraph.moment', '${moment}', true);
      UPDATE "Target" SET "value" = "value" + 1; UPDATE "Section" SET "titleEn" = 'Section of ${year}'; COMMIT`);
  }
  await database.pool.query('VACUUM (ANALYZE)');
  const watched: Database = {
    ...database,
    read: (statement) => {
      statements.push(statement);
      return database.read(statement);
    },
  };
  schema = composeSchema({ domains, database: watched });
}, 240_000);
afterAll(() => database?.close());

const page = promised('plan');
const asOf = (moment: string) =>
  page.replace('plan(code: "kaihua-2023")', `plan(code: "kaihua-2023", asOf: "${moment}")`);

async function ask(text: string): Promise<{ plan: Data; statement: Statement }> {
  statements.length = 0;
  const contextValue = createContext({ requestId: 'test' });
  const answer = (await executeOperation({ schema, document: parse(text), contextValue })) as ExecutionResult;
  expect(answer.errors).toBeUndefined();
  expect(statements).toHaveLength(1);
  return { plan: (answer.data as Data).plan, statement: statements[0] as Statement };
}

interface Scan {
  readonly kind: string;
  /** Rows looked at, kept or not. */
  readonly rows: number;
}

/** How PostgreSQL read a table of history for a statement: each scan. */
async function scansOf({ text, values }: Statement, table: string): Promise<Scan[]> {
  const { rows } = await database.pool.query(`EXPLAIN (ANALYZE, VERBOSE, FORMAT JSON) ${text}`, [...values]);
  const found: Scan[] = [];
  const visit = (node: Data): void => {
    if (node['Relation Name'] === table) {
      expect(node.Schema).toBe('history');
      const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
      found.push({ kind: node['Node Type'], rows: Math.ceil(each * node['Actual Loops']) });
    }
    for (const inner of node.Plans ?? []) visit(inner);
  };
  visit(rows[0]['QUERY PLAN'][0].Plan);
  return found;
}

describe(`a plan of ${progressSize.targets} targets that was amended ${amendments} times, among as large ones`, () => {
  it('shows what it promised in any of the years, in one statement', async () => {
    const value = async (moment: string) => {
      const { plan } = await ask(asOf(moment));
      expect(plan.statusSummary.total).toBe(progressSize.targets);
      return [Number(plan.headlineTargets[0].value), plan.areas[0].targets.totalCount];
    };
    const first = await value('2000-06-01T00:00:00Z');
    for (const year of [1, 5, 9]) {
      expect(await value(`200${year}-01-01T00:00:00Z`)).toEqual([Number(first[0]) + year, first[1]]);
    }
    expect(await value(new Date().toISOString())).toEqual([Number(first[0]) + amendments, first[1]]);
  });

  it('is read by indexes: versions of other plans are not looked at, and its own once for each place that shows them', async () => {
    const { statement } = await ask(asOf('2005-06-01T00:00:00Z'));
    const scans = await scansOf(statement, 'Target');
    expect(scans.length).toBeGreaterThan(2);
    const versions = progressSize.targets * (amendments + 1);
    for (const { kind, rows } of scans) {
      expect(['Index Scan', 'Index Only Scan', 'Bitmap Heap Scan']).toContain(kind);
      expect(rows).toBeLessThanOrEqual(versions);
    }
  });

  it('is read now from the tables themselves, as if nothing had ever been amended', async () => {
    const { statement } = await ask(page);
    expect(statement.text).not.toContain('history');
  });
});
