import { type Environment, readConfig } from '../config.ts';
import { describeFailure } from '../failure.ts';
import { createLog } from '../log.ts';
import { openGraph } from '../openGraph.ts';
import { runGateway } from '../run.ts';
import { onStopSignal } from '../signals.ts';
import { welcome } from '../welcome.ts';

/** `start`: serves the graph until a signal comes. */
export async function start(environment: Environment): Promise<void> {
  const config = readConfig(environment);
  const log = createLog(config.logLevel);
  const gateway = await runGateway({ config, log, open: () => openGraph(config, log) });

  let stopping = false;
  const stop = async (exitCode: number): Promise<never> => {
    stopping = true;
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
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      process.stderr.write(describeFailure(error));
      stop(1);
    });
  }

  await gateway.served;
  if (stopping) return;
  log.info({ url: gateway.url, milliseconds: Math.round(performance.now()) }, 'serving');
  if (config.environment === 'development') process.stdout.write(welcome(gateway.url));
}
