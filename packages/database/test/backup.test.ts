import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/index.ts';
import { dataFolder } from './dataFolder.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** A command of an operator; gives what it printed and its exit code. */
async function run(settings: Record<string, string>, ...args: string[]) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const options = { env: { ...environment, ...settings } };
  return promisify(execFile)(process.execPath, [cli, ...args], options).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: error.code as number, said: `${error.stdout}${error.stderr}` }),
  );
}

const rowsOf = (database: Database) =>
  database.read({ text: `SELECT json_build_object('n', count(*), 's', sum(n), 'last', max(n)) FROM kept`, values: [] });

describe('a backup of the PostgreSQL that comes along', () => {
  // As root in a folder that nobody else may enter, so that the data lies elsewhere.
  const folder = dataFolder();
  const closed = join(folder, 'closed');
  const original = join(closed, 'original');
  const archive = join(folder, 'archive');
  const file = join(closed, 'backup.tar.gz');
  let database: Database;
  beforeAll(async () => {
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    database = await openDatabase({ dataDirectory: original, migrate: false, archive });
    await database.pool.query(
      'CREATE TABLE kept AS SELECT n, repeat(md5(n::text), 20) AS text FROM generate_series(1, 20000) n',
    );
    // As migrations make it: what a database is told that was brought back.
    await database.pool.query(`CREATE SCHEMA plangraph; CREATE TABLE public.begun (at timestamptz);
      CREATE FUNCTION plangraph.begin_events() RETURNS void LANGUAGE sql AS 'INSERT INTO public.begun VALUES (now())'`);
  });
  afterAll(async () => {
    await database.close();
    for (const name of readdirSync(closed)) {
      const elsewhere = join(closed, name, 'postgres.elsewhere');
      if (statSync(elsewhere, { throwIfNoEntry: false }))
        rmSync(dirname(readFileSync(elsewhere, 'utf8').trim()), { recursive: true });
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const at = (name: string) => ({ PLANGRAPH_DATA_DIR: join(closed, name) });

  it('is made while it is written to, and restored beside it while it serves; both answer', async () => {
    const writing = new AbortController();
    let written = 20_000;
    const write = async () => {
      while (!writing.signal.aborted) {
        written += 1;
        await database.pool.query('INSERT INTO kept VALUES ($1::int, repeat(md5($1::int::text), 20))', [written]);
        if (written % 50 === 0) await database.pool.query('CHECKPOINT');
      }
    };
    const before = written;
    const wrote = write();
    expect(await run(at('original'), 'backup', file)).toMatchObject({ code: 0, said: expect.stringContaining(file) });
    writing.abort();
    await wrote;
    expect(statSync(file).mode & 0o077).toBe(0);

    expect(await run(at('second'), 'restore', file)).toMatchObject({ code: 0 });
    const second = await openDatabase({ dataDirectory: join(closed, 'second'), migrate: false });
    const { n, s, last } = (await rowsOf(second)) as { n: number; s: number; last: number };
    expect(last).toBeGreaterThanOrEqual(before);
    expect({ n, s }).toEqual({ n: last, s: (last * (last + 1)) / 2 });
    expect(await rowsOf(database)).toMatchObject({ n: written, last: written });
    // Its events begin anew: numbers of transactions come again.
    const begun = async ({ pool }: Database) => (await pool.query('SELECT FROM public.begun')).rowCount;
    expect([await begun(second), await begun(database)]).toEqual([1, 0]);
    await second.pool.query('INSERT INTO kept VALUES (0)');
    await second.close();
  });

  it('is brought to a moment since then from the archive', async () => {
    await database.pool.query('DELETE FROM kept WHERE n > 20000');
    // A moment is stated in milliseconds, a commit in microseconds: one in the same millisecond would lie after it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const until = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await database.pool.query('DELETE FROM kept');
    await database.pool.query('SELECT pg_switch_wal()');
    await expect
      .poll(
        async () =>
          (
            await database.pool.query(
              'SELECT archived_count, last_archived_wal, pg_walfile_name(pg_current_wal_lsn()) AS now FROM pg_stat_archiver',
            )
          ).rows[0],
        { timeout: 20_000 },
      )
      .toSatisfy(
        ({ last_archived_wal: last, now }) =>
          Number.parseInt(last.slice(8), 16) + 1 >= Number.parseInt(now.slice(8), 16),
      );
    const options = [`--archive=${archive}`, `--until=${until}`];
    expect(await run(at('third'), 'restore', file, ...options)).toMatchObject({
      code: 0,
      said: expect.stringContaining(until),
    });
    const third = await openDatabase({ dataDirectory: join(closed, 'third'), migrate: false });
    expect(await rowsOf(third)).toMatchObject({ n: 20_000, last: 20_000 });
    await third.close();

    const late = new Date(Date.now() + 3_600_000).toISOString();
    const refused = await run(at('fourth'), 'restore', file, `--archive=${archive}`, `--until=${late}`);
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('RESTORE_MOMENT_UNREACHED') });
    expect(readdirSync(join(closed, 'fourth')).filter((name) => name === 'postgres')).toEqual([]);
  });

  it('is made of one that does not run as well', async () => {
    expect(await run(at('second'), 'backup', file)).toMatchObject({ code: 0 });
    expect(await run(at('fifth'), 'restore', file)).toMatchObject({ code: 0 });
  });

  it('refuses with a code what would lose something, or is no whole backup', async () => {
    expect((await run(at('original'), 'restore', file)).said).toContain('RESTORE_NOT_EMPTY');
    const half = join(closed, 'half.tar.gz');
    const whole = readFileSync(file);
    writeFileSync(half, whole.subarray(0, whole.length / 2));
    expect((await run(at('sixth'), 'restore', half)).said).toContain('RESTORE_FILE_UNUSABLE');
    expect((await run(at('nothing'), 'backup', file)).said).toContain('BACKUP_NOTHING');
    expect((await run(at('original'), 'backup', join(closed, 'absent', 'file'))).said).toContain('BACKUP_FAILED');
    expect((await run(at('original'), 'restore')).code).toBe(64);
  });
});
