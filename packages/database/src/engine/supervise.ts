import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseError } from '../errors/databaseError.ts';
import { startErrors } from '../errors/start.ts';
import type { Log } from '../log.ts';
import type { Postmaster } from './postmaster.ts';

/** A PostgreSQL that is started again whenever it ends by itself. */
export interface Supervised {
  /** Settles with the reason when it was started again in vain and nobody tries any more. */
  readonly lost: Promise<DatabaseError>;
  /** Stops it cleanly; gives when it is gone. */
  stop(): Promise<void>;
}

/** Pauses before it is started again, in milliseconds: what passes by itself, such as a crash, is over at once. */
const pauses = [100, 500, 1_000, 2_000, 4_000, 8_000] as const;

/** One that has run as long as this, in milliseconds, begins with the shortest pause again. */
const longLife = 60_000;

export interface SuperviseOptions {
  /** Where its data lies, for what is said when it is lost. */
  readonly folder: string;
  readonly log: Log;
  /** Starts it, whatever the one before left. */
  start(): Promise<Postmaster>;
}

/** Starts PostgreSQL, and again each time it ends by itself, after pauses that grow; the first start may fail. */
export async function supervise({ folder, log, start }: SuperviseOptions): Promise<Supervised> {
  const stopping = new AbortController();
  const lost = Promise.withResolvers<DatabaseError>();
  let running = await start();
  let startedAt = performance.now();

  /** Starts it after each pause in turn; gives whether it runs again. */
  const startAgain = async (from: number): Promise<number | null> => {
    let reason = 'it ended again and again';
    for (let attempt = from; attempt < pauses.length; attempt += 1) {
      await sleep(pauses[attempt], undefined, { signal: stopping.signal });
      try {
        running = await start();
        startedAt = performance.now();
        log.warn('PostgreSQL was started again.');
        return attempt + 1;
      } catch (error) {
        reason = (error as Error).message;
        log.error(`PostgreSQL could not be started again: ${reason}`);
      }
    }
    lost.resolve(startErrors.ENGINE_LOST({ folder, reason }));
    return null;
  };

  const watch = async (): Promise<void> => {
    for (let next: number | null = 0; next !== null; ) {
      await running.ended;
      if (stopping.signal.aborted) return;
      next = await startAgain(performance.now() - startedAt > longLife ? 0 : next);
    }
  };
  const watched = watch().catch(() => {}); // only a stop interrupts it

  return {
    lost: lost.promise,
    async stop() {
      stopping.abort();
      await running.stop();
      await watched;
      await running.stop(); // a start that was under way when the stop came
    },
  };
}
