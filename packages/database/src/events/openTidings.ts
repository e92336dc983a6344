import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { channels, openSession } from '../changes/session.ts';
import type { Database } from '../database.ts';
import { type Log, silentLog } from '../log.ts';
import { createEars, type Ear } from './ears.ts';
import { onceMore } from './onceMore.ts';
import { eventsNow, type ReadEvents, readEvents } from './readEvents.ts';
import { createTurns } from './turns.ts';

/** Wakes whoever waits for something to be written, in one process, whoever writes it in whichever. */
export interface Tidings {
  /** Begins to listen. What is heard only says that it is worth while to look: nothing depends on each word being heard. */
  listen(): Ear;
  /** Does what those do who were woken, a few at a time: others want to be answered meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the waiting of all, and listens no more. */
  close(): Promise<void>;
}

export interface TidingsOptions {
  readonly database: Pick<Database, 'listenUrl' | 'pool'>;
  readonly log?: Log | undefined;
  /** How many of those who were woken read at once; 4 when left out. */
  readonly atOnce?: number;
}

/** How often it is looked without having heard anything, and while something is pending, in milliseconds. */
const pauses = { usual: 2_000, pending: 50, failed: 1_000, most: 500 } as const;

/**
 * Opens the tidings of a process: a connection of its own that listens while anybody waits, and one reader of the log for all.
 * Where the connection is lost, everybody is told to look.
 */
export function openTidings({ database, log = silentLog, atOnce = 4 }: TidingsOptions): Tidings {
  const ears = createEars();
  const turns = createTurns(atOnce);
  const stop = new AbortController();
  let cursor: string | null = null;
  let pause: number = pauses.pending;
  let running: Promise<void> | null = null;

  /** What comes after now is told. What came before is told by nobody, so whoever looked before that looks once more. */
  const begin = async (): Promise<string> => {
    const now = await eventsNow(database.pool);
    ears.tell(null);
    return now;
  };

  /** Reads what can be told by now, and wakes those whom it concerns. */
  const read = async (): Promise<ReadEvents> => {
    const found = await readEvents(database.pool, cursor ?? (await begin()));
    cursor = found.cursor;
    if (found.events.length) ears.tell(new Set(found.events.map(({ noun }) => noun)));
    return found;
  };

  /** Goes on while there is more, or something is pending. */
  const looking = onceMore(async () => {
    try {
      const { more, pending } = await read();
      if (!pending) pause = pauses.pending;
      if (more) return looking.ask();
      if (!pending || stop.signal.aborted || ears.size === 0) return;
      await sleep(pause, null, { signal: stop.signal });
      pause = Math.min(pauses.most, pause * 2);
      looking.ask();
    } catch (error) {
      if (stop.signal.aborted) return;
      // The line may have begun anew: whoever goes on from before it is told so.
      cursor = null;
      ears.tell(null);
      log.warn(`Events could not be read: ${(error as Error).message}`);
    }
  });

  const listen = async (): Promise<void> => {
    const opened = await openSession({
      url: database.listenUrl,
      id: randomBytes(9).toString('hex'),
      hear: (channel, payload) => {
        if (channel !== channels.changes) return;
        ears.write(payload === '*' ? null : payload);
        looking.ask();
      },
      onCut: () => {},
    });
    try {
      ears.write(null);
      for (;;) {
        looking.ask();
        const quiet = sleep(pauses.usual, null, { signal: stop.signal, ref: false });
        const lost = await Promise.race([opened.lost, quiet]);
        if (lost) throw lost;
        if (ears.size === 0) return;
      }
    } finally {
      opened.end();
    }
  };

  const run = async (): Promise<void> => {
    while (ears.size > 0 && !stop.signal.aborted) {
      await listen().catch(async (error: Error) => {
        if (stop.signal.aborted) return;
        log.warn(`What is written is not heard for a moment: ${error.message}.`);
        await sleep(pauses.failed, null, { signal: stop.signal }).catch(() => {});
      });
    }
    // Of what is written while nobody listens nobody need be told: whoever comes looks for himself.
    cursor = null;
    running = null;
  };

  return {
    listen() {
      const ear = ears.open();
      if (!stop.signal.aborted) running ??= run();
      else ears.close();
      return ear;
    },
    inTurn: turns,
    async close() {
      stop.abort();
      ears.close();
      await running;
      await looking.settled();
    },
  };
}
