import type pg from 'pg';

/** The connections of a worker. */
export type Pool = pg.Pool;

/** A connection within a transaction. */
export type Client = Pick<pg.PoolClient, 'query'>;

/** Runs work in a transaction. */
export async function inTransaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that is cut while nothing runs on it says so as an event, and nobody else listens.
  const cut = (error: Error) => {
    broken = error;
  };
  client.on('error', cut);
  try {
    await client.query(`BEGIN; SELECT set_config('plangraph.author', '{"through":"worker"}', true)`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((lost) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.off('error', cut);
    client.release(broken);
  }
}

/**
 * How far one of the workers has come in what is read through, locked until the transaction ends; null where another worker is
 * at it. What was never begun begins at `first`.
 */
export async function takeProgress(client: Client, name: string, first: string): Promise<string | null> {
  const find = 'SELECT "position" FROM "WorkerProgress" WHERE "name" = $1 FOR UPDATE SKIP LOCKED';
  const { rows } = await client.query<{ position: string }>(find, [name]);
  if (rows[0]) return rows[0].position;
  const begin =
    'INSERT INTO "WorkerProgress" ("name", "position") VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING "position"';
  const { rows: known } = await client.query('SELECT FROM "WorkerProgress" WHERE "name" = $1', [name]);
  if (known.length) return null;
  const { rows: begun } = await client.query<{ position: string }>(begin, [name, first]);
  return begun[0]?.position ?? null;
}

/** Notes how far it has come; holds with the transaction. */
export async function noteProgress(client: Client, name: string, position: string): Promise<void> {
  const note = 'UPDATE "WorkerProgress" SET "position" = $2, "recordedAt" = now() WHERE "name" = $1';
  await client.query(note, [name, position]);
}
