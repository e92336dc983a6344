import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, openDatabase } from '@plangraph/database';
import { loadDataset } from '@plangraph/dataset';
import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { type Release, releases } from './release.ts';

const migrations = join(import.meta.dirname, '../../prisma/migrations');

/** Makes an empty database what one of that release was: by its migrations alone, written down by its checksums, with its rows. */
async function rebuild({ pool }: Database, { migrations: applied, rows }: Release): Promise<void> {
  const session = await pool.connect();
  await session.query(
    'DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS plangraph, history CASCADE; CREATE SCHEMA public',
  );
  await session.query(`SET search_path TO public; CREATE TABLE _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`);
  for (const { name, checksum } of applied) {
    await session.query(readFileSync(join(migrations, name, 'migration.sql'), 'utf8'));
    const row = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES (gen_random_uuid(), $1, $2, now(), 1)`;
    await session.query(row, [checksum, name]);
  }
  // As every run of migrations ends: the histories have the columns of their tables.
  const { rows: found } = await session.query(
    `SELECT to_regprocedure('plangraph.keep_histories()') IS NOT NULL AS there`,
  );
  if (found[0]?.there) await session.query('SELECT plangraph.keep_histories()');
  // In any order, as a restore does: what refers to what is not looked at.
  await session.query('SET session_replication_role = replica');
  for (const [table, json] of Object.entries(rows)) {
    await session.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [json]);
    const { rows: numbered } = await session.query(
      `SELECT 1 FROM information_schema.columns WHERE table_name = $1 AND column_name = 'id' AND column_default LIKE 'nextval%'`,
      [table],
    );
    const last = `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), max("id")) FROM "${table}"`;
    if (numbered.length) await session.query(last);
  }
  session.release(true);
}

/** The rows of a table by their keys, with the columns that a row of then had. */
async function rowsOf({ pool }: Database, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await pool.query<{ row: Record<string, unknown> }>(`SELECT row_to_json(t) AS row FROM "${table}" t`);
  return rows.map(({ row }) => row);
}

describe('a database of a landed release', () => {
  it.each(releases().map((each) => [each.commit, each] as const))(
    'of %s comes up on the code of today, with every row',
    async (_, release) => {
      const empty = await scratchDatabase();
      await rebuild(empty, release);
      const database = await openDatabase({ url: empty.url, poolSize: 2 });
      for (const [table, json] of Object.entries(release.rows)) {
        const before = JSON.parse(json) as Record<string, unknown>[];
        const now = await rowsOf(database, table);
        const columns = Object.keys(before[0] ?? {}).filter((name) => now[0] && name in now[0]);
        const texts = (rows: readonly Record<string, unknown>[]) =>
          rows.map((row) => JSON.stringify(columns.map((name) => row[name]))).sort();
        expect(texts(now), table).toEqual(texts(before));
      }
      const gateway = createGateway({
        graph: composeGraph({ domains, database }),
        log: createLog('silent'),
        config: readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
      });
      const query = '{ plans { nodes { code areas { code } } } }';
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as {
        data: { plans: { nodes: { areas: unknown[] }[] } };
        errors?: unknown;
      };
      expect(errors).toBeUndefined();
      expect(data.plans.nodes).toMatchObject([{ code: 'kaihua-2023' }]);
      expect(data.plans.nodes[0]?.areas).toHaveLength(7);
      await database.close();
      await empty.close();
    },
  );

  it('that had the first version of the plan lists and counts what the version of today states, and keeps the rest to be read', async () => {
    const [first] = releases();
    const empty = await scratchDatabase();
    await rebuild(empty, first as Release);
    const database = await openDatabase({ url: empty.url, poolSize: 2 });
    const folder = join(import.meta.dirname, '../../prisma/seed/kaihua-2023');
    const { kept } = await loadDataset({ database, folder, domains });
    expect(kept).toContainEqual({ model: 'Target', key: 'key-projects.total' });
    const graph = composeGraph({ domains, database });
    const ask = async (query: string) => {
      const config = readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' });
      const gateway = createGateway({ graph, log: createLog('silent'), config });
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
      return ((await response.json()) as any).data;
    };
    const fresh = await scratchDatabase();
    await loadDataset({ database: fresh, folder, domains });
    const stated = await fresh.prisma.target.findMany({ select: { code: true }, orderBy: { code: 'asc' } });
    const { plan, targets, target } = await ask(
      `{ plan(code: "kaihua-2023") { statusSummary { total } targets(first: 200) { nodes { code } } }
         targets(first: 200) { totalCount }
         target(plan: "kaihua-2023", code: "key-projects.total") { code withdrawnAt } }`,
    );
    const listed = plan.targets.nodes.map(({ code }: { code: string }) => ({ code }));
    expect(listed.sort((one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1))).toEqual(
      stated.sort((one, other) => (one.code < other.code ? -1 : 1)),
    );
    expect([plan.statusSummary.total, targets.totalCount]).toEqual([stated.length, stated.length]);
    expect(target).toEqual({ code: 'key-projects.total', withdrawnAt: expect.any(String) });
    for (const each of [fresh, database, empty]) await each.close();
  }, 120_000);
});
