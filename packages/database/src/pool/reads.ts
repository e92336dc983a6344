import type pg from 'pg';
import { isCut } from '../failures.ts';
import { Asked, Waiter } from './asked.ts';
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

  const send = async (reading: Reading): Promise<unknown> => {
    await pool.query(reading);
    const json = reading.take();
    if (json === null) return null;
    if (json.length > largestAnswer) throw new AnswerTooLarge(`The answer has ${json.length} characters.`);
    reading.length = json.length;
    if (json.length <= pieceLength) return JSON.parse(json);
    return longWork.begin(json.length, () => parseInPieces(json));
  };

  const sendTwice = async (asked: Asked): Promise<unknown> => {
    const { reading } = asked;
    try {
      return await send(reading);
    } catch (error) {
      if (!reading.sent || !isCut(error)) throw error;
      asked.reading = new Reading(reading.name, reading.text, reading.values);
      return send(asked.reading);
    }
  };

  const ask = (reading: Reading, key: string | null): Asked => {
    const asked = new Asked(reading);
    const leave = () => {
      if (key !== null && queued.get(key) === asked) queued.delete(key);
    };
    reading.onSend = () => {
      leave();
      asked.begin();
    };
    sendTwice(asked).then(
      (value) => asked.answer(value),
      (error) => {
        // A reading that never got a connection was not sent, and must not answer those who come later.
        leave();
        asked.fail(error);
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
    const asked = ask(reading, key);
    queued.set(key, asked);
    return asked;
  };

  const readOnce = async (reading: Reading, signal: Leaving | undefined, operation: Share | null) => {
    const asked = share && isBusy(pool) ? askOrJoin(reading) : ask(reading, null);
    const value = await new Waiter(asked, signal, operation && { share: operation, shares }).promise;
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
