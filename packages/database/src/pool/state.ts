import type pg from 'pg';
import { databaseFailure } from '../failures.ts';
import { askAside } from './ask.ts';
import { onRefused } from './connections.ts';

/**
 * Whether a database serves: `busy` where every connection of the pool is at work and the database answers beside them,
 * `read-only` and `full` where it answers queries and takes no writes, `away` where it does not answer.
 */
export type DatabaseState = 'ready' | 'busy' | 'read-only' | 'full' | 'away';

const diskFull = '53100';

// Whether there is space again only writing tells: a megabyte, of which nothing is left.
const probe = `BEGIN; CREATE TEMPORARY TABLE plangraph_space ON COMMIT DROP AS
  SELECT repeat(md5(n::text), 300) AS filler FROM generate_series(1, 100) AS n; ROLLBACK`;
const readsOnly = `SELECT pg_is_in_recovery() OR current_setting('default_transaction_read_only')::bool AS "readsOnly"`;

/**
 * Makes what tells the state of the database behind a pool, in some seconds at most. While `others` answer reads, one that is
 * away takes no writes, and queries are answered.
 */
export function createState(pool: pg.Pool, url: string, others = () => false): () => Promise<DatabaseState> {
  let full = false;
  onRefused(pool, (state) => {
    if (state === diskFull) full = true;
  });

  const canWrite = async (client: pg.Client): Promise<DatabaseState> => {
    const { rows } = await client.query<{ readsOnly: boolean }>(readsOnly);
    if (rows[0]?.readsOnly) return 'read-only';
    if (full) {
      full = await client.query(probe).then(
        () => false,
        (error) => databaseFailure(error)?.code === 'DATABASE_FULL',
      );
    }
    return full ? 'full' : 'ready';
  };

  return async () => {
    const busy = pool.idleCount === 0 && pool.totalCount >= pool.options.max;
    const state = await askAside(url, canWrite);
    if (state === null) return others() ? 'read-only' : 'away';
    return busy && state === 'ready' ? 'busy' : state;
  };
}
