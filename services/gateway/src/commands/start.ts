import cluster from 'node:cluster';
import { startCluster } from '../cluster/startCluster.ts';
import { type ClusterWorker, endWorker, joinCluster } from '../cluster/worker.ts';
import { type Config, type ProcessEnvironment, readConfig } from '../config/config.ts';
import { describeFailure } from '../errors/describeFailure.ts';
import { lostExitCode } from '../errors/failure.ts';
import { type Besides, openBesides } from '../start/besides.ts';
import { boundMemory, tidyAtRest } from '../start/boundMemory.ts';
import { createLog } from '../start/log.ts';
import { openGraph } from '../start/openGraph.ts';
import { type RunOptions, runGateway } from '../start/run.ts';
import { onLeftAlone, onStopSignal, onUncaught } from '../start/signals.ts';
import { welcome } from '../start/welcome.ts';
import { withStartOptions } from './startOptions.ts';

/**
 * `start`: serves the graph until a signal comes, by as many processes as the settings ask for; with `--demo` a graph of
 * made-up figures, with `--demo=province` one of a hundred counties.
 */
export async function start(environment: ProcessEnvironment, options: readonly string[]): Promise<void> {
  tidyAtRest();
  const config = withStartOptions(readConfig(environment), options);
  const log = createLog(config.logLevel);
  if (cluster.isPrimary && config.processes > 1) return startCluster(config, log);
  if (cluster.isPrimary) {
    const besides = openBesides(config.workers, log);
    return serve(
      environment,
      config,
      { config, log, open: () => besides.around(openGraph(config, log)) },
      null,
      besides,
    );
  }
  const worker = joinCluster(config, log);
  await serve(environment, config, worker.run, worker).catch(endWorker);
}

async function serve(
  environment: ProcessEnvironment,
  config: Config,
  run: RunOptions,
  worker: ClusterWorker | null = null,
  besides: Besides | null = null,
): Promise<void> {
  const { log } = run;
  const gateway = await runGateway(run);

  let stopping = false;
  const stop = async (exitCode: number): Promise<never> => {
    stopping = true;
    besides?.stop();
    const code = await gateway.stop().then(
      () => exitCode,
      (error) => {
        log.error({ err: error }, 'the stop was not clean');
        return 1;
      },
    );
    log.info('stopped');
    process.exit(code);
  };
  onStopSignal((signal) => {
    log.info({ signal }, 'stopping');
    stop(0);
  });
  if (!worker) {
    onLeftAlone(() => {
      log.info({ reason: 'the command that started it has ended' }, 'stopping');
      stop(0);
    }, environment);
  }
  onUncaught(log, (error) => {
    process.stderr.write(describeFailure(error));
    stop(1);
  });

  gateway.lost.then((error) => {
    log.fatal({ err: error }, 'the database is lost');
    process.stderr.write(describeFailure(error));
    stop(lostExitCode);
  });

  worker?.onStop(() => stop(0));
  await gateway.served.catch((error) => {
    if (!stopping) throw error;
  });
  if (stopping) return;
  boundMemory(environment);
  if (worker) return;
  besides?.start();
  log.info({ url: gateway.url, milliseconds: Math.round(performance.now()) }, 'serving');
  if (config.environment === 'development') process.stdout.write(welcome(gateway.url, config.demo, config.cockpit));
}
