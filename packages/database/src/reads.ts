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
  /** Runs one statement and gives the parsed value; null when it returns no row. */
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
  const queued = new Map<string, Promise<string | null>>();
  let shared = 0;

  const send = (reading: Reading) => pool.query(reading as never) as unknown as Promise<string | null>;

  const sendOrJoin = (reading: Reading): Promise<string | null> => {
    const key = reading.key();
    const joined = queued.get(key);
    if (joined) {
      shared += 1;
      return joined;
    }
    reading.onSend = () => queued.delete(key);
    // A reading that never gets a connection is not sent, and must not answer those who come later.
    const sent = send(reading).finally(() => {
      if (queued.get(key) === sent) queued.delete(key);
    });
    queued.set(key, sent);
    return sent;
  };

  return {
    async read({ name, text, values }) {
      const reading = new Reading(name, text, values);
      const json = await (share && isBusy(pool) ? sendOrJoin(reading) : send(reading));
      return json === null ? null : JSON.parse(json);
    },
    shared: () => shared,
  };
}

/** Whether a statement would have to wait. */
function isBusy({ idleCount, totalCount, options }: pg.Pool): boolean {
  return idleCount === 0 && totalCount >= options.max;
}
