import type pg from 'pg';
import { DatabaseError } from '../errors.ts';
import type { Log } from '../log.ts';
import { isUnedited, type Migration } from './history.ts';

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Gives the migrations that the database lacks, by two short queries: this is all that most starts do.
 *
 * @throws MIGRATION_EDITED when one differs from what was applied, MIGRATION_UNFINISHED when another tool left one open.
 */
export async function findPending(
  pool: Pick<pg.Pool, 'query'>,
  history: readonly Migration[],
  log: Log,
): Promise<Migration[]> {
  const applied = await readApplied(pool);
  const known = new Set(history.map((migration) => migration.name));
  for (const { name, finished } of applied.values()) {
    if (!finished) throw new DatabaseError('MIGRATION_UNFINISHED', { name });
    if (!known.has(name)) log.warn(`The database knows the migration ${name}, which this release does not have.`);
  }
  return history.filter((migration) => {
    const found = applied.get(migration.name);
    if (found && !isUnedited(migration, found.checksum)) {
      throw new DatabaseError('MIGRATION_EDITED', { name: migration.name });
    }
    return !found;
  });
}

async function readApplied(pool: Pick<pg.Pool, 'query'>): Promise<Map<string, Applied>> {
  const { rows: found } = await pool.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`);
  if (!found[0]?.exists) return new Map();
  const { rows } = await pool.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}
