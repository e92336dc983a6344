import { randomBytes } from 'node:crypto';
import { openDatabase } from '../src/index.ts';

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
