import { existsSync, globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Failure } from '../errors/failure.ts';
import { settingProblems } from '../errors/settings.ts';
import { startErrors } from '../errors/start.ts';
import { type DocumentConfig, documentConfig } from './documentSettings.ts';
import { type IdentityConfig, identityConfig, identityProblems } from './identity.ts';
import { repositoryRoot } from './repository.ts';
import type { Setting, ValuesOf } from './setting.ts';
import { hostAndPort, type SettingName, settings } from './settings.ts';
import { type WebhookConfig, webhookConfig } from './webhookSettings.ts';

/** How the gateway is to run: the settings, read and checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  /** The same as the role that owns the tables, which migrates and loads; null where that is the same role. */
  readonly databaseOwnerUrl: string | null;
  /** Where a connection that listens reaches the database; null for where all do. */
  readonly listenUrl: string | null;
  /** Whether statements are prepared once a connection. */
  readonly prepared: boolean;
  /** Replicas that are read, how long a read waits for one and how far behind one may be, in milliseconds. */
  readonly replicas: { readonly urls: readonly string[]; readonly wait: number; readonly lag: number };
  readonly logLevel: string;
  /** GraphiQL is served everywhere but in production. */
  readonly environment: 'development' | 'production' | 'test';
  readonly dataDirectory: string;
  /** Where source documents lie; null where none are kept. */
  readonly documents: DocumentConfig | null;
  /** How webhooks are made and sent. */
  readonly webhooks: WebhookConfig;
  /** How many workers are started beside the gateway. */
  readonly workers: number;
  /** Where the embedded database copies its log; null for nowhere. */
  readonly walArchive: string | null;
  /** Folders of the data sets that are loaded before the graph is served. */
  readonly datasets: readonly string[];
  /** What is made up around each plan, only where the start was asked for it: its year, or those of a province of counties. */
  readonly demo: 'county' | 'province' | null;
  /** The domains that are served, where a start was asked for some of them only. */
  readonly domains: readonly string[] | null;
  /** Whether they are served as a subgraph behind a router. */
  readonly federation: boolean;
  /** Whether the pages that a start made are served at `/`. */
  readonly cockpit: boolean;
  /** The largest body of a request, in bytes. */
  readonly bodyLimit: number;
  /** The largest file that may be sent to `/imports`, in bytes. */
  readonly importLimit: number;
  /** The most connections that a process takes at once. */
  readonly connections: number;
  /** The most subscriptions that a process takes at once, of all together and of one person or address. */
  readonly subscriptions: number;
  readonly subscriptionsEach: number;
  /** For how many days at least events are kept. */
  readonly eventDays: number;
  /** How long the head of a request, and the whole of it, may take to come, in milliseconds. */
  readonly headerTime: number;
  readonly bodyTime: number;
  /** How many requests a process answers at once, how many may wait for that, and how long, in milliseconds. */
  readonly concurrentRequests: number;
  readonly queuedRequests: number;
  readonly queueTime: number;
  /** How many requests a minute a person or an address may send; 0 for as many as they like. */
  readonly requestsPerPerson: number;
  readonly requestsPerAddress: number;
  /** What the answers of a minute may cost for a person or an address; 0 for as much as they like. */
  readonly costPerPerson: number;
  readonly costPerAddress: number;
  /** How many proxies of the operator's stand in front. */
  readonly proxies: number;
  /** Origins whose pages may read the graph; empty for none but its own. */
  readonly corsOrigins: readonly string[];
  /** The most bytes of answers that a process keeps; null where none are kept. */
  readonly responseCacheBytes: number | null;
  /** The most bytes that a process keeps of operations: parsed, validated, prepared, and their statements. */
  readonly cacheBytes: number;
  /** For how many hours what was done under an idempotency key is known again. */
  readonly intentHours: number;
  /** How many processes serve the port. */
  readonly processes: number;
  /** The most connections to the database that all processes may have together. */
  readonly databaseConnections: number;
  /** How long PostgreSQL may work on one statement, in milliseconds. */
  readonly statementTimeout: number;
  /** Whether reads of the same, while they wait for a connection, are answered by one statement. */
  readonly shareReads: boolean;
  /** Folders of operations that the operator answers for. */
  readonly operationFolders: readonly string[];
  /** Whether every operation is refused that is not on the list. */
  readonly persistedOnly: boolean;
  /** How the gateway finds out who asks. */
  readonly identity: IdentityConfig;
  /** Whether figures are served at `/metrics`. */
  readonly metrics: boolean;
  /** The collector to which traces and metrics are sent; null for none. */
  readonly telemetry: string | null;
  /** With which key the log makes pseudonyms of those who ask; null for one of each process's own. */
  readonly logKey: string | null;
  /** How long a start waits for a database that is not there yet, in milliseconds. */
  readonly databaseWait: number;
  /** How long the port stays open after `/ready` has turned, in milliseconds, so that proxies see it. */
  readonly drain: number;
  /** Where figures are served apart from the graph; null for `/metrics` of its own address. */
  readonly metricsAddress: { readonly host: string; readonly port: number } | null;
  /** Whether the schema may be asked for, and errors suggest names of it. */
  readonly introspection: boolean;
  /** How long requests in flight are waited for when stopping, in milliseconds. */
  readonly stopDeadline: number;
}

