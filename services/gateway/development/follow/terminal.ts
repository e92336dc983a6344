import pretty from 'pino-pretty';
import { onLeftAlone, onStopSignal } from '../../src/start/signals.ts';

/** Opens the log as people read it. */
export function openReadableLog(): (text: string) => void {
  const readable = pretty({ colorize: process.stdout.isTTY, ignore: 'pid,hostname', translateTime: 'HH:MM:ss.l' });
  return (text) => void readable.write(text);
}

/** Tells that a gateway serves, what was changed, and how long it took. */
export function tellServing(url: string, milliseconds: number, changed: readonly string[]): void {
  const why = changed.length ? `${changed.join(', ')} changed: ` : '';
  process.stdout.write(`${why}serving ${url} after ${milliseconds} ms\n`);
}

/** Ends what was begun, and the process, when it is told to stop or whoever began it has gone. */
export function endOnStop(end: () => Promise<void>): void {
  const stop = async (): Promise<never> => {
    await end();
    process.exit();
  };
  onStopSignal(() => void stop());
  onLeftAlone(() => void stop(), process.env);
}
