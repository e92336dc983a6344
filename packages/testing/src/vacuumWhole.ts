import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@plangraph/database';

/** So often it is tried, with so many milliseconds in between. */
const [tries, pause] = [40, 250];

/**
 * Vacuums and analyses a database until every page of its tables is known to be visible to all, so that PostgreSQL may read an index
 * alone. One VACUUM does not promise it: whatever was at work in the database when it began, such as an autovacuum, holds it back.
 *
 * @throws Where pages are left after ten seconds, with the tables that have them.
 */
export async function vacuumWhole({ pool }: Pick<Database, 'pool'>): Promise<void> {
  let left: string[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await sleep(pause);
    await pool.query('VACUUM (ANALYZE)');
    const { rows } = await pool.query<{ table: string }>(
      `SELECT oid::regclass::text AS table FROM pg_class
       WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'history'::regnamespace) AND relallvisible < relpages`,
    );
    left = rows.map(({ table }) => table);
    if (left.length === 0) return;
  }
  throw new Error(`Something holds the vacuum back: pages of ${left.join(', ')} are not visible to all.`);
}
