import type pg from 'pg';
import { isUnedited, readHistory } from './history.ts';

/** How the migrations of a database and of this release differ; by name, oldest first. */
export interface MigrationReview {
  /** Those that the database lacks. */
  readonly pending: readonly string[];
  /** Those that this release does not know. */
  readonly unknown: readonly string[];
  /** Those that were not finished, or whose text is not what was applied. */
  readonly broken: readonly string[];
}

/** Compares them and changes nothing. */
export async function reviewMigrations(pool: Pick<pg.Pool, 'query'>): Promise<MigrationReview> {
  const history = new Map(readHistory().map((migration) => [migration.name, migration]));
  const { rows: there } = await pool.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`);
  if (!there[0]?.exists) return { pending: [...history.keys()], unknown: [], broken: [] };
  const { rows } = await pool.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const applied = new Set(rows.map(({ name }) => name));
  return {
    pending: [...history.keys()].filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !history.has(name)),
    broken: rows
      .filter(({ name, checksum, finished }) => {
        const known = history.get(name);
        return !finished || (known && !isUnedited(known, checksum));
      })
      .map(({ name }) => name),
  };
}
