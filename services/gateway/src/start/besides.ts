import type { Logger } from 'pino';
import { type Beside, startBeside } from './beside.ts';
import type { OpenedGraph } from './run.ts';

/** The workers beside a gateway of one process: they start when it serves, and have ended when its database closes. */
export interface Besides {
  /** The same graph, whose database closes when the workers have ended. */
  around(opening: Promise<OpenedGraph>): Promise<OpenedGraph>;
  /** Starts them: readers come first. */
  start(): void;
  stop(): void;
}

/** Makes the places of so many workers, all of them empty. */
export function openBesides(count: number, log: Logger): Besides {
  let databaseUrl: string | null = null;
  let beside: Beside | null = null;
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= beside?.stop() ?? Promise.resolve();
    return stopped;
  };
  return {
    async around(opening) {
      const opened = await opening;
      databaseUrl = opened.connected?.url ?? null;
      const close = async () => {
        await stop();
        await opened.close();
      };
      return { ...opened, close };
    },
    start() {
      if (databaseUrl !== null && count > 0 && !stopped) beside = startBeside(count, databaseUrl, log);
    },
    stop() {
      stop();
    },
  };
}
