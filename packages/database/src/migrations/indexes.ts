import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Migration } from './history.ts';

/** What a migration of indexes alone does. */
export interface IndexChange {
  /** Names of indexes that it makes, and how. */
  readonly made: readonly { readonly name: string; readonly rest: string }[];
  /** Names of indexes that it drops. */
  readonly dropped: readonly string[];
}

const made = /^CREATE INDEX "([^"]+)" (ON [^;]+)$/;
const dropped = /^DROP INDEX "([^"]+)"$/;

/** What a migration does to indexes; null where it does anything else, or makes anew an index of the same name. */
export function indexChangeOf(sql: string): IndexChange | null {
  const statements = sql
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((each) => each.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  const change = {
    made: statements.flatMap((each) => {
      const [, name = '', rest = ''] = made.exec(each) ?? [];
      return name ? [{ name, rest }] : [];
    }),
    dropped: statements.flatMap((each) => dropped.exec(each)?.[1] ?? []),
  };
  const isAll = change.made.length + change.dropped.length === statements.length && statements.length > 0;
  return isAll && !change.made.some(({ name }) => change.dropped.includes(name)) ? change : null;
}

/**
 * Does what such a migration does while others write, index by index, and notes it as Prisma does. It is no transaction: whoever
 * ends it half way begins it again, and it goes on from there.
 */
export async function changeIndexes(session: pg.Pool, migration: Migration, change: IndexChange): Promise<void> {
  const started = new Date();
  // An index that takes the place of another is there before that goes.
  for (const { name, rest } of change.made) {
    const known = await validityOf(session, name);
    if (known === true) continue;
    // Whoever was broken off while he made it leaves one that nobody reads by.
    if (known === false) await session.query(`DROP INDEX CONCURRENTLY "${name}"`);
    await session.query(`CREATE INDEX CONCURRENTLY "${name}" ${rest}`);
  }
  for (const name of change.dropped) await session.query(`DROP INDEX CONCURRENTLY IF EXISTS "${name}"`);
  await session.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, now(), 1)`,
    [randomUUID(), migration.checksum, migration.name, started],
  );
}

/** Whether an index can be read by; null where there is none of that name. */
async function validityOf(session: pg.Pool, name: string): Promise<boolean | null> {
  const { rows } = await session.query<{ valid: boolean }>(
    `SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass(format('public.%I', $1::text))`,
    [name],
  );
  return rows[0]?.valid ?? null;
}
