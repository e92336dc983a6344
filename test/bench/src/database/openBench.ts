import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Database, openDatabase, sealAudit } from '@plangraph/database';
import { prepareView } from '../servers/view.ts';
import { rowStatements } from './rows.ts';
import { type SizeName, sizes } from './sizes.ts';

const root = join(import.meta.dirname, '../../../..');

/** The folder where a size is kept when none is named. */
export const benchFolder = (size: SizeName): string => join(root, '.plangraph/bench', size);

/** Starts the embedded PostgreSQL on a folder of the bench's own, or on the one that is named, and fills it unless it is filled already. */
export async function openBench(
  size: SizeName,
  say: (line: string) => void,
  dataDirectory: string = benchFolder(size),
): Promise<Database> {
  const database = await openDatabase({ dataDirectory, poolSize: 2 });
  try {
    // What an earlier measuring of one process each may have left.
    await helpWith(database, 'RESET max_parallel_workers_per_gather');
    await fillOnce(database, size, say);
    await seal(database, say);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Sets how many processes help with a statement, for this folder until it is opened the next time. */
export async function helpWith({ pool }: Database, setting: string): Promise<void> {
  await pool.query(`ALTER SYSTEM ${setting}`);
  await pool.query('SELECT pg_reload_conf()');
}

async function fillOnce({ pool }: Database, size: SizeName, say: (line: string) => void): Promise<void> {
  const statements = [...rowStatements(sizes[size]), prepareView];
  const mark = `bench ${createHash('sha256').update(statements.join(';')).digest('hex')}`;
  const { rows } = await pool.query(
    `SELECT obj_description('public'::regnamespace) AS mark, (SELECT count(*)::int FROM "Plan") AS plans`,
  );
  if (rows[0].mark === mark) return;
  if (rows[0].mark?.startsWith('bench ') !== true && rows[0].plans > 0)
    throw new Error(`This folder holds ${rows[0].plans} plans that no bench has written; name one that is empty.`);
  say(`Filling the database of a ${size}; once.`);
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  // What the graph says once cannot be emptied; the bench's can.
  const { rows: refusing } = await pool.query<{ table: string }>(
    `SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname = 'plangraph_refuse_rewriting'`,
  );
  const refuses = (says: 'DISABLE' | 'ENABLE ALWAYS') =>
    refusing.map(({ table }) => `ALTER TABLE ${table} ${says} TRIGGER plangraph_refuse_rewriting;`).join(' ');
  await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${refuses('DISABLE')}
    TRUNCATE ${tables.map(({ name }) => name).join(', ')}; ${refuses('ENABLE ALWAYS')} COMMIT`);
  const [start, first] = [performance.now(), await written(pool)];
  for (const statement of statements) {
    const began = performance.now();
    const from = await written(pool);
    await pool.query(statement);
    const seconds = (performance.now() - began) / 1_000;
    const megabytes = ((await written(pool)) - from) / 1e6;
    if (seconds > 5) say(`${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB of WAL: ${/"\w+"/.exec(statement)?.[0]}`);
  }
  say(
    `Loaded after ${((performance.now() - start) / 1_000).toFixed(0)} s, ${(((await written(pool)) - first) / 1e6).toFixed(0)} MB of WAL.`,
  );
  // Counts and sums are answered from indexes alone only when the visibility map is there.
  await pool.query('VACUUM (ANALYZE)');
  await pool.query('CHECKPOINT');
  say(`Vacuumed and kept after ${((performance.now() - start) / 1_000).toFixed(0)} s.`);
  await pool.query(`COMMENT ON SCHEMA public IS '${mark}'`);
}

/** Seals the audit of what was loaded, which else a worker does beside whatever is measured. */
async function seal({ pool }: Database, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  const count = await sealAudit(pool);
  const seconds = (performance.now() - began) / 1_000;
  if (count > 0) say(`Sealed ${count} entries of the audit in ${seconds.toFixed(0)} s.`);
}

/** Bytes of write-ahead log until now. */
async function written(pool: Database['pool']): Promise<number> {
  const { rows } = await pool.query(`SELECT pg_current_wal_lsn() - '0/0' AS bytes`);
  return Number(rows[0].bytes);
}
