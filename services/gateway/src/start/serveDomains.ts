import type { ConnectedSystem, Domain } from '@plangraph/schema';
import { type ProcessEnvironment, readConfig } from '../config/config.ts';
import { describeFailure } from '../errors/describeFailure.ts';
import { exitCodeOf } from '../errors/failure.ts';
import { createLog } from './log.ts';
import { openGraph } from './openGraph.ts';
import { runGateway } from './run.ts';
import { onStopSignal } from './signals.ts';

/** The domains that a product lists, or the module that does, as it is imported: then what fails in it is told as what fails later. */
type Listed = readonly Domain[] | PromiseLike<{ readonly domains: readonly Domain[] }>;

/**
 * Serves a graph of the domains that a product lists, by one process, until a signal comes: what `start` does in this repository for its
 * own list. Gives the address when the graph is served; what keeps it from that is told on standard error, and ends the process. `systems` says
 * how other systems are asked from which its domains' fields are loaded; `subgraph` names the domains that it serves behind a router, where not
 * the whole graph is.
 */
export async function serveDomains(
  listed: Listed,
  environment: ProcessEnvironment,
  {
    systems = [],
    subgraph,
  }: { readonly systems?: readonly ConnectedSystem[]; readonly subgraph?: readonly string[] } = {},
): Promise<string> {
  try {
    const domains = 'then' in listed ? (await listed).domains : listed;
    const config = {
      ...readConfig(environment),
      ...(subgraph ? { domains: subgraph, federation: true, cockpit: false } : {}),
    };
    const log = createLog(config.logLevel);
    const gateway = await runGateway({ config, log, open: () => openGraph(config, log, false, domains, systems) });
    onStopSignal(() => gateway.stop().then(() => process.exit(0)));
    await gateway.served;
    log.info({ url: gateway.url }, 'serving');
    return gateway.url;
  } catch (error) {
    // Where a source cannot be read, Node itself names the line, to nobody who has caught it.
    if (error instanceof SyntaxError) throw error;
    process.stderr.write(describeFailure(error));
    process.exit(exitCodeOf(error));
  }
}
