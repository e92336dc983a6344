import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, DatabaseState } from '@plangraph/database';
import type { WebhookMeans } from '@plangraph/exchange';
import type { ComposedGraph } from '@plangraph/schema';
import type { Logger } from 'pino';
import type { OpenResponseCache } from '../answers/openResponseCache.ts';
import type { BudgetSettings } from '../budgets/budgets.ts';
import { cacheShares } from '../config/cacheShares.ts';
import type { Config } from '../config/config.ts';
import { type Exchange, serveExchange } from '../exchange/serveExchange.ts';
import type { Handler } from '../http/handler.ts';
import { type MetricsServer, openMetricsServer } from '../http/metricsServer.ts';
import type { Positions } from '../http/positions.ts';
import { createReadiness } from '../http/readiness.ts';
import { isPosted } from '../http/routes.ts';
import { openServer, type ServerSettings } from '../http/server.ts';
import { createStreams, type StreamSettings } from '../http/streams.ts';
import { createTidying } from '../http/tidying.ts';
import { createPseudonyms } from '../http/trace.ts';
import { basicKeys } from '../identity/basicKeys.ts';
import type { IdentitySettings } from '../identity/openIdentity.ts';
import type { People } from '../identity/people.ts';
import { createRepeatLane } from '../lanes/repeat.ts';
import type { MeasuredDatabase } from '../metrics/measuredDatabase.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { ShareSettings } from '../shares/shares.ts';
import { observedBy } from '../telemetry/observedBy.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { telemetryFor } from '../telemetry/telemetryFor.ts';
import { collectGarbage } from './boundMemory.ts';
import type { GatewaySettings } from './gateway.ts';
import { prepareWriting } from './prepareWriting.ts';
import { loadServingRooms } from './servingRooms.ts';

/** What stands behind a gateway: a graph, and the database that it reads. */
export interface OpenedGraph {
  readonly graph: ComposedGraph;
  /** The database, where its statements are to be measured. */
  readonly database?: MeasuredDatabase | undefined;
  /** The database itself, for who works on it beside the graph. */
  readonly connected?: Database | undefined;
  /** What webhooks need; null where none can be made. */
  readonly webhooks?: WebhookMeans | null | undefined;
  /** What answers whole files; none does when left out. */
  readonly exchange?: Exchange | undefined;
  /** Where answers are kept; nowhere when left out. */
  readonly cache?: OpenResponseCache['cache'] | undefined;
  /** What the graph knows of those who ask; nothing when left out. */
  readonly people?: People | undefined;
  /** Waits until no gateway answers with what was before a write. */
  readonly settle?: OpenResponseCache['settle'] | undefined;
  /** How far those who ask have seen; null where one server answers everything. */
  readonly positions?: Positions | null | undefined;
  /** Tells the state of the database. */
  check(): Promise<DatabaseState>;
  /** Settles when the database is gone for good, with the reason. */
  readonly lost?: Promise<Error> | undefined;
  /** Gives back all connections; the embedded database stops. */
  close(): Promise<void>;
}

/** What the rooms of a gateway need to know, and how long it may take to stop. */
export type RunSettings = ServerSettings &
  IdentitySettings &
  GatewaySettings &
  ShareSettings &
  StreamSettings &
  BudgetSettings &
  Pick<
    Config,
    | 'cockpit'
    | 'corsOrigins'
    | 'metrics'
    | 'telemetry'
    | 'logKey'
    | 'metricsAddress'
    | 'cacheBytes'
    | 'stopDeadline'
    | 'drain'
  >;

/** What a gateway needs to run. */
export interface RunOptions {
  readonly config: RunSettings;
  readonly log: Logger;
  /** Brings up what stands behind the gateway; the server already listens by then. */
  readonly open: () => Promise<OpenedGraph>;
  /** Waits for what else must be there before requests should be sent here; told where the gateway is reached. */
  readonly others?: (url: string) => Promise<void>;
  /** Where several processes serve one port: reads the metrics of all, given those of this one. */
  readonly metricsOfAll?: (metrics: Metrics) => () => Promise<string>;
  /** Brings up what stands behind the gateway before it listens, because others on the same port serve already. */
  readonly graphFirst?: boolean;
}

/** A gateway that listens. */
export interface RunningGateway {
  /** Where it is reached. */
  readonly url: string;
  /** Settles when the graph is served; fails when it cannot be, with everything closed again. */
  readonly served: Promise<void>;
  /** Settles when what stands behind the gateway is gone for good, with the reason; `/health` fails from then on. */
  readonly lost: Promise<Error>;
  /** Finishes what is in flight, then closes everything. */
  stop(): Promise<void>;
}

