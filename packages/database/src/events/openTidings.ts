import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { channels, openSession } from '../changes/session.ts';
import type { Database } from '../database.ts';
import { type Log, silentLog } from '../log.ts';
import { createEars, type Ear } from './ears.ts';
import { eventsNow, readEvents } from './readEvents.ts';
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
  let looking: Promise<void> | null = null;
  let again = false;
  let cursor: string | null = null;
  let running: Promise<void> | null = null;

  /** Reads what can be told by now, and wakes those whom it concerns; goes on while something is pending. */
  const look = async (): Promise<void> => {
    let pause: number = pauses.pending;
    for (;;) {
      again = false;
      const {
        events,
        cursor: next,
        more,
        pending,
      } = await readEvents(database.pool, cursor ?? (await eventsNow(database.pool)));
      cursor = next;
      if (events.length) ears.tell(new Set(events.map(({ noun }) => noun)));
      if (more || again) continue;
      if (!pending || stop.signal.aborted || ears.size === 0) return;
      await sleep(pause, null, { signal: stop.signal });
      pause = Math.min(pauses.most, pause * 2);
    }
  };

  const lookSoon = (): void => {
    again = true;
    looking ??= look()
      .catch((error: Error) => {
        if (stop.signal.aborted) return;
        // The line may have begun anew: whoever goes on from before it is told so.
        cursor = null;
        ears.tell(null);
        log.warn(`Events could not be read: ${error.message}`);
      })
      .finally(() => {
        looking = null;
      });
  };

  const listen = async (): Promise<void> => {
    const opened = await openSession({
      url: database.listenUrl,
      id: randomBytes(9).toString('hex'),
      hear: (channel, payload) => {
        if (channel !== channels.changes) return;
        ears.write(payload === '*' ? null : payload);
        lookSoon();
      },
      onCut: () => {},
    });
    try {
      ears.write(null);
      for (;;) {
        lookSoon();
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
      await looking;
    },
  };
}
