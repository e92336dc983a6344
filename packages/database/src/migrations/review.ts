import type pg from 'pg';
import { findDeparted, isOfDeparted } from './departed.ts';
import { isUnedited, readHistory } from './history.ts';
import { owners } from './owners.ts';
import { readApplied } from './pending.ts';

/** How the migrations of a database and of this release differ; by name, oldest first. */
export interface MigrationReview {
  /** Those that the database lacks. */
  readonly pending: readonly string[];
  /** Those that this release does not know, but for those of domains that have left. */
  readonly unknown: readonly string[];
  /** Those that were not finished, or whose text is not what was applied. */
  readonly broken: readonly string[];
}

/** Compares them and changes nothing. */
export async function reviewMigrations(pool: Pick<pg.Pool, 'query'>): Promise<MigrationReview> {
  const history = new Map(readHistory().map((migration) => [migration.name, migration]));
  const rows = await readApplied(pool);
  const departed = await findDeparted(pool, owners);
  const applied = new Set(rows.map(({ name }) => name));
  return {
    pending: [...history.keys()].filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !history.has(name) && !isOfDeparted(name, departed)),
    broken: rows
      .filter(({ name, checksum, finished }) => {
        const known = history.get(name);
        return !finished || (known && !isUnedited(known, checksum));
      })
      .map(({ name }) => name),
  };
}
