import type pg from 'pg';
import { wholeClient } from './connections.ts';
import { PrimaryClient } from './primaryClient.ts';

/** How long a connection of its own, and each statement on it, may take, in milliseconds. */
const patience = 2_000;

/**
 * Asks on a connection of its own, which says whether the database answers even when every connection of the pool is
 * busy or dead; null when there is no answer within seconds.
 */
export async function askAside<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T | null> {
  const client = new PrimaryClient({
    connectionString: url,
    application_name: 'plangraph watch',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await ask(client);
  } catch {
    return null;
  } finally {
    // A connection that hangs would not end; nothing is under way on it that anyone waits for.
    wholeClient(client).connection.stream.destroy();
  }
}
