import type { Logger } from 'pino';
import { describeFailure } from '../errors/describeFailure.ts';
import { exitCodeOf } from '../errors/failure.ts';
import { type GraphSettings, openGraph } from '../start/openGraph.ts';
import type { OpenedGraph, RunOptions, RunSettings } from '../start/run.ts';
import { type FromWorker, replacingVariable, type ToWorker, workerVariable } from './messages.ts';
import { shareMetrics } from './workerMetrics.ts';

/** One of several processes that serve a port together. */
export interface ClusterWorker {
  /** Runs the gateway's part. */
  readonly run: RunOptions;
  /** Calls back when the first process wants this one to end. */
  onStop(stop: () => void): void;
}

/**
 * Joins the process that started this one: it has the database, and says when all serve. When it dies, Node ends this
 * process too.
 */
export function joinCluster(config: GraphSettings & RunSettings, parentLog: Logger): ClusterWorker {
  const log = parentLog.child({ worker: Number(process.env[workerVariable]) });
  const prepared = heard('prepared');
  const together = heard('together');
  const stopped = heard('stop');
  const open = async (): Promise<OpenedGraph> => {
    const { databaseUrl, databaseConnections } = await prepared;
    return openGraph({ ...config, databaseUrl, databaseConnections }, log, true);
  };
  const others = async (url: string): Promise<void> => {
    process.send?.({ kind: 'serving', url } satisfies FromWorker);
    await together;
  };
  return {
    run: {
      config,
      log,
      open,
      others,
      metricsOfAll: shareMetrics,
      graphFirst: process.env[replacingVariable] === 'yes',
    },
    onStop: (stop) => void stopped.then(stop),
  };
}

/** Ends a worker that failed; the way to the first process would keep it alive. */
export function endWorker(error: unknown): never {
  process.stderr.write(describeFailure(error));
  process.exit(exitCodeOf(error) || 1);
}

/** Waits for a message; fails when the worker is told to stop before it comes. */
function heard<Kind extends ToWorker['kind']>(kind: Kind): Promise<Extract<ToWorker, { kind: Kind }>> {
  const coming = new Promise<Extract<ToWorker, { kind: Kind }>>((resolve, reject) => {
    process.on('message', (message: ToWorker) => {
      if (message.kind === kind) resolve(message as Extract<ToWorker, { kind: Kind }>);
      else if (message.kind === 'stop') reject(new Error('The worker was told to stop before all could serve.'));
    });
  });
  coming.catch(() => {}); // whoever waits is told
  return coming;
}
