import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecksums } from './checksums.ts';
import { type Owner, owners } from './owners.ts';

/** One step of the data model's history, as it lies in prisma/migrations or among those of a domain. */
export interface Migration {
  /** Moment and subject, such as `20261122120000_init`; names sort in the order of time. */
  readonly name: string;
  readonly sql: string;
  /** What `_prisma_migrations` knows it by. */
  readonly checksum: string;
  /** Checksums of texts that had the same effect and were applied to some databases before it was left alone. */
  readonly former?: readonly string[];
}

/**
 * Reads the history of the house and of all domains that bring tables, oldest first.
 *
 * @throws when two have a migration of the same name.
 */
export function readHistory(of: readonly Owner[] = owners): Migration[] {
  const all = of.flatMap(readOwnHistory).sort((one, other) => (one.name < other.name ? -1 : 1));
  const double = all.find(({ name }, index) => name === all[index + 1]?.name);
  if (double)
    throw new Error(`Two parts of the data model have a migration called ${double.name}; rename one of them.`);
  return all;
}

/** Reads the history of one owner, oldest first. */
export function readOwnHistory({ migrations: folder }: Pick<Owner, 'migrations'>): Migration[] {
  if (!existsSync(folder)) return [];
  const sealed = readChecksums(folder);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      const checksum = checksumOf(sql);
      return { name, sql, checksum, former: (sealed.get(name) ?? []).filter((each) => each !== checksum) };
    });
}

/** Prisma's checksum of a migration. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** Whether the migration is the one applied under that checksum; checked out with other line ends it still is. */
export function isUnedited(migration: Migration, checksum: string): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n');
  const sameText = [migration.sql, unix, unix.replaceAll('\n', '\r\n')].some((sql) => checksumOf(sql) === checksum);
  return sameText || (migration.former ?? []).includes(checksum);
}
