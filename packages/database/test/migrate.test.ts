import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../src/index.ts';
import { silentLog } from '../src/log.ts';
import { type Migration, readHistory } from '../src/migrations/history.ts';
import { migrate } from '../src/migrations/migrate.ts';
import { migration, openEmpty } from './emptyDatabase.ts';

describe('migrating', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openEmpty({ migrate: false });
  });
  afterEach(() => database.close());

  const apply = (...history: Migration[]) => migrate({ ...database, log: silentLog, history });
  const tables = async () =>
    database.read({
      text: `SELECT coalesce(json_agg(tablename ORDER BY tablename), '[]') FROM pg_tables WHERE schemaname = 'public'`,
      values: [],
    });

  it('records each migration as Prisma does', async () => {
    const history = readHistory();
    expect(await apply(...history)).toEqual(history.map((each) => each.name));
    const rows = await database.read({
      text: `SELECT json_agg(json_build_array(migration_name, checksum, finished_at IS NOT NULL, applied_steps_count)
        ORDER BY migration_name) FROM _prisma_migrations`,
      values: [],
    });
    expect(rows).toEqual(history.map((each) => [each.name, each.checksum, true, 1]));
  });

  it('applies only what is new', async () => {
    await apply(makeTable('1_first', 'first'));
    expect(await apply(makeTable('1_first', 'first'), makeTable('2_second', 'second'))).toEqual(['2_second']);
    expect(await apply(makeTable('1_first', 'first'), makeTable('2_second', 'second'))).toEqual([]);
    expect(await tables()).toEqual(['_prisma_migrations', 'first', 'second']);
  });

  it('runs functions and triggers whole, semicolons and all', async () => {
    const body = `CREATE FUNCTION three() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 3; END; $$;
      COMMENT ON FUNCTION three() IS 'a; b';`;
    await apply(migration('1_function', body));
    expect(await database.read({ text: 'SELECT to_json(three())', values: [] })).toBe(3);
  });

  it('leaves nothing of a migration that fails, keeps those before it, and can be repaired', async () => {
    const first = makeTable('1_first', 'first');
    const broken = migration('2_broken', 'CREATE TABLE half (id int); SELECT 1 / 0;');
    const failure = await apply(first, broken).catch((error) => error);
    expect(failure).toMatchObject({ code: 'MIGRATION_FAILED' });
    expect(failure.message).toContain('2_broken');
    expect(failure.message).toContain('division by zero');
    expect(await tables()).toEqual(['_prisma_migrations', 'first']);
    expect(await apply(first, makeTable('2_broken', 'whole'))).toEqual(['2_broken']);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await apply(makeTable('1_first', 'first'));
    const refusal = await apply(makeTable('1_first', 'other')).catch((error) => error);
    expect(refusal).toMatchObject({ code: 'MIGRATION_EDITED' });
    expect(refusal.message).toContain('1_first');
  });

  it('takes a migration that was checked out with other line ends for the same', async () => {
    await apply(migration('1_first', 'CREATE TABLE first (\n  id int\n);\n'));
    expect(await apply(migration('1_first', 'CREATE TABLE first (\r\n  id int\r\n);\r\n'))).toEqual([]);
  });

  it('takes a text that did the same, and stood there before it was left alone, for the same', async () => {
    const before = migration('1_first', '-- ADR 18\nCREATE TABLE first (id int);');
    const today = migration('1_first', '-- ADR 22\nCREATE TABLE first (id int);');
    await apply(before);
    expect(await apply({ ...today, former: [before.checksum] })).toEqual([]);
  });

  it('writes each down once where a restore of data alone has doubled them', async () => {
    await apply(makeTable('1_first', 'first'), makeTable('2_second', 'second'));
    await database.pool.query(
      `INSERT INTO _prisma_migrations SELECT gen_random_uuid(), checksum, finished_at, migration_name, logs,
       rolled_back_at, started_at + interval '1 s', applied_steps_count FROM _prisma_migrations`,
    );
    expect(await apply(makeTable('1_first', 'first'), makeTable('2_second', 'second'))).toEqual([]);
    const names = { text: 'SELECT json_agg(migration_name ORDER BY 1) FROM _prisma_migrations', values: [] };
    expect(await database.read(names)).toEqual(['1_first', '2_second']);
  });

  it('asks a person about a migration that another tool began and never finished', async () => {
    await apply(makeTable('1_first', 'first'));
    await database.pool.query('UPDATE _prisma_migrations SET finished_at = NULL');
    expect(await apply(makeTable('1_first', 'first')).catch((error) => error)).toMatchObject({
      code: 'MIGRATION_UNFINISHED',
    });
    await database.pool.query('UPDATE _prisma_migrations SET rolled_back_at = now()');
    await database.pool.query('DROP TABLE first');
    expect(await apply(makeTable('1_first', 'first'))).toEqual(['1_first']);
  });

  it('starts on a database that a newer release has migrated further', async () => {
    await apply(makeTable('1_first', 'first'), makeTable('2_second', 'second'));
    expect(await apply(makeTable('1_first', 'first'))).toEqual([]);
  });

  it('is done once when several start at the same time', async () => {
    const history = [makeTable('1_first', 'first'), makeTable('2_second', 'second')];
    const applied = await Promise.all([apply(...history), apply(...history), apply(...history)]);
    expect(applied.flat().sort()).toEqual(['1_first', '2_second']);
  });
});

function makeTable(name: string, table: string): Migration {
  return migration(name, `CREATE TABLE ${table} (id int PRIMARY KEY);`);
}
