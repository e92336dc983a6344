import type { Database, OpenDatabaseOptions } from '@plangraph/database';
import type { ConnectedSystem, Domain } from '@plangraph/schema';
import type { Logger } from 'pino';
import { cacheShares } from '../config/cacheShares.ts';
import type { Config } from '../config/config.ts';
import type { People } from '../identity/people.ts';
import { measureDatabase } from '../metrics/measuredDatabase.ts';
import { type DomainSettings, whatIsServed } from './chosenDomains.ts';
import type { PlanSettings } from './loadPlans.ts';
import type { OpenedGraph } from './run.ts';

/** Which database is read. */
export type DatabaseSettings = Pick<
  Config,
  'databaseUrl' | 'databaseOwnerUrl' | 'databaseWait' | 'dataDirectory' | 'walArchive' | 'eventDays'
>;

/** How the database is read, and what is kept of its answers. */
export type GraphSettings = DatabaseSettings &
  PlanSettings &
  DomainSettings &
  Pick<
    Config,
    | 'databaseConnections'
    | 'statementTimeout'
    | 'shareReads'
    | 'listenUrl'
    | 'prepared'
    | 'replicas'
    | 'responseCacheBytes'
    | 'documents'
    | 'webhooks'
    | 'cacheBytes'
    | 'intentHours'
    | 'metrics'
    | 'telemetry'
  >;

/** How long it takes until PostgreSQL is starting by itself, in milliseconds. */
const engineBegins = 100;

/**
 * Opens the database, brings it up to date, loads the data sets and composes the schema over it. Only the last where
 * another process has done the rest. `connected` are the systems that domains of a product read from, besides those of the house.
 */
