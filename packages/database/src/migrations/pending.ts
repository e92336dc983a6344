import type pg from 'pg';
import { startErrors } from '../errors/start.ts';
import type { Log } from '../log.ts';
import { type Departed, isOfDeparted } from './departed.ts';
import { isUnedited, type Migration } from './history.ts';

interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/**
 * Gives the migrations that the database lacks, by two short queries: this and a look for tables of domains that have left
 * is all that most starts do.
 *
 * @throws MIGRATION_EDITED when one differs from what was applied, MIGRATION_UNFINISHED when another tool left one open.
 */
export async function findPending(
  pool: Pick<pg.Pool, 'query'>,
  history: readonly Migration[],
  log: Log,
  departed: readonly Departed[] = [],
): Promise<Migration[]> {
  const rows = await readApplied(pool);
  const applied = Map.groupBy(rows, ({ name }) => name);
  if (applied.size < rows.length) await forgetDoubles(pool, log);
  const known = new Set(history.map((migration) => migration.name));
  for (const { name, finished } of rows) {
    if (!finished) throw startErrors.MIGRATION_UNFINISHED({ name });
    if (!known.has(name) && !isOfDeparted(name, departed))
      log.warn(`The database knows the migration ${name}, which this release does not have.`);
  }
  return history.filter((migration) => {
    const found = applied.get(migration.name);
    if (found?.some(({ checksum }) => !isUnedited(migration, checksum))) {
      throw startErrors.MIGRATION_EDITED({ name: migration.name });
    }
    return !found;
  });
}

/** Reads which migrations a database has, by name. */
export async function readApplied(pool: Pick<pg.Pool, 'query'>): Promise<readonly Applied[]> {
  const { rows: found } = await pool.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`);
  if (!found[0]?.exists) return [];
  const { rows } = await pool.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/**
 * Restoring the data alone of a dump, into a database that is migrated already, adds what that one knew to what this one
 * knows. The first of each name is kept.
 */
async function forgetDoubles(pool: Pick<pg.Pool, 'query'>, log: Log): Promise<void> {
  const { rowCount } = await pool.query(
    `DELETE FROM public._prisma_migrations AS later USING public._prisma_migrations AS first
     WHERE later.migration_name = first.migration_name AND (later.started_at, later.id) > (first.started_at, first.id)
       AND later.rolled_back_at IS NULL AND first.rolled_back_at IS NULL
       AND later.finished_at IS NOT NULL AND first.finished_at IS NOT NULL`,
  );
  log.warn(`${rowCount} migrations were written down twice, as after a restore of data alone; each is once now.`);
}
