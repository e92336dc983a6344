import type { Logger } from 'pino';
import { createWorkers } from './clusterWorkers.ts';
import type { Config } from './config.ts';
import { describeFailure, lostExitCode } from './failure.ts';
import { prepareDatabase } from './openGraph.ts';
import { onStopSignal, onUncaught } from './signals.ts';
import { welcome } from './welcome.ts';

/**
 * Serves one port by several processes. This one owns the database: it starts the embedded one, migrates and loads,
 * tells the workers where it is, replaces workers that die, and stops all. Requests never pass through it
 * (docs/adr/0012-all-cores.md).
 */
export async function startCluster(config: Config, log: Logger): Promise<void> {
  const workers = createWorkers(config, log);
  if (config.metrics) (await import('./metrics/clusterMetrics.ts')).sumMetrics();
  let database: ReturnType<typeof prepareDatabase> | null = null;
  let stopped: Promise<never> | null = null;

  const stop = (exitCode: number): Promise<never> => {
    stopped ??= (async () => {
      await workers.stop();
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
  log.info({ url, processes: config.processes, milliseconds: Math.round(performance.now()) }, 'serving');
  if (config.environment === 'development') process.stdout.write(welcome(url, config.demo !== null));
}
