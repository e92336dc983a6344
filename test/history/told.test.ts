import { type Database, models, readEvents } from '@plangraph/database';
import { domains } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.close());

const query = async (text: string) => (await database.pool.query(text)).rows;
/** What has been told of by now, without what changes from run to run. */
const told = async () => {
  await allTold(database);
  const { events } = await readEvents(database.pool, null);
  return events.map(({ noun, verb, ids }) => [noun, verb, ids] as const);
};
const place = (code: string) =>
  `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('${code}', 'x', 'x', 'VILLAGE')`;
const idOf = async (code: string) => (await query(`SELECT id FROM "Place" WHERE code = '${code}'`))[0].id;

/** Another row tells of what is written here, or nobody is told. */
const untold = [
  ...[
    'AuditDay',
    'AuditEntry',
    'AuditOwner',
    'ImportJob',
    'ImportPiece',
    'ImportRow',
    'Intent',
    'Retirement',
    'StatusFlip',
  ],
  ...['WebhookAttempt', 'WebhookDelivery', 'WebhookHealth', 'WorkerProgress'],
];
/** The log has these for the audit; nobody who follows is told, since another row tells. */
const audited = ['Change'];

describe('the database tells', () => {
  it('of every table of the data model, but those that are named here and in a migration', async () => {
    const heard = await query(`
      SELECT c.relname AS name, count(*)::int AS triggers
      FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid AND c.relnamespace = 'public'::regnamespace
      WHERE g.tgfoid IN ('plangraph.keep_versions'::regproc, 'plangraph.tell_rows'::regproc) AND g.tgenabled = 'A' GROUP BY 1`);
    const triggers = new Map(heard.map(({ name, triggers }) => [name, triggers]));
    const tables = Object.values(models).map(({ table }) => table as string);
    expect(tables.filter((table) => (triggers.get(table) ?? 0) < 3).sort()).toEqual(untold);
    expect(await query('SELECT plangraph.tables_unheard_of()')).toEqual([]);
    // Of the nouns among them, the graph says the same: who asks for their events is refused.
    const graph = composeGraph({ domains });
    expect([...graph.untold].sort()).toEqual([...audited, ...untold].filter((table) => graph.owners.has(table)).sort());
  });

  it('of a table that some tool adds, as soon as migrations have run', async () => {
    await query(
      'CREATE TABLE public."Bridge" (id serial PRIMARY KEY, span numeric); SELECT plangraph.keep_histories()',
    );
    await query('INSERT INTO "Bridge" (span) VALUES (7)');
    expect((await told()).at(-1)).toEqual(['Bridge', 'CREATED', [1]]);
    await query('DROP TABLE public."Bridge"');
  });

  it('once for each statement, of the rows that it really changed', async () => {
    await query(`${place('north')}; ${place('south')}`);
    const [north, south] = [await idOf('north'), await idOf('south')];
    await query(`UPDATE "Place" SET "nameEn" = CASE code WHEN 'north' THEN 'North' ELSE "nameEn" END`);
    await query(`UPDATE "Place" SET "nameEn" = 'y'`);
    await query(`UPDATE "Place" SET "nameEn" = 'y'`);
    await query(`DELETE FROM "Place" WHERE code = 'south'`);
    expect((await told()).slice(-5)).toEqual([
      ['Place', 'CREATED', [north]],
      ['Place', 'CREATED', [south]],
      ['Place', 'CHANGED', [north]],
      ['Place', 'CHANGED', [north, south]],
      ['Place', 'REMOVED', [south]],
    ]);
  });

  it('nothing of what was rolled back, and of what is truncated or written with triggers off', async () => {
    const before = await told();
    await query(`BEGIN; ${place('west')}; SAVEPOINT s; ${place('east')}; ROLLBACK TO s; COMMIT`);
    await query(`BEGIN; ${place('lost')}; ROLLBACK`);
    await query(`SET session_replication_role = replica; ${place('east')}; TRUNCATE "Organisation" CASCADE; RESET ALL`);
    const west = await idOf('west');
    expect((await told()).slice(before.length)).toEqual([
      ['Place', 'CREATED', [west]],
      ['Place', 'CREATED', [await idOf('east')]],
    ]);
  });

  it('of many rows in entries of a thousand', async () => {
    const before = await told();
    await query(
      `INSERT INTO "Unit" (code, "symbolZh", "symbolEn", base, factor) SELECT 'U' || n, 'x', 'x', 'U', 1 FROM generate_series(1, 2500) n`,
    );
    const entries = (await told()).slice(before.length);
    expect(entries.map(([, , ids]) => ids.length)).toEqual([1000, 1000, 500]);
    expect(new Set(entries.flatMap(([, , ids]) => ids)).size).toBe(2500);
  });
});
