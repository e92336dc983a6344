import type pg from 'pg';
import { isCut } from '../failures.ts';
import { cancelStatement } from './cancel.ts';
import { clientOf } from './connections.ts';
import { Reading } from './reading.ts';

/** One statement that returns one JSON column in one row. */
export interface Statement {
  /** Makes it a prepared statement, which each connection keeps; name only what is asked often. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What one who asks may add. */
export interface ReadOptions {
  /** When it is aborted, the read fails at once, and PostgreSQL gives the statement up unless others wait for it too. */
  readonly signal?: AbortSignal | undefined;
  /** How many characters of JSON the answer may have; what it has is taken off. As many as any answer when left out. */
  readonly allowance?: { characters: number } | undefined;
}

/** The most characters of JSON that any read may give: what is longer is not parsed. */
export const largestAnswer = 8_388_608;

/** An answer was longer than it may be. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** Reads of one pool. */
export interface Reads {
  /** Runs one statement and gives the parsed value, which others may be given too; null when it returns no row. */
  read(statement: Statement, options?: ReadOptions): Promise<unknown>;
  /** How many reads were answered by a statement that another one had in the queue. */
  shared(): number;
}

/** A read under way, and how many wait for it. */
interface Asked {
  readonly answer: Promise<unknown>;
  reading: Reading;
  waiting: number;
}

/**
 * Sends reads through the pool. Where all connections are busy, who asks what already waits in the queue is answered by
 * that one statement, once it is sent: its snapshot is taken after both have asked, so neither could tell. A statement
 * that was sent is joined by nobody, because its snapshot may lack what the one who asks has just seen written.
 *
 * A read whose connection broke under it is sent once more; one that PostgreSQL gave up is not.
 */
export function createReads(pool: pg.Pool, { share }: { readonly share: boolean }): Reads {
  const queued = new Map<string, Asked>();
  let shared = 0;

  const cancel = (connection: object): void => {
    const client = clientOf(connection);
    if (client) cancelStatement(client);
  };

  const send = async (reading: Reading): Promise<unknown> => {
    const json: unknown = await pool.query(reading);
    if (typeof json !== 'string') return null;
    if (json.length > largestAnswer) throw new AnswerTooLarge(`The answer has ${json.length} characters.`);
    reading.length = json.length;
    return JSON.parse(json);
  };

  const sendTwice = (reading: Reading, again: (reading: Reading) => void): Promise<unknown> =>
    send(reading).catch((error) => {
      if (!reading.sent || !isCut(error)) throw error;
      const second = new Reading(reading.name, reading.text, reading.values);
      again(second);
      return send(second);
    });

  const ask = (reading: Reading): Asked => {
    const answer = sendTwice(reading, (second) => {
      asked.reading = second;
    });
    const asked: Asked = { answer, reading, waiting: 0 };
    return asked;
  };

  const askOrJoin = (reading: Reading): Asked => {
    const key = reading.key();
    const joined = queued.get(key);
    if (joined) {
      shared += 1;
      return joined;
    }
    const leave = () => {
      if (queued.get(key)?.reading === reading) queued.delete(key);
    };
    reading.onSend = leave;
    const asked = ask(reading);
    queued.set(key, asked);
    // A reading that never gets a connection is not sent, and must not answer those who come later.
    asked.answer.then(leave, leave);
    return asked;
  };

  /** Waits for the answer until the one who asked leaves; the last to leave takes the statement along. */
  const waitFor = (asked: Asked, signal: AbortSignal): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const leave = () => {
        asked.waiting -= 1;
        if (asked.waiting === 0) asked.reading.abandon(cancel);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      asked.answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });

  return {
    read: async ({ name, text, values }, { signal, allowance } = {}) => {
      signal?.throwIfAborted();
      const reading = new Reading(name, text, values);
      const asked = share && isBusy(pool) ? askOrJoin(reading) : ask(reading);
      asked.waiting += 1;
      const value = await (signal ? waitFor(asked, signal) : asked.answer);
      if (allowance) {
        allowance.characters -= asked.reading.length;
        if (allowance.characters < 0) throw new AnswerTooLarge('The answers of one request are too long together.');
      }
      return value;
    },
    shared: () => shared,
  };
}

/** Whether a statement would have to wait. */
function isBusy({ idleCount, totalCount, options }: pg.Pool): boolean {
  return idleCount === 0 && totalCount >= options.max;
}
