import type { Database } from '@plangraph/database';
import type { Transaction } from '@plangraph/rows';

/** Runs work in one transaction: all of it lasts, or nothing. Its statements may take as long as they need. */
export async function inTransaction<T>(
  pool: Database['pool'],
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // A client whose connection is cut emits an error, and an error that nobody hears ends the process.
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    // What the audit says of it: nobody asked by a mutation.
    await client.query(`SELECT set_config('plangraph.author', '{"through":"load"}', true)`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}
