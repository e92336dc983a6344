import { constants } from 'node:os';
import type { Logger } from 'pino';
import { onStarterGone } from './parents.ts';

/** What a terminal, a container or a service manager sends to end a process. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ctrl-C reaches every process of the group, and the package managers in between pass theirs on: one key press may
 * arrive several times. Within this many milliseconds it counts once.
 */
const onePress = 1000;

/** Calls `stop` at the first signal. A second one ends the process at once, with the exit code that shells expect. */
export function onStopSignal(stop: (signal: NodeJS.Signals) => void): void {
  let first: number | null = null;
  const receive = (signal: NodeJS.Signals): void => {
    if (first === null) {
      first = performance.now();
      stop(signal);
    } else if (performance.now() - first > onePress) {
      process.exit(128 + constants.signals[signal]);
    }
  };
  for (const signal of signals) process.on(signal, receive);
}

/** Calls `stop` when the command that started this process has ended, however: a signal to it alone reaches nobody else. */
export function onLeftAlone(stop: () => void, environment: Readonly<Record<string, string | undefined>>): void {
  const endWatch = onStarterGone(stop, environment);
  for (const signal of signals) process.once(signal, endWatch);
}

/** Logs the first error of each kind that nothing caught, and calls `stop` with it: what it left behind is not known. */
export function onUncaught(log: Logger, stop: (error: unknown) => void): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      stop(error);
    });
  }
}
