import { setTimeout as sleep } from 'node:timers/promises';

/** Where a worker writes what it does: facts, and a sentence. */
export interface WorkerLog {
  debug(facts: object, text: string): void;
  warn(facts: object, text: string): void;
}

/** A worker at work. */
export interface Worker {
  /** Finishes what is in hand, and begins nothing more. */
  stop(): Promise<void>;
}

/** What came of looking for work: true where something was done and there is more, `'DONE'` where all that there was is done, false where there was none. */
type Outcome = boolean | 'DONE';

/** What is done again and again until all is stopped. */
export interface Works extends Worker {
  /** Does something, at once again while it says that there is more, else after a pause in milliseconds; what fails is tried again. */
  repeat(name: string, work: () => Promise<Outcome>, pause?: number): void;
}

/** Somebody who is told of pieces of work that were done, with their milliseconds. */
export interface WorksWatch {
  job(name: string, milliseconds: number, failed: boolean): void;
}

/** Begins with nothing to do. */
export function createWorks(log: WorkerLog, usualPause: number, stopping: AbortController, watch?: WorksWatch): Works {
  const works: Promise<void>[] = [];
  const rest = (time: number) => sleep(time, undefined, { signal: stopping.signal }).catch(() => {});
  const run = async (name: string, work: () => Promise<Outcome>, pause: number): Promise<void> => {
    while (!stopping.signal.aborted) {
      const begun = performance.now();
      const outcome = await work().catch((error) => {
        log.warn({ err: error, work: name }, 'the worker could not do its work, and tries again');
        watch?.job(name, performance.now() - begun, true);
        return false;
      });
      if (outcome) watch?.job(name, performance.now() - begun, false);
      if (outcome !== true) await rest(pause);
    }
  };
  return {
    repeat(name, work, pause = usualPause) {
      works.push(run(name, work, pause));
    },
    async stop() {
      stopping.abort();
      await Promise.all(works);
    },
  };
}
