import type pg from 'pg';
import { silentLog } from '../log.ts';
import { makePool } from '../pool/makePool.ts';
import { type Catalog, readCatalog } from './catalog.ts';
import { migrate } from './migrate.ts';
import { owners } from './owners.ts';
import { compareSchemas, compareWithSnapshot, readSchema } from './schema.ts';

/**
 * Says where migrations and data model have parted; nothing when they agree. Compares twice: each part of the data model with
 * what its last migration reached, and a database that was migrated with one made from the data model at once.
 *
 * Both databases are made beside the one at `url`, and dropped.
 */
export async function findDrift(url: string): Promise<string[]> {
  const changes: string[] = [];
  for (const owner of owners) {
    const change = await compareWithSnapshot(owner);
    const whose = owner.domain ? `${owner.domain}: ` : '';
    changes.push(...(change?.summary.trim().split('\n') ?? []).map((line) => `${whose}${line}`));
  }
  if (changes.length > 0) return changes;
  const declaration = await compareSchemas(undefined, readSchema());
  const run = Date.now().toString(36);
  return withDatabase(url, `plangraph_migrated_${run}`, (migrated, migratedUrl) =>
    withDatabase(url, `plangraph_declared_${run}`, async (declared) => {
      await migrate({ pool: migrated, url: migratedUrl, log: silentLog });
      await copyExtensions(migrated, declared);
      await declared.query(declaration?.sql ?? '');
      return compareCatalogs(await readCatalog(migrated), await readCatalog(declared));
    }),
  );
}

/** The lines of either catalog that the other lacks. */
export function compareCatalogs(migrated: Catalog, declared: Catalog): string[] {
  return [
    ...[...declared].filter((line) => !migrated.has(line)).map((line) => `The migrations do not make: ${line}`),
    ...[...migrated].filter((line) => !declared.has(line)).map((line) => `The data model does not declare: ${line}`),
  ].sort();
}

/** The data model may use what an extension brings, but cannot ask for it. */
async function copyExtensions(from: pg.Pool, to: pg.Pool): Promise<void> {
  const { rows } = await from.query<{ name: string }>('SELECT extname AS name FROM pg_extension');
  for (const { name } of rows) await to.query(`CREATE EXTENSION IF NOT EXISTS "${name}"`);
}

async function withDatabase<T>(url: string, name: string, use: (pool: pg.Pool, url: string) => Promise<T>): Promise<T> {
  const admin = makePool({ url, size: 1, log: silentLog });
  try {
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    const pool = makePool({ url: own.href, size: 1, log: silentLog });
    try {
      return await use(pool, own.href);
    } finally {
      await pool.end();
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    }
  } finally {
    await admin.end();
  }
}
