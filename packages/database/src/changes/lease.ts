import { setTimeout as sleep } from 'node:timers/promises';
import { reachable, readPosition } from '../pool/position.ts';
import { channelOf, channels, type StatementRunner } from './session.ts';

/** How long a notification may take to come back, in milliseconds. */
const patience = 5_000;

/**
 * Says through another connection that the gateway listens, and waits until its own has heard it: behind a pooler that
 * hands connections round, LISTEN is accepted and nothing is ever heard.
 */
export async function proveListening(other: StatementRunner, id: string, heard: Promise<void>): Promise<void> {
  await other.query('SELECT pg_notify($1, $2)', [channels.joined, id]);
  const stop = new AbortController();
  const outcome = await Promise.race([
    heard.then(() => true),
    sleep(patience, false, { signal: stop.signal }).catch(() => false),
  ]);
  stop.abort();
  if (!outcome) throw new Error('what this gateway says does not come back to it; is there a pooler in between?');
}

/**
 * Writes down until when the gateway may serve what it keeps. When this has been answered, everything that was sent
 * before it was asked has been heard, because PostgreSQL sends notifications before it is ready for the next statement.
 */
export async function renewLease(session: StatementRunner, id: string, lease: number): Promise<void> {
  await session.query(
    `INSERT INTO plangraph.listener (id, until) VALUES ($1, clock_timestamp() + $2 * interval '1 ms')
     ON CONFLICT (id) DO UPDATE SET until = excluded.until`,
    [id, lease],
  );
}

/** Takes the gateway off the list, and whoever is long gone with it: no writer waits for it any more. */
export async function surrenderLease(session: StatementRunner, id: string): Promise<void> {
  await session.query(`DELETE FROM plangraph.listener WHERE id = $1 OR until < clock_timestamp() - interval '1 hour'`, [
    id,
  ]);
}

/**
 * A position of the log before which everything has been heard by the session that listens, once this is answered. Transactions that
 * notify commit one after the other: what is in the log before the position had queued its notification before this one's,
 * and notifications are heard in the order of the queue.
 */
export async function listenedTo(session: StatementRunner, id: string): Promise<bigint> {
  const { rows } = await session.query<{ position: string }>(
    `WITH log AS MATERIALIZED (SELECT pg_current_wal_insert_lsn()::text AS position)
     SELECT position FROM log, pg_notify($1, '')`,
    [channelOf(id)],
  );
  return reachable(readPosition(rows[0]?.position) ?? 0n);
}
