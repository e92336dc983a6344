import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '../src/index.ts';
import { checksumOf, type Migration } from '../src/migrations/history.ts';

/** A database without tables on the server that the whole test run shares. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.PLANGRAPH_TEST_SERVER;
  if (!server) throw new Error('Run under Vitest with packages/testing/src/globalSetup.ts as its globalSetup.');
  const name = `${process.env.PLANGRAPH_TEST_RUN}_${randomBytes(5).toString('hex')}`;
  const ask = async (sql: string) => {
    const database = await openDatabase({ url: server, migrate: false, poolSize: 1 });
    await database.pool.query(sql).finally(() => database.close());
  };
  await ask(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => ask(`DROP DATABASE "${name}" WITH (FORCE)`) };
}

/** Opens one, with these options; it goes when it is closed. */
export async function openEmpty(
  options: Omit<Parameters<typeof openDatabase>[0], 'url' | 'dataDirectory'> = {},
): Promise<Database> {
  const { url, drop } = await emptyDatabase();
  const database = await openDatabase({ ...options, url });
  return { ...database, close: () => database.close().finally(drop) };
}

/** A migration of a history that only a test has. */
export function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: checksumOf(sql) };
}
