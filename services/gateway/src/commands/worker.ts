import { constants, setPriority } from 'node:os';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import type { ToBeside } from '../start/besideMessages.ts';
import { boundMemory, tidyAtRest } from '../start/boundMemory.ts';
import { createLog } from '../start/log.ts';
import { openGraph } from '../start/openGraph.ts';
import { onStopSignal, onUncaught } from '../start/signals.ts';
import { telemetryFor } from '../telemetry/telemetryFor.ts';

/** Connections of a worker: to read what happened, to note standings, to read payloads, and to bring imports. */
const connections = 8;

/**
 * `worker`: brings imports, seals the audit and tells the endpoints of webhooks what happened, until a signal comes. A start has one beside it; an operator may run more, on
 * whichever machine has the same settings.
 */
export async function runWorker(environment: ProcessEnvironment): Promise<void> {
  tidyAtRest();
  // Whoever reads goes first: where the processors are taken, what nobody waits for takes what is left.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const config = readConfig({ ...environment, PLANGRAPH_DATASETS: 'none' });
  const log = createLog(config.logLevel).child({ process: 'worker' });
  const databaseUrl = process.connected ? await toldOf() : config.databaseUrl;
  const settings = {
    ...config,
    databaseUrl,
    databaseConnections: connections,
    responseCacheBytes: null,
    metrics: false,
  };
  const { graph, webhooks, connected, lost, close } = await openGraph(settings, log, true);
  if (!connected) return close();
  if (!webhooks)
    log.warn(
      'no key for secrets of webhooks is stated (PLANGRAPH_WEBHOOK_KEYS), so imports are brought and nothing is delivered',
    );
  const { logSource, startWorker } = await import('@plangraph/worker');
  const telemetry = await telemetryFor(config.telemetry, 'worker');
  const worker = startWorker({
    database: connected,
    graph,
    means: webhooks ?? null,
    source: logSource(connected.pool),
    log,
    watch: telemetry ?? undefined,
  });
  boundMemory(environment);
  log.info('the worker is at work');
  const stop = async (code: number): Promise<never> => {
    await worker.stop().catch((error) => log.error({ err: error }, 'the stop was not clean'));
    await telemetry?.close();
    await close().catch(() => {});
    log.info('the worker has stopped');
    process.exit(code);
  };
  onStopSignal(() => stop(0));
  onUncaught(log, () => stop(1));
  lost?.then(() => stop(1));
  // Whoever started it has ended, or wants it to end.
  process.once('disconnect', () => stop(0));
  if (process.send && !process.connected) await stop(0);
}

/** Waits for where the database is. */
function toldOf(): Promise<string> {
  return new Promise((resolve, reject) => {
    process.once('message', ({ databaseUrl }: ToBeside) => resolve(databaseUrl));
    process.once('disconnect', () => reject(new Error('Whoever started the worker has ended.')));
  });
}