/** The environment as the operating system hands it over. */
export type ProcessEnvironment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @throws {Failure} CONFIG_INVALID, with every wrong setting at once.
 */
export function readConfig(environment: ProcessEnvironment): Config {
  const values = readSettings(environment);
  const production = values.NODE_ENV === 'production';
  const dataDirectory = resolve(values.PLANGRAPH_DATA_DIR ?? join(repositoryRoot, '.plangraph'));
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseOwnerUrl: values.DATABASE_OWNER_URL ?? null,
    listenUrl: values.DATABASE_LISTEN_URL ?? null,
    prepared: values.PLANGRAPH_PREPARED_STATEMENTS,
    replicas: {
      urls: values.DATABASE_REPLICA_URLS ?? [],
      wait: values.PLANGRAPH_REPLICA_WAIT_MILLISECONDS,
      lag: values.PLANGRAPH_REPLICA_LAG_SECONDS * 1000,
    },
    logLevel: values.LOG_LEVEL,
    environment: values.NODE_ENV,
    dataDirectory,
    walArchive: values.PLANGRAPH_WAL_ARCHIVE ? resolve(values.PLANGRAPH_WAL_ARCHIVE) : null,
    documents: documentConfig(values),
    webhooks: webhookConfig(values, {
      production,
      // Of several machines each would make another one.
      file: production && values.DATABASE_URL ? null : join(dataDirectory, 'webhooks/key'),
    }),
    workers: values.PLANGRAPH_WORKERS,
    datasets: (values.PLANGRAPH_DATASETS ?? seededDatasets()).map((folder) => resolve(folder)),
    demo: null,
    domains: null,
    federation: false,
    cockpit: values.PLANGRAPH_COCKPIT,
    bodyLimit: values.PLANGRAPH_BODY_LIMIT,
    importLimit: values.PLANGRAPH_IMPORT_LIMIT,
    connections: values.PLANGRAPH_CONNECTIONS,
    subscriptions: values.PLANGRAPH_SUBSCRIPTIONS,
    subscriptionsEach: values.PLANGRAPH_SUBSCRIPTIONS_EACH,
    eventDays: values.PLANGRAPH_EVENT_DAYS,
    headerTime: values.PLANGRAPH_HEADER_SECONDS * 1000,
    bodyTime: values.PLANGRAPH_BODY_SECONDS * 1000,
    concurrentRequests: values.PLANGRAPH_CONCURRENT_REQUESTS,
    queuedRequests: values.PLANGRAPH_QUEUED_REQUESTS,
    queueTime: values.PLANGRAPH_QUEUE_MILLISECONDS,
    requestsPerPerson: values.PLANGRAPH_REQUESTS_PER_PERSON,
    requestsPerAddress: values.PLANGRAPH_REQUESTS_PER_ADDRESS,
    costPerPerson: values.PLANGRAPH_COST_PER_PERSON,
    costPerAddress: values.PLANGRAPH_COST_PER_ADDRESS,
    proxies: values.PLANGRAPH_PROXIES,
    corsOrigins: values.PLANGRAPH_CORS_ORIGINS ?? (production ? [] : ['*']),
    responseCacheBytes: values.PLANGRAPH_RESPONSE_CACHE ? values.PLANGRAPH_RESPONSE_CACHE_BYTES : null,
    cacheBytes: values.PLANGRAPH_CACHE_BYTES,
    intentHours: values.PLANGRAPH_INTENT_HOURS,
    processes: values.PLANGRAPH_PROCESSES,
    databaseConnections: values.PLANGRAPH_DATABASE_CONNECTIONS,
    statementTimeout: values.PLANGRAPH_STATEMENT_SECONDS * 1000,
    shareReads: values.PLANGRAPH_SHARED_READS,
    operationFolders: (values.PLANGRAPH_OPERATIONS ?? []).map((folder) => resolve(folder)),
    persistedOnly: values.PLANGRAPH_PERSISTED_ONLY,
    identity: identityConfig(values, dataDirectory),
    metrics: values.PLANGRAPH_METRICS,
    telemetry: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    logKey: values.PLANGRAPH_LOG_KEY ?? null,
    databaseWait: values.PLANGRAPH_DATABASE_WAIT_SECONDS * 1000,
    drain: (values.PLANGRAPH_DRAIN_SECONDS ?? (values.NODE_ENV === 'production' ? 5 : 0)) * 1000,
    metricsAddress: addressOf(values.PLANGRAPH_METRICS_ADDRESS ?? (production ? '127.0.0.1:9464' : 'same')),
    introspection: values.PLANGRAPH_INTROSPECTION,
    stopDeadline: values.PLANGRAPH_STOP_SECONDS * 1000,
  };
}