/** Runs a gateway: listens first, then brings up the graph, so that `/health` answers from the first moment. */
export async function runGateway({ config, log, others, graphFirst, ...given }: RunOptions): Promise<RunningGateway> {
  const readiness = createReadiness();
  const early = graphFirst ? await Promise.all([given.open(), import('./gateway.ts')]) : null;
  const open = early ? async () => early[0] : given.open;
  const server = await openServer({ config, readiness, log });
  const streams = createStreams(config, { log, tidy: createTidying(collectGarbage) });
  const lost = Promise.withResolvers<Error>();
  let behind: OpenedGraph | null = null;
  let figures: MetricsServer | null = null;
  let telemetry: Telemetry | null = null;
  let callOff = () => {};

  const bringUp = async (): Promise<void> => {
    const [opened, rooms] = await Promise.all([open(), loadServingRooms()]);
    const { createGateway, openIdentity, createKnownLane, createShares, createBudgets, operations: listed } = rooms;
    behind = opened;
    opened.lost?.then((error) => {
      readiness.fail();
      lost.resolve(error);
    });
    const identity = await openIdentity(config, log, opened.people);
    const { graph, cache, settle, positions } = opened;
    const metrics = config.metrics ? (await import('../metrics/metrics.ts')).createMetrics() : undefined;
    metrics?.watch(opened);
    telemetry = await telemetryFor(config.telemetry, 'gateway');
    if (opened.database) telemetry?.watch(opened.database);
    const { viewerOf } = identity;
    const pageRoom = config.cockpit ? await import('../pages/pages.ts') : null;
    // Where everything is answered that is asked, nobody has to know what the pages and the command line ask.
    const asked = config.persistedOnly
      ? [listed.commandLineOperations, pageRoom?.foundPages()].filter((folder) => typeof folder === 'string')
      : [];
    const operations = listed.listPersistedOperations(graph.served, config.operationFolders ?? [], log, asked);
    const counted = telemetry ? observedBy(telemetry, metrics?.operations) : metrics?.operations;
    const observe = counted?.observe;
    const shares = cacheShares(config.cacheBytes);
    const crossOrigin = config.corsOrigins.length > 0;
    const budgets = createBudgets(config);
    const lane = cache
      ? createRepeatLane({ cache, positions, shares, log, observe })
      : createKnownLane({ graph, shares, log, viewerOf, positions, crossOrigin, budgets, observe });
    const plugins = [identity.plugin, lane.plugin];
    const gateway = createGateway({
      graph,
      cache,
      settle,
      positions,
      budgets,
      log,
      config,
      plugins,
      viewerOf,
      signInPage: pageRoom?.foundPages() != null,
      operations,
      streams,
      documents: listed.boundedDocuments(shares),
      metrics: counted,
    });
    const pseudonyms = createPseudonyms(config.logKey);
    const share = createShares({
      settings: config,
      viewerOf,
      budgets,
      isStrange: identity.isStrange,
      pseudonyms,
      operations,
      observe,
      streams,
    });
    const { exchange } = opened;
    const allowed = { open: !config.persistedOnly, described: config.introspection };
    const files = exchange
      ? serveExchange({ exchange, viewerOf, settle, positions, budgets, log, ...allowed })
      : (handler: Handler) => handler;
    const pages = pageRoom?.openPages(log, { issuer: config.identity.signIn?.issuer ?? null }) ?? null;
    const keys = basicKeys(opened.people?.isKey);
    const filed = identity.before(keys(share(files(gateway))));
    const paged = pages?.(filed) ?? filed;
    const beside = metrics?.requests.before(paged) ?? paged;
    const posted = share(lane.before(gateway));
    const handler: Handler = (request, response) => (isPosted(request) ? posted : beside)(request, response);
    server.handle(telemetry?.before(handler) ?? handler);
    // What is asked over a WebSocket is asked in full, so where only known operations are answered there are none.
    if (!config.persistedOnly) {
      const { serveSockets } = await import('../sockets/serveSockets.ts');
      const { corsOrigins, proxies } = config;
      server.upgrade(serveSockets({ gateway, streams, viewerOf, budgets, corsOrigins, proxies }));
    }
    if (metrics) {
      const text = given.metricsOfAll?.(metrics) ?? metrics.text;
      if (config.metricsAddress) figures = await openMetricsServer(config.metricsAddress, text, log);
      else server.expose(text);
    }
    await others?.(server.url);
    readiness.serve(() => opened.check());
    callOff = prepareWriting(opened.connected);
  };
  // While it was never ready, or is not to be helped, nobody has to see it stop.
  let draining = false;
  const closeAll = async (): Promise<void> => {
    readiness.stop();
    if (draining && config.drain > 0) await sleep(config.drain);
    callOff();
    streams.closeAll();
    await server.close(config.stopDeadline);
    figures?.close();
    await telemetry?.close();
    await behind?.close();
  };

  const served = bringUp().catch(async (error) => {
    await closeAll();
    throw error;
  });
  let stopped: Promise<void> | null = null;
  return {
    url: server.url,
    served,
    lost: lost.promise,
    stop() {
      readiness.stop();
      // A stop in the middle of the start waits for it: a database half opened cannot be closed.
      stopped ??= served.then(
        () => {
          draining = readiness.phase === 'stopping';
          return closeAll();
        },
        () => {},
      );
      return stopped;
    },
  };
}
