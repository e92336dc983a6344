import type { Logger } from 'pino';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import type { Config } from '../config/config.ts';
import { describeFailure } from '../errors/describeFailure.ts';
import { lostExitCode } from '../errors/failure.ts';
import { type Beside, startBeside } from '../start/beside.ts';
import type { PlanSettings } from '../start/loadPlans.ts';
import { type DatabaseSettings, prepareDatabase } from '../start/openGraph.ts';
import { onLeftAlone, onStopSignal, onUncaught } from '../start/signals.ts';
import { welcome } from '../start/welcome.ts';
import { createWorkers, type ProcessSettings } from './workers.ts';

/** What the first of several processes needs to know. */
export type ClusterSettings = ProcessSettings &
  DatabaseSettings &
  PlanSettings &
  Pick<Config, 'environment' | 'workers' | 'metrics'>;

/**
 * Serves one port by several processes. This one owns the database: it starts the embedded one, migrates and loads,
 * tells the workers where it is, replaces workers that die, and stops all. Requests never pass through it
 * (docs/adr/0012-all-cores.md).
 */
export async function startCluster(config: ClusterSettings, log: Logger): Promise<void> {
  // Who asks too often does so of all workers together.
  new RateLimiterClusterMaster();
  const workers = createWorkers(config, log);
  if (config.metrics) (await import('./summedMetrics.ts')).sumMetrics();
  let database: ReturnType<typeof prepareDatabase> | null = null;
  let beside: Beside | null = null;
  let stopped: Promise<never> | null = null;

  const stop = (exitCode: number): Promise<never> => {
    stopped ??= (async () => {
      await Promise.all([workers.stop(), beside?.stop()]);
      const closed = await Promise.resolve(database)
        .then((opened) => opened?.close())
        .then(
          () => true,
          () => false,
        );
      log.info('stopped');
      process.exit(exitCode || (closed ? 0 : 1));
    })();
    return stopped;
  };
  onStopSignal((signal) => {
    log.info({ signal }, 'stopping');
    stop(0);
  });
  onLeftAlone(() => {
    log.info({ reason: 'the command that started it has ended' }, 'stopping');
    stop(0);
  }, process.env);
  onUncaught(log, () => stop(1));

  // A worker that fails before all serve has said why; the whole start fails with it.
  workers.failed.then(stop);
  await workers.startFirst();
  database = prepareDatabase(config, log);
  workers.startOthers();
  try {
    const opened = await database;
    opened.lost.then((error) => {
      log.fatal({ err: error }, 'the database is lost');
      process.stderr.write(describeFailure(error));
      stop(lostExitCode);
    });
    workers.prepared(opened.url);
  } catch (error) {
    if (stopped) return;
    await workers.stop();
    throw error;
  }
  const url = await workers.together;
  if (config.workers > 0 && !stopped) beside = startBeside(config.workers, (await database).url, log);
  log.info({ url, processes: config.processes, milliseconds: Math.round(performance.now()) }, 'serving');
  if (config.environment === 'development') process.stdout.write(welcome(url, config.demo));
}
