import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Database, openDatabase } from '@plangraph/database';
import { prepareView } from '../servers/view.ts';
import { rowStatements } from './rows.ts';
import { type SizeName, sizes } from './sizes.ts';

const root = join(import.meta.dirname, '../../../..');

/** Starts the embedded PostgreSQL on a folder of the bench's own, and fills it unless it is filled already. */
export async function openBench(size: SizeName, say: (line: string) => void): Promise<Database> {
  const dataDirectory = join(root, '.plangraph/bench', size);
  const database = await openDatabase({ dataDirectory, poolSize: 2 });
  try {
    await fillOnce(database, size, say);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function fillOnce({ pool }: Database, size: SizeName, say: (line: string) => void): Promise<void> {
  const statements = [...rowStatements(sizes[size]), prepareView];
  const mark = `bench ${createHash('sha256').update(statements.join(';')).digest('hex')}`;
  const { rows } = await pool.query(`SELECT obj_description('public'::regnamespace) AS mark`);
  if (rows[0].mark === mark) return;
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
  for (const statement of statements) {
    const began = performance.now();
    await pool.query(statement);
    const seconds = (performance.now() - began) / 1_000;
    if (seconds > 5) say(`${seconds.toFixed(0)} s: ${/"\w+"/.exec(statement)?.[0]}`);
  }
  // Counts and sums are answered from indexes alone only when the visibility map is there.
  await pool.query('VACUUM (ANALYZE)');
  await pool.query('CHECKPOINT');
  await pool.query(`COMMENT ON SCHEMA public IS '${mark}'`);
}
