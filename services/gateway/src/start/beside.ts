import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ToBeside } from './besideMessages.ts';

/** Processes that work beside a gateway. */
export interface Beside {
  /** Lets them finish what is in hand, and settles when the last has ended. */
  stop(): Promise<void>;
}

/** A process that lived as long as this, in milliseconds, is replaced at once. */
const longLife = 60_000;
const longestPause = 30_000;
/** How long they may take to end, in milliseconds; what they have in hand another worker takes over. */
const patience = 5_000;

/**
 * Starts workers beside this process, as processes of their own, so that deliveries slow no reader; and replaces those that die. They end
 * when told to, and when this process is gone, however.
 */
export function startBeside(count: number, databaseUrl: string, log: Logger): Beside {
  const stopping = new AbortController();
  const running = new Set<ChildProcess>();
  const [, main = ''] = process.argv;

  const start = (failures: number): void => {
    const begun = performance.now();
    // What the first process was told to do to its memory, and what it refreshes when it starts, is not theirs.
    const child = fork(main, ['worker'], { execArgv: [], stdio: 'inherit' });
    running.add(child);
    child.send({ databaseUrl } satisfies ToBeside, () => {});
    child.on('error', (error) => log.debug({ err: error }, 'a message did not reach the worker'));
    child.once('exit', (code, signal) => {
      running.delete(child);
      if (stopping.signal.aborted) return;
      log.error({ pid: child.pid, code, signal }, 'a worker died');
      const before = performance.now() - begun > longLife ? 0 : failures;
      const pause = before === 0 ? 0 : Math.min(longestPause, 500 * 2 ** before);
      sleep(pause, undefined, { signal: stopping.signal, ref: false }).then(
        () => start(before + 1),
        () => {},
      );
    });
  };
  for (let each = 0; each < count; each += 1) start(0);

  return {
    async stop() {
      stopping.abort();
      const left = [...running];
      const ended = Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve))));
      for (const child of left) if (child.connected) child.disconnect();
      const late = setTimeout(() => {
        for (const child of left) child.kill('SIGKILL');
      }, patience);
      await ended;
      clearTimeout(late);
    },
  };
}
