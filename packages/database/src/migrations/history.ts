import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from '../checkout.ts';
import { readChecksums } from './checksums.ts';

/** One step of the data model's history, as it lies in prisma/migrations. */
export interface Migration {
  /** Moment and subject, such as `20261122120000_init`; names sort in the order of time. */
  readonly name: string;
  readonly sql: string;
  /** What `_prisma_migrations` knows it by. */
  readonly checksum: string;
  /** Checksums of texts that had the same effect and were applied to some databases before it was left alone. */
  readonly former?: readonly string[];
}

/** Reads the history, oldest first. */
export function readHistory(folder = migrationsFolder): Migration[] {
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