export async function openGraph(
  config: GraphSettings,
  log: Logger,
  prepared = false,
  listed?: readonly Domain[],
  connected: readonly ConnectedSystem[] = [],
): Promise<OpenedGraph> {
  const database = import('@plangraph/database').then(({ makeClientAhead, openDatabase }) => {
    // What fails here fails again for whoever writes, and he is told.
    setTimeout(() => void makeClientAhead().catch(() => {}), engineBegins).unref();
    return openDatabase({
      ...databaseOptions(config),
      poolSize: poolSizeOf(config),
      statementTimeout: config.statementTimeout,
      shareReads: config.shareReads,
      listenUrl: config.listenUrl ?? undefined,
      prepared: config.prepared,
      replicaUrls: config.replicas.urls,
      replicaWait: config.replicas.wait,
      replicaLag: config.replicas.lag,
      log,
      migrate: !prepared,
      asGateway: true,
    });
  });
  // The domains are read from disk while PostgreSQL starts.
  const [
    opened,
    { settleUnheard, openTidings },
    { openResponseCache },
    { createPositions },
    { composeGraph },
    { auditedRowsFrom, createRoutes },
    domains,
  ] = await Promise.all([
    database,
    import('@plangraph/database'),
    import('../answers/openResponseCache.ts'),
    import('../http/positions.ts'),
    import('@plangraph/schema'),
    import('@plangraph/exchange'),
    listed ?? import('../domains.ts').then((list) => list.domains),
    import('./loadPlans.ts'),
    import('@plangraph/dataset'),
  ]).catch(async (error) => {
    await database.then((left) => left.close()).catch(() => {});
    throw error;
  });
  try {
    if (!prepared) await opened.asOwner((owner) => prepare(owner, config, log, listed));
    const measured = config.metrics || config.telemetry !== null ? measureDatabase(opened) : undefined;
    const failed = (err: unknown) => log.warn({ err }, 'What was before and after a change could not be read.');
    const systems = [
      ...connected,
      auditedRowsFrom(opened.pool, { failed }),
      ...(config.documents ? [await connectDocuments(config.documents, log)] : []),
    ];
    const webhooks = await (await import('./webhooks.ts')).openWebhooks(config.webhooks);
    const tidings = openTidings({ database: opened, log });
    const graph = composeGraph({
      systems,
      tidings,
      means: webhooks.given,
      ...whatIsServed(domains, config),
      database: measured ?? opened,
      memory: cacheShares(config.cacheBytes),
      intentHours: config.intentHours,
    });
    webhooks.compose(graph);
    const { responseCacheBytes: bytes } = config;
    const kept = bytes === null ? null : openResponseCache({ database: opened, bytes, log });
    return {
      graph,
      // Files are read and written by the whole schema, of which a subgraph serves a part.
      exchange: config.federation ? undefined : createRoutes({ graph, database: opened }),
      database: measured,
      connected: opened,
      webhooks: webhooks.means,
      people: await peopleOf(opened),
      cache: kept?.cache,
      settle: kept?.settle ?? settleUnheard(opened),
      positions: createPositions(opened),
      lost: opened.lost,
      check: () => opened.state(),
      close: async () => {
        await kept?.close();
        await tidings.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** What is asked of the database about those who ask. */
async function peopleOf({ pool }: Pick<Database, 'pool'>): Promise<People> {
  const [{ findClient, isKey, noteUse }, { findAppointments }] = await Promise.all([
    import('@plangraph/exchange'),
    import('@plangraph/plan'),
  ]);
  return {
    isKey,
    appointmentsOf: (subject) => findAppointments(pool, subject),
    clientOf: (key) => findClient(pool, key),
    noteUse: (key) => noteUse(pool, key),
  };
}

/** Connects the store of documents. One that cannot be reached does not keep the graph from being served. */
async function connectDocuments(settings: NonNullable<GraphSettings['documents']>, log: Logger) {
  const [{ openDocumentStore }, { passagesFrom }] = await Promise.all([
    import('@plangraph/documents'),
    import('@plangraph/plan'),
  ]);
  return passagesFrom(openDocumentStore(settings), {
    timeLimit: settings.timeLimit,
    failed: (error) =>
      log.warn({ err: error }, 'The store of documents did not answer; passages are missing for a while.'),
  });
}

/** Brings the database up to date and loads the data sets, for other processes to read. */
export async function prepareDatabase(config: DatabaseSettings & PlanSettings, log: Logger): Promise<Database> {
  const { openDatabase } = await import('@plangraph/database');
  const database = await openDatabase({ ...databaseOptions(config), poolSize: 2, log, migrate: true, asGateway: true });
  try {
    await database.asOwner((owner) => prepare(owner, config, log));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What is to be in the database before the graph is served. */
async function prepare(
  owner: Database,
  config: DatabaseSettings & PlanSettings,
  log: Logger,
  listed?: readonly Domain[],
): Promise<void> {
  const [{ keepEvents }, { loadPlans }] = await Promise.all([import('@plangraph/database'), import('./loadPlans.ts')]);
  const { eventDays: days } = config;
  if (!(await keepEvents(owner.pool, days))) {
    log.warn({ days }, 'only the owner of the tables says for how long events are kept; it stays as it is');
  }
  await loadPlans(owner, config, log, listed);
}

/** The connections that hear of changes are among those that the settings allow. */
function poolSizeOf({ databaseConnections, responseCacheBytes }: GraphSettings): number {
  return Math.max(1, databaseConnections - (responseCacheBytes === null ? 1 : 2));
}

/** Which database the settings name: one by its URL and that of its owner, or the embedded one by its folder. */
export function databaseOptions(
  config: DatabaseSettings,
): Pick<OpenDatabaseOptions, 'url' | 'ownerUrl' | 'dataDirectory' | 'archive' | 'wait'> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl, dataDirectory, walArchive, databaseWait: wait } = config;
  if (url === null) return walArchive === null ? { dataDirectory } : { dataDirectory, archive: walArchive };
  return ownerUrl === null ? { url, wait } : { url, ownerUrl, wait };
}
