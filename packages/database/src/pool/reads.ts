import type pg from 'pg';
import { isCut } from '../failures.ts';
import { Asked, Waiter } from './asked.ts';
import type { Leaving } from './leaving.ts';
import { longWork } from './longWork.ts';
import { parseInPieces, pieceLength } from './parseInPieces.ts';
import type { Position } from './position.ts';
import { Reading, type Statement } from './reading.ts';
import { ReadQueue } from './readQueue.ts';
import { type Allowance, createShares, OutOfTime } from './share.ts';

/** What one who asks may add. */
export interface ReadOptions {
  /** When it is aborted, the read fails at once, and PostgreSQL gives the statement up unless others wait for it too. */
  readonly signal?: Leaving | undefined;
  /** What is left to the operation that the read is part of; what this one takes is taken off. As much as any when left out. */
  readonly allowance?: Allowance | undefined;
  /** How far into the log of the database whoever asks has seen: he is told nothing older. Only replicas ask for it. */
  readonly position?: Position | undefined;
}

/** The most characters of JSON that any read may give: what is longer is not parsed. */
export const largestAnswer = 8_388_608;

/** An answer was longer than it may be. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

/** Reads of one pool. */
export interface Reads {
  /** Runs one statement and gives its value, which others may be given too; null when it returns no row. */
  read(statement: Statement, options?: ReadOptions, told?: Told): Promise<unknown>;
  /** How many reads were answered by a statement that another one had in the queue. */
  shared(): number;
  /** How many wait, beside those for whom the pool was asked for a connection. */
  waiting(): number;
}

export interface ReadsOptions {
  /** Whether reads of the same, while they wait for a connection, are answered by one statement. */
  readonly share: boolean;
  /** How long PostgreSQL may work on all statements of one operation together, in milliseconds; as long as it takes when left out. */
  readonly time?: number | undefined;
  /** Whether statements that have a name are prepared once a connection; true when left out. */
  readonly prepared?: boolean | undefined;
  /** Makes what is sent through the pool; what asks the statement alone, when left out. */
  readonly make?: ((statement: Statement) => Reading) | undefined;
}

/** Told what was sent, once its answer is there. */
type Told = (reading: Reading) => void;

/**
 * Sends reads through the pool. Where all connections are busy, who asks what already waits in the queue is answered by
 * that one statement, once it is sent: its snapshot is taken after both have asked, so neither could tell. A statement
 * that was sent is joined by nobody, because its snapshot may lack what the one who asks has just seen written.
 *
 * A read whose connection broke under it is sent once more; one that PostgreSQL gave up is not.
 */
export function createReads(
  pool: pg.Pool,
  { share, time = Number.POSITIVE_INFINITY, prepared = true, make: makeNamed = plain }: ReadsOptions,
): Reads {
  const make = prepared ? makeNamed : ({ name: _, ...unnamed }: Statement) => makeNamed(unnamed);
  const queue = new ReadQueue<Asked>(pool);
  const shares = createShares(queue, pool.options.max, time);
  let shared = 0;

  const end = (asked: Asked, error: Error | undefined): void => {
    if (asked.isLeft) return;
    if (error && asked.reading.sent && !asked.isAgain && isCut(error)) {
      asked.askAgain();
      queue.run(asked);
      return;
    }
    try {
      if (error) throw error;
      const value = parsedFrom(asked.reading);
      if (!(value instanceof Promise)) asked.answer(value);
      else
        value.then(
          (parsed) => asked.answer(parsed),
          (thrown) => asked.fail(thrown),
        );
    } catch (thrown) {
      asked.fail(thrown);
    }
  };
  const ask = (reading: Reading): Asked => {
    const asked = new Asked(reading, make, end);
    queue.run(asked);
    return asked;
  };
  const askOrJoin = (reading: Reading): Asked => {
    const joined = queue.find(reading);
    if (!joined) return ask(reading);
    shared += 1;
    return joined;
  };

  return {
    read: async (statement, { signal, allowance } = {}, told) => {
      if (signal?.aborted) throw signal.reason;
      const reading = make(statement);
      const operation = allowance ? shares.of(allowance) : null;
      const turn = operation?.enter();
      if (turn) await turn;
      try {
        if (signal?.aborted) throw signal.reason;
        if (operation?.isOver()) throw new OutOfTime();
        const asked = share && isBusy(pool) ? askOrJoin(reading) : ask(reading);
        const value = await new Waiter(asked, signal, operation, shares).promise;
        told?.(asked.reading);
        if (!allowance) return value;
        allowance.characters -= asked.reading.length;
        if (allowance.characters < 0) throw new AnswerTooLarge('The answers of one request are too long together.');
        return value;
      } finally {
        operation?.leave();
      }
    },
    shared: () => shared,
    waiting: () => queue.waiting,
  };
}

/** What came, parsed where it is not wanted as text; a promise of it where it is long. */
function parsedFrom(reading: Reading): unknown {
  const json = reading.take();
  if (json === null) return null;
  if (json.length > largestAnswer) throw new AnswerTooLarge(`The answer has ${json.length} characters.`);
  reading.length = json.length;
  const { asText } = reading.statement;
  if (json.length <= pieceLength) return asText ? json : JSON.parse(json);
  return longWork.begin(json.length, async () => (asText ? json : parseInPieces(json)));
}

function plain(statement: Statement): Reading {
  return new Reading(statement);
}

/** Whether a statement would have to wait. */
function isBusy({ idleCount, totalCount, options }: pg.Pool): boolean {
  return idleCount === 0 && totalCount >= options.max;
}