/** An address and a port; null for `same`. */
function addressOf(text: string): { host: string; port: number } | null {
  const [, bracketed, plain, port] = hostAndPort.exec(text) ?? [];
  const host = bracketed ?? plain;
  return host === undefined ? null : { host, port: Number(port) };
}

type Values = ValuesOf<typeof settings>;

function readSettings(environment: ProcessEnvironment): Values {
  const values: Record<string, unknown> = {};
  const problems: { en: string; zh: string }[] = [];
  for (const [name, setting] of Object.entries<Setting<unknown>>(settings)) {
    // An empty variable counts as absent: compose files and CI set them so.
    const text = environment[name]?.trim() || setting.fallback;
    if (text === undefined) continue;
    const outcome = setting.schema.safeParse(text);
    if (outcome.success) values[name] = outcome.data;
    else problems.push(describeProblem(name as SettingName, text));
  }
  const { PLANGRAPH_PROCESSES: processes, PLANGRAPH_DATABASE_CONNECTIONS: connections } = values as Partial<Values>;
  if (processes && connections && connections < 2 * processes) problems.push(describeShortage(processes, connections));
  problems.push(...identityProblems(values as Partial<Values>));
  if (problems.length > 0) throw invalidConfig(problems);
  return values as Values;
}

function describeProblem(name: SettingName, text: string) {
  const { allowed, example, secret, hidden }: Setting<unknown> = settings[name];
  const shown = hidden ? '…' : secret ? text.replace(/:\/\/[^@]*@/g, '://…@') : text;
  return settingProblems.notAllowed({ name, shown, allowed, example });
}

function describeShortage(processes: number, connections: number) {
  const [least, most] = [2 * processes, Math.floor(connections / 2)];
  return settingProblems.tooFewConnections({ processes, connections, least, most });
}

function invalidConfig(problems: readonly { en: string; zh: string }[]): Failure {
  const lines = (language: 'en' | 'zh') => problems.map((problem) => `\n  - ${problem[language]}`).join('');
  const said = { en: lines('en'), zh: lines('zh') };
  const { one, several } = startErrors.CONFIG_INVALID;
  return problems.length === 1 ? one({ problems: said }) : several({ count: problems.length, problems: said });
}

function seededDatasets(): string[] {
  const seed = join(repositoryRoot, 'prisma/seed');
  if (!existsSync(seed)) return [];
  return globSync('**/dataset.yaml', { cwd: seed })
    .map((file) => join(seed, dirname(file)))
    .sort();
}
