import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { type FromWorker, replacingVariable, type ToWorker, workerVariable } from './messages.ts';

/** How many processes share the port, and what they share beside it. */
export type ProcessSettings = Pick<Config, 'processes' | 'databaseConnections' | 'stopDeadline' | 'drain'>;

/** The processes that serve the port, each in a place of its own. */
export interface Workers {
  /** Starts one, and settles when it listens: whatever is wrong with the port is told once. */
  startFirst(): Promise<void>;
  startOthers(): void;
  /** Tells all, also those to come, where the database is. */
  prepared(databaseUrl: string): void;
  /** Settles with the address when all serve. */
  readonly together: Promise<string>;
  /** Settles with the exit code of a worker that ended before all served. */
  readonly failed: Promise<number>;
  /** Lets all finish what is in flight, and settles when the last has ended. */
  stop(): Promise<void>;
}

/** How long a worker may take to end after the deadline for requests in flight, in milliseconds. */
const patience = 10_000;
/** A worker that lived as long as this, in milliseconds, is replaced at once. */
const longLife = 60_000;
const longestPause = 10_000;

/** Makes the places, all of them empty. */
export function createWorkers(config: ProcessSettings, log: Logger): Workers {
  const places = new Map<number, Worker>();
  const serving = new Set<number>();
  const failures = new Map<number, number>();
  const together = Promise.withResolvers<string>();
  const failed = Promise.withResolvers<number>();
  const stopping = new AbortController();
  let databaseUrl: string | null = null;
  let complete = false;

  const tell = (worker: Worker, message: ToWorker): void => {
    if (worker.isConnected()) worker.send(message);
  };
  const tellPrepared = (worker: Worker, place: number): void => {
    if (databaseUrl === null) return;
    tell(worker, { kind: 'prepared', databaseUrl, databaseConnections: connectionsOf(config, place) });
  };

  const start = (place: number): Worker => {
    const worker = cluster.fork({ [workerVariable]: String(place), [replacingVariable]: complete ? 'yes' : 'no' });
    const startedAt = performance.now();
    places.set(place, worker);
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'serving') noteServing(place, message.url);
    });
    worker.on('error', (error) => log.debug({ err: error, worker: place }, 'a message did not reach the worker'));
    worker.once('exit', (code, signal) => {
      places.delete(place);
      serving.delete(place);
      if (stopping.signal.aborted) return;
      if (!complete) return failed.resolve(code || 1);
      log.error({ worker: place, pid: worker.process.pid, code, signal }, 'a worker died');
      const before = performance.now() - startedAt > longLife ? 0 : (failures.get(place) ?? 0);
      failures.set(place, before + 1);
      replace(place, before === 0 ? 0 : Math.min(longestPause, 100 * 2 ** before)).catch(() => {});
    });
    tellPrepared(worker, place);
    return worker;
  };

  const replace = async (place: number, pause: number): Promise<void> => {
    await sleep(pause, undefined, { signal: stopping.signal });
    start(place);
  };

  const noteServing = (place: number, url: string): void => {
    serving.add(place);
    if (complete) {
      log.info({ worker: place }, 'a worker was replaced');
      const worker = places.get(place);
      if (worker) tell(worker, { kind: 'together' });
    } else if (serving.size === config.processes) {
      complete = true;
      for (const worker of places.values()) tell(worker, { kind: 'together' });
      together.resolve(url);
    }
  };

  return {
    together: together.promise,
    failed: failed.promise,
    async startFirst() {
      const first = start(1);
      await new Promise<void>((resolve) => first.once('listening', () => resolve()));
    },
    startOthers() {
      for (let place = 2; place <= config.processes; place += 1) start(place);
    },
    prepared(url) {
      databaseUrl = url;
      for (const [place, worker] of places) tellPrepared(worker, place);
    },
    async stop() {
      stopping.abort();
      const left = [...places.values()];
      const ended = Promise.all(left.map((worker) => new Promise((resolve) => worker.once('exit', resolve))));
      for (const worker of left) tell(worker, { kind: 'stop' });
      const late = setTimeout(
        () => {
          for (const worker of left) worker.process.kill('SIGKILL');
        },
        config.drain + config.stopDeadline + patience,
      );
      await ended;
      clearTimeout(late);
    },
  };
}

/** The part of the connections that falls to a place: as even as can be. */
function connectionsOf({ databaseConnections, processes }: ProcessSettings, place: number): number {
  return Math.floor(databaseConnections / processes) + (place <= databaseConnections % processes ? 1 : 0);
}
