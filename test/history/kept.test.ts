import { type Database, models } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.close());

const query = async (text: string) => (await database.pool.query(text)).rows;
const behind = async () => (await query('SELECT plangraph.histories_behind() AS name')).map(({ name }) => name);
/** Nouns say it themselves; the rest is no part of the graph. */
const { ownMoments } = composeGraph({ domains });
const unseen = [
  'AuditOwner',
  'DatasetLoad',
  'ImportJob',
  'ImportPiece',
  'Intent',
  'Retirement',
  'WebhookHealth',
  'WebhookSecret',
  'WorkerProgress',
];
const hasHistory = (table: string) => !ownMoments.has(table) && !unseen.includes(table);
const tables = Object.values(models).map(({ table }) => table as string);

describe('the database keeps every version', () => {
  it('of the rows of every model, but for those that say themselves what was known when', async () => {
    const kept = await query(`
      SELECT c.relname AS name, array_agg(g.tgname::text ORDER BY 1) AS triggers
      FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid AND c.relnamespace = 'public'::regnamespace
      WHERE g.tgfoid = 'plangraph.keep_versions'::regproc AND g.tgenabled = 'A' GROUP BY 1`);
    const triggers = new Map(kept.map(({ name, triggers }) => [name, triggers.length]));
    const [own] = await query('SELECT plangraph.own_moments() AS names');
    const missing = tables.filter((table) => !own.names.includes(table) && triggers.get(table) !== 4);
    expect(missing.map((table) => `Add to a migration: SELECT plangraph.keep_history('${table}');`)).toEqual([]);
    expect(tables.filter((table) => !hasHistory(table)).sort()).toEqual(own.names);
    expect([...triggers.keys()].filter((table) => !hasHistory(table))).toEqual([]);
  });

  it('in the columns that it has now, by the keys and relations along which it is read', async () => {
    expect(await behind()).toEqual([]);
    const indexes = await query(`
      SELECT format('%s (%s)', c.relname, array_to_string(plangraph.index_columns(i), ', ')) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'history'::regnamespace`);
    const found = indexes.map(({ columns }) => columns.replaceAll('"', ''));
    for (const { table, relations } of Object.values(models)) {
      if (!hasHistory(table)) continue;
      expect(found).toContain(`${table} (id, held_until)`);
      for (const { from, list } of Object.values(relations) as { from: readonly string[]; list: boolean }[]) {
        const start = `${table} (${from[0]}`;
        if (!list)
          expect(
            found.filter((each) => each.startsWith(start)),
            start,
          ).not.toEqual([]);
      }
    }
  });

  it('of a table and of a column that some tool adds, as soon as it is told of them', async () => {
    await query(`INSERT INTO "Unit" (code, "symbolZh", "symbolEn", base, factor) VALUES ('OLD', 'x', 'x', 'OLD', 1)`);
    await query(`UPDATE "Unit" SET factor = 2`);
    await query(`ALTER TABLE "Unit" ADD COLUMN "note" text NOT NULL DEFAULT 'none'`);
    await query(`UPDATE "Unit" SET "note" = 'some'`);
    await query('CREATE TABLE public."Bridge" (id serial PRIMARY KEY, "unitId" int REFERENCES "Unit", span numeric)');
    await query('INSERT INTO "Bridge" (span) VALUES (7)');
    expect(await behind()).toEqual(['Bridge', 'Unit']);
    await query('SELECT plangraph.keep_histories()');
    expect(await behind()).toEqual([]);
    await query('UPDATE "Bridge" SET span = 8');
    expect(await query('SELECT span::int FROM history."Bridge" ORDER BY held_until')).toEqual([
      { span: 7 },
      { span: 8 },
    ]);
    const versions = await query(`SELECT factor::int, note FROM history."Unit" ORDER BY held_until`);
    // The column is said of all versions; the change that nobody kept counts from the moment of the telling.
    expect(versions.at(0)).toEqual({ factor: 1, note: 'some' });
    expect(versions.at(-1)).toEqual({ factor: 2, note: 'some' });
  });
});

describe('nobody changes what was', () => {
  it.each([
    `UPDATE history."Place" SET "nameEn" = 'Another'`,
    `UPDATE history."Place" SET held_until = now()`,
    'DELETE FROM history."Place"',
    'TRUNCATE history."Place"',
    'INSERT INTO history."Place" SELECT * FROM history."Place"',
    `SET session_replication_role = replica; DELETE FROM history."Place"`,
  ])('%s', async (statement) => {
    await query(
      `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('north', '北', 'North', 'COUNTY') ON CONFLICT DO NOTHING`,
    );
    const before = await query('SELECT * FROM history."Place"');
    await expect(query(statement)).rejects.toThrow('The history of Place is written by the database alone');
    expect(await query('SELECT * FROM history."Place"')).toEqual(before);
  });
});
