import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../src/index.ts';
import { silentLog } from '../src/log.ts';
import { readHistory } from '../src/migrations/history.ts';
import { indexChangeOf } from '../src/migrations/indexes.ts';
import { migrate } from '../src/migrations/migrate.ts';
import { migration, openEmpty } from './emptyDatabase.ts';

const first = migration(
  '1_first',
  'CREATE TABLE "Thing" (id int PRIMARY KEY, size int NOT NULL); CREATE INDEX "Thing_size_idx" ON "Thing"("size");',
);
const second = migration(
  '2_indexes',
  '-- Lists are read from an index alone.\n\n-- DropIndex\nDROP INDEX "Thing_size_idx";\n\n-- CreateIndex\nCREATE INDEX "Thing_size_id_idx" ON "Thing"("size", "id");\n',
);
const history = [first, second];

describe('migrating while others write', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openEmpty({ migrate: false, poolSize: 4 });
    await migrate({ ...database, log: silentLog, history: [first] });
  });
  afterEach(() => database.close());

  const online = () => migrate({ ...database, log: silentLog, history, online: true });
  const indexes = async () => {
    const { rows } = await database.pool.query<{ name: string; valid: boolean }>(
      `SELECT indexrelid::regclass::text AS name, indisvalid AS valid FROM pg_index
       WHERE indrelid = '"Thing"'::regclass AND NOT indisprimary ORDER BY 1`,
    );
    return rows.map(({ name, valid }) => `${name} ${valid}`);
  };
  const isWaited = (blocked: string) => async () =>
    (
      await database.pool.query(
        'SELECT FROM pg_stat_activity WHERE datname = current_database() AND query ILIKE $1 AND wait_event_type = $2',
        [`${blocked}%`, 'Lock'],
      )
    ).rowCount;

  it('makes indexes anew, and notes it as a start would have', async () => {
    expect(await online()).toEqual(['2_indexes']);
    expect(await indexes()).toEqual(['"Thing_size_id_idx" true']);
    const { rows } = await database.pool.query(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, applied_steps_count AS steps
       FROM _prisma_migrations ORDER BY 1`,
    );
    expect(rows).toEqual(history.map(({ name, checksum }) => ({ name, checksum, finished: true, steps: 1 })));
    expect(await migrate({ ...database, log: silentLog, history })).toEqual([]);
    expect(await online()).toEqual([]);
  });

  it('lets others write to the table while somebody holds it up, where a start has them wait', async () => {
    const slow = await database.pool.connect();
    try {
      await slow.query('BEGIN; INSERT INTO "Thing" VALUES (1, 1)');
      const migrating = online();
      await expect.poll(isWaited('CREATE INDEX CONCURRENTLY'), { timeout: 30_000 }).toBe(1);
      await database.pool.query('INSERT INTO "Thing" VALUES (2, 2)');
      await slow.query('COMMIT');
      expect(await migrating).toEqual(['2_indexes']);
    } finally {
      slow.release();
    }
    const { rows } = await database.pool.query('SELECT id FROM "Thing" ORDER BY size');
    expect(rows).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('goes on where it was broken off', async () => {
    const slow = await database.pool.connect();
    try {
      await slow.query('BEGIN; INSERT INTO "Thing" VALUES (1, 1)');
      const failing = online().catch((error) => error);
      await expect.poll(isWaited('CREATE INDEX CONCURRENTLY'), { timeout: 30_000 }).toBe(1);
      await database.pool.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND query ILIKE 'CREATE INDEX CONCURRENTLY%'`,
      );
      expect(await failing).toMatchObject({ code: 'MIGRATION_FAILED', message: expect.stringContaining('2_indexes') });
      await slow.query('COMMIT');
    } finally {
      slow.release();
    }
    expect(await indexes()).toEqual(['"Thing_size_id_idx" false', '"Thing_size_idx" true']);
    expect(await online()).toEqual(['2_indexes']);
    expect(await indexes()).toEqual(['"Thing_size_id_idx" true']);
  });

  it('waits for another who migrates, and is not waited for by his indexes', async () => {
    const slow = await database.pool.connect();
    try {
      await slow.query('BEGIN; INSERT INTO "Thing" VALUES (1, 1)');
      const one = online();
      await expect.poll(isWaited('CREATE INDEX CONCURRENTLY'), { timeout: 30_000 }).toBe(1);
      const told: string[] = [];
      const other = migrate({ ...database, log: { ...silentLog, info: (text) => void told.push(text) }, history });
      await expect.poll(() => told).toEqual(['Waiting for another process that is migrating the database.']);
      await slow.query('COMMIT');
      expect(await one).toEqual(['2_indexes']);
      expect(await other).toEqual([]);
    } finally {
      slow.release();
    }
  });

  it('leaves alone what does more than indexes, and knows the release whose migration made all of them anew', () => {
    expect(indexChangeOf(first.sql)).toBeNull();
    expect(indexChangeOf('DROP INDEX "a"; CREATE INDEX "a" ON "Thing"("size");')).toBeNull();
    expect(indexChangeOf('CREATE UNIQUE INDEX "a" ON "Thing"("size");')).toBeNull();
    const all = readHistory().find(({ name }) => name.endsWith('_serving_rows_from_indexes_alone'));
    const change = indexChangeOf(all?.sql ?? '');
    expect([change?.made.length, change?.dropped.length]).toEqual([155, 155]);
  });
});
