import type pg from 'pg';
import { Reading } from './reading.ts';

/** One statement that returns one JSON column in one row. */
export interface Statement {
  /** Makes it a prepared statement, which each connection keeps; name only what is asked often. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Reads of one pool. */
export interface Reads {
  /** Runs one statement and gives the parsed value, which others may be given too; null when it returns no row. */
  read(statement: Statement): Promise<unknown>;
  /** How many reads were answered by a statement that another one had in the queue. */
  shared(): number;
}

/**
 * Sends reads through the pool. Where all connections are busy, who asks what already waits in the queue is answered by
 * that one statement, once it is sent: its snapshot is taken after both have asked, so neither could tell. A statement
 * that was sent is joined by nobody, because its snapshot may lack what the one who asks has just seen written.
 */
export function createReads(pool: pg.Pool, { share }: { readonly share: boolean }): Reads {
  const queued = new Map<string, Promise<unknown>>();
  let shared = 0;

  const send = async (reading: Reading): Promise<unknown> => {
    const json = (await pool.query(reading as never)) as unknown as string | null;
    return json === null ? null : JSON.parse(json);
  };

  const sendOrJoin = (reading: Reading): Promise<unknown> => {
    const key = reading.key();
    const joined = queued.get(key);
    if (joined) {
      shared += 1;
      return joined;
    }
    let waits = true;
    const leave = () => {
      if (waits) queued.delete(key);
      waits = false;
    };
    reading.onSend = leave;
    // A reading that never gets a connection is not sent, and must not answer those who come later.
    const sent = send(reading).finally(leave);
    queued.set(key, sent);
    return sent;
  };

  return {
    read: async ({ name, text, values }) => {
      const reading = new Reading(name, text, values);
      return share && isBusy(pool) ? sendOrJoin(reading) : send(reading);
    },
    shared: () => shared,
  };
}

/** Whether a statement would have to wait. */
function isBusy({ idleCount, totalCount, options }: pg.Pool): boolean {
  return idleCount === 0 && totalCount >= options.max;
}
