import type pg from 'pg';
import { isCut } from '../failures.ts';
import { cancelStatement } from './cancel.ts';
import { clientOf } from './connections.ts';
import type { Leaving } from './leaving.ts';
import { longWork } from './longWork.ts';
import { parseInPieces, pieceLength } from './parseInPieces.ts';
import { Reading } from './reading.ts';
import { type Allowance, createShares, OutOfTime, type Share } from './share.ts';

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
  readonly signal?: Leaving | undefined;
  /** What is left to the operation that the read is part of; what this one takes is taken off. As much as any when left out. */
  readonly allowance?: Allowance | undefined;
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

/** One who waits for the answer of a read. */
interface Waiter {
  /** A connection has taken the statement. */
  begin(): void;
  answer(value: unknown): void;
  fail(error: unknown): void;
}

/**
 * A read under way, and who waits for it. It leads to no answer: V8 takes what a dead object of some age leads to for alive,
 * and a table of reads is such an object each time that it grows.
 */
interface Asked {
  reading: Reading;
  sent: boolean;
  waiters: Waiter[];
}

export interface ReadsOptions {
  /** Whether reads of the same, while they wait for a connection, are answered by one statement. */
  readonly share: boolean;
  /** How long PostgreSQL may work on all statements of one operation together, in milliseconds; as long as it takes when left out. */
  readonly time?: number | undefined;
}

/**
 * Sends reads through the pool. Where all connections are busy, who asks what already waits in the queue is answered by
 * that one statement, once it is sent: its snapshot is taken after both have asked, so neither could tell. A statement
 * that was sent is joined by nobody, because its snapshot may lack what the one who asks has just seen written.
 *
 * A read whose connection broke under it is sent once more; one that PostgreSQL gave up is not.
 */
export function createReads(pool: pg.Pool, { share, time = Number.POSITIVE_INFINITY }: ReadsOptions): Reads {
  const shares = createShares(pool, time);
  const queued = new Map<string, Asked>();
  let shared = 0;

  const cancel = (connection: object): void => {
    const client = clientOf(connection);
    if (client) cancelStatement(client);
  };

  const send = async (reading: Reading): Promise<unknown> => {
    await pool.query(reading);
    const json = reading.take();
    if (json === null) return null;
    if (json.length > largestAnswer) throw new AnswerTooLarge(`The answer has ${json.length} characters.`);
    reading.length = json.length;
    if (json.length <= pieceLength) return JSON.parse(json);
    return longWork.begin(json.length, () => parseInPieces(json));
  };

  const sendTwice = (asked: Asked): Promise<unknown> =>
    send(asked.reading).catch((error) => {
      const { reading } = asked;
      if (!reading.sent || !isCut(error)) throw error;
      asked.reading = new Reading(reading.name, reading.text, reading.values);
      return send(asked.reading);
    });

  const end = (asked: Asked, tell: (waiter: Waiter) => void): void => {
    const { waiters } = asked;
    asked.waiters = [];
    for (const waiter of waiters) tell(waiter);
  };

  const ask = (reading: Reading, leave?: () => void): Asked => {
    const asked: Asked = { reading, sent: false, waiters: [] };
    reading.onSend = () => {
      leave?.();
      asked.sent = true;
      for (const waiter of asked.waiters) waiter.begin();
    };
    sendTwice(asked).then(
      (value) => end(asked, (waiter) => waiter.answer(value)),
      (error) => {
        // A reading that never got a connection was not sent, and must not answer those who come later.
        leave?.();
        end(asked, (waiter) => waiter.fail(error));
      },
    );
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
    const asked = ask(reading, leave);
    queued.set(key, asked);
    return asked;
  };

  /** Waits for the answer until the one who asked leaves, or has no time left; the last to leave takes the statement along. */
  const waitFor = (asked: Asked, signal: Leaving | undefined, share: Share | null): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const stop = () => {
        signal?.removeEventListener('abort', leave);
        share?.end(late);
      };
      const giveUp = (reason: unknown) => {
        stop();
        asked.waiters = asked.waiters.filter((other) => other !== waiter);
        if (asked.waiters.length === 0) asked.reading.abandon(cancel);
        reject(reason);
      };
      const leave = () => giveUp(signal?.reason);
      const late = () => giveUp(new OutOfTime());
      const waiter: Waiter = {
        begin() {
          if (share) shares.begin(share, late);
        },
        answer(value) {
          stop();
          resolve(value);
        },
        fail(error) {
          stop();
          reject(error);
        },
      };
      signal?.addEventListener('abort', leave);
      asked.waiters.push(waiter);
      if (asked.sent) waiter.begin();
    });

  const readOnce = async (reading: Reading, signal: Leaving | undefined, operation: Share | null) => {
    const asked = share && isBusy(pool) ? askOrJoin(reading) : ask(reading);
    const value = await waitFor(asked, signal, operation);
    return { value, length: asked.reading.length };
  };

  return {
    read: async ({ name, text, values }, { signal, allowance } = {}) => {
      if (signal?.aborted) throw signal.reason;
      const reading = new Reading(name, text, values);
      if (!allowance) return (await readOnce(reading, signal, null)).value;
      const operation = shares.of(allowance);
      const turn = operation.enter();
      if (turn) await turn;
      try {
        if (signal?.aborted) throw signal.reason;
        if (operation.isOver()) throw new OutOfTime();
        const { value, length } = await readOnce(reading, signal, operation);
        allowance.characters -= length;
        if (allowance.characters < 0) throw new AnswerTooLarge('The answers of one request are too long together.');
        return value;
      } finally {
        operation.leave();
      }
    },
    shared: () => shared,
  };
}

/** Whether a statement would have to wait. */
function isBusy({ idleCount, totalCount, options }: pg.Pool): boolean {
  return idleCount === 0 && totalCount >= options.max;
}
