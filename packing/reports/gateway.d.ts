import { AnswerCache } from "@plangraph/cache";
import { Changes, Database, DatabaseState, Log, Position } from "@plangraph/database";
import { ComposedGraph, ConnectedSystem, Context, Domain, Viewer, Work } from "@plangraph/schema";
import { DocumentNode, GraphQLSchema } from "graphql";
import { DocumentStoreSettings } from "@plangraph/documents";
import { Plugin, YogaServerInstance } from "graphql-yoga";
import { LRUCache } from "lru-cache";
import { Logger } from "pino";
import { IncomingMessage, ServerResponse } from "node:http";
import { Registry } from "prom-client";
import { FoundClient, RouteAnswer, RouteRequest, WebhookMeans } from "@plangraph/exchange";
import { Appointed } from "@plangraph/plan";
/** A cache of answers that hears of every change to its database. */
interface OpenResponseCache {
  readonly cache: AnswerCache;
  readonly settle: Changes['settle'];
  isCurrent(): boolean;
  close(): Promise<void>;
}
interface ResponseCacheOptions {
  readonly database: Pick<Database, 'listenUrl' | 'pool'> & Partial<Pick<Database, 'replicas'>>;
  /** The most bytes that it may take. */
  readonly bytes: number;
  readonly log: Log;
  /** See `openChanges`. */
  readonly lease?: number;
  readonly url?: string;
  /** The time, in milliseconds; that of the machine when left out. */
  readonly now?: () => number;
}
/** Opens a cache that drops what was read from a table as soon as anyone writes to it. */
export declare function openResponseCache({ bytes, now, ...options }: ResponseCacheOptions): OpenResponseCache;
/** What answering an operation took. */
interface Cost extends Pick<Work, 'statements' | 'tables' | 'counts' | 'edges' | 'values' | 'written'> {
  /** In tenths of a millisecond of a processor, rounded up. */
  readonly total: number;
  /** Characters of JSON that were read. */
  readonly characters: number;
  /** Rows that were counted, summed up or grouped. */
  readonly counted: number;
}
/** How much of each part that bears a weight there is in a read. */
type CostParts = Readonly<Record<'request' | 'statement' | 'table' | 'written' | 'count' | 'edge' | 'value' | 'thousandCharacters' | 'thousandCounted', number>>;
/** Pages are seldom full: of what was asked for, as much is counted as the length of what was read allows. */
export declare function partsOf(work: Omit<Cost, 'total'>): CostParts;
/**
 * What each part of an operation costs, in tenths of a millisecond of a processor, gateway and PostgreSQL together. Fitted by
 * `test/bench/src/cost` to random operations over a county; docs/adr/0137-what-an-operation-costs.md says how, and how well they fit.
 */
export declare const weights: {
  /** The request itself: HTTP, finding out who asks, the operation that was prepared before. */
  readonly request: 1.8;
  readonly statement: 0.6;
  /** A table of a statement. */
  readonly table: 0.35;
  /** A table of a statement that had to be written first. */
  readonly written: 2.45;
  /** A count, a sum or a grouping, for each row that asks for it. */
  readonly count: 0.06;
  /** A subquery, for each row that asks for it. */
  readonly edge: 0.012;
  /** A value that was asked for, were every page full. */
  readonly value: 0.0042;
  /** A thousand rows that were counted, summed up or grouped. */
  readonly thousandCounted: 0.8;
  /** A thousand characters of what was read. */
  readonly thousandCharacters: 0.21;
  /** A mutation: its rules, its transaction, and its history. */
  readonly mutation: 40;
  /** An answer of a subscription that is told, and its part of what was read for all who follow the same. */
  readonly told: 2;
  /** A thousand cells of a file that is written; their characters were read before. */
  readonly thousandCells: 2;
  /** A row that a file or a mutation brings: read, compared, written with its history. */
  readonly rowBrought: 1.5;
  /** The schema, each time that it is asked for. */
  readonly introspection: 550;
};
/** Where source documents lie, and how long a passage is waited for, in milliseconds. */
type DocumentConfig = DocumentStoreSettings & {
  readonly timeLimit: number;
};
/** How the gateway finds out who asks. */
interface IdentityConfig {
  /** Whose tokens are taken; null for nobody's. */
  readonly tokens: {
    readonly keys: {
      readonly url: string;
    } | {
      readonly file: string;
    };
    readonly issuer: string;
    readonly audience: string;
  } | null;
  /** Where the key of the development login is kept; null where there is no such login, as in production. */
  readonly developmentKeyFile: string | null;
  /** By what people sign in on the pages: the client that the pages are at the issuer of tokens; null where it knows none. */
  readonly signIn: {
    readonly issuer: string;
    readonly client: string;
    readonly scope: string;
    readonly audience: string;
  } | null;
  /** Where the roles of persons come from: their tokens, the graph's appointments, or both. */
  readonly roles: 'token' | 'graph' | 'both';
}
/** How webhooks are made and sent. */
interface WebhookConfig {
  /** The operator's keys, of which secrets are made, the current one first; null where they stand in a file. */
  readonly keys: readonly string[] | null;
  /** The file that holds the key where no setting states one, made when there is none; null where secrets can be made by settings alone. */
  readonly keyFile: string | null;
  /** Networks to which deliveries may be sent beside public addresses. */
  readonly networks: readonly string[];
  /** Whether endpoints must be encrypted. */
  readonly httpsOnly: boolean;
}
/** How the gateway is to run: the settings, read and checked. */
interface Config {
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
  readonly replicas: {
    readonly urls: readonly string[];
    readonly wait: number;
    readonly lag: number;
  };
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
  readonly metricsAddress: {
    readonly host: string;
    readonly port: number;
  } | null;
  /** Whether the schema may be asked for, and errors suggest names of it. */
  readonly introspection: boolean;
  /** How long requests in flight are waited for when stopping, in milliseconds. */
  readonly stopDeadline: number;
}
/** The environment as the operating system hands it over. */
type ProcessEnvironment = Readonly<Record<string, string | undefined>>;
/**
 * Reads the settings.
 *
 * @throws {Failure} CONFIG_INVALID, with every wrong setting at once.
 */
export declare function readConfig(environment: ProcessEnvironment): Config;
/** The product on one screen: the spine, the policy areas in the order of the plan, and how others exchange rows with them. */
export declare const domains: readonly Domain[];
/** A tab of GraphiQL: one operation, and the variables that it is tried with. */
interface ExampleTab {
  readonly query: string;
  /** JSON; null where the operation takes none. */
  readonly variables: string | null;
}
/**
 * The operations that a schema can answer, each in a tab of its own, so that play runs it at once; questions before acts. What works on a
 * record that only another answer names is left out: no id could be filled in. Where the text that clients were promised says figures that
 * the demonstration's year refuses, the tab has a text of its own, in `operations/tabs`.
 */
export declare function exampleTabs(schema: GraphQLSchema): ExampleTab[];
/** How many bytes each memory of a process may take; kept answers have a setting of their own. */
interface CacheShares {
  /** Parsed documents, and what is wrong with those that cannot be parsed. */
  readonly documents: number;
  readonly errors: number;
  /** Documents that the known lane answers, by text and by id, and requests that the repeat lane answers. */
  readonly known: number;
  readonly persisted: number;
  readonly repeats: number;
  /** Operations that are ready to run, and the names of their statements. */
  readonly operations: number;
  readonly statements: number;
}
/** What an operation may take at most; docs/guides/frontend.md tells frontends. */
export declare const operationLimits: {
  readonly characters: 100000;
  readonly tokens: 10000;
  readonly fields: 2000;
  readonly rootFields: 50;
  readonly depth: 40;
  readonly introspections: 2;
  readonly directives: 200;
  readonly valueDepth: 40;
};
/** The caches of documents that Yoga takes. */
interface DocumentCaches {
  readonly documentCache: LRUCache<string, DocumentNode>;
  readonly errorCache: LRUCache<string, Error>;
}
/**
 * Makes caches that are bounded by what they take, in bytes: Yoga's own count documents, however long they are. A token
 * takes some 400 bytes once it is parsed.
 */
export declare function boundedDocuments({ documents, errors }?: CacheShares): DocumentCaches;
/** Who asks, as far as shares are concerned. */
interface Asker$1 {
  readonly kind: 'person' | 'address';
  readonly key: string;
}
/** How much of what an asker may ask for he has asked for. */
interface Rate {
  /** How much of it he may have in a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** When there is room again, in whole seconds. */
  readonly seconds: number;
  readonly exceeded: boolean;
}
/** What the answers of a minute may cost; 0 for as much as one likes. */
interface BudgetSettings {
  readonly costPerPerson: number;
  readonly costPerAddress: number;
}
/** Who pays for an answer, be it one or one after the other. */
interface Payer {
  /** Takes what was done off his budget, whether it suffices or not; the state of it. Never fails: nobody waits for the counting. */
  pay(cost: number): Promise<Rate | null>;
  /** The state of his budget where it is spent, and null where he may go on. */
  spent(): Rate | null;
}
/** What those who ask have spent in this minute: each person of his own, who shows no token with all others of his address. */
interface Budgets {
  /** Notes who asks by a request; the state of his budget where it is spent, and null where he may go on. */
  open(request: IncomingMessage, asker: Asker$1): Rate | null;
  /** Who pays for the answer of a request; null where nothing is counted. */
  payerOf(request: IncomingMessage): Payer | null;
}
/** A header of a request, by its name in small letters. */
type HeaderOf = (name: string) => string | null | undefined;
/** Who asks, and how far into the log he has seen. */
interface Seen {
  readonly viewer: Viewer | null;
  readonly position: Position;
  /** Whether he has written. */
  written: boolean;
}
/** How far those who ask have seen: what they were answered says it, and what they ask next brings it back. */
interface Positions {
  /** Where a request begins: what its viewer has seen, as header, cookie or his last answer here tell. */
  begin(headerOf: HeaderOf, viewer: Viewer | null): Seen;
  /** The position of Yoga's request, made when it is first asked for. */
  of(request: Request, viewer: Viewer | null): Position;
  /** That of a request that is being answered; undefined where nobody has asked for it. */
  current(request: Request): Seen | undefined;
  /** Hands the position of a request on to Yoga, which is to write its answer. */
  handOn(from: IncomingMessage, seen: Seen): void;
  takeOver(from: IncomingMessage, request: Request): void;
  /** Remembers what was seen, and gives what the answer tells: pairs of names and values. Browsers are told by a cookie too. */
  tell(headerOf: HeaderOf, seen: Seen): readonly (readonly [string, string])[];
  /** How far the log of the primary reaches, which is beyond all that was written by now. */
  reached(): Promise<bigint>;
  /** What a viewer has seen who is told what the primary has by now. */
  seenBy(viewer: Viewer | null): Promise<Seen>;
}
/** How many streams there may be in a process. */
interface StreamSettings {
  readonly subscriptions: number;
  /** Of one person or address. */
  readonly subscriptionsEach: number;
}
/** What is written to without an end: an answer of HTTP, or the socket of a WebSocket. */
interface Endless {
  readonly writableNeedDrain: boolean;
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
  destroy(): unknown;
}
/** What is told over such an answer. */
interface Told {
  /** Says that it is still there; left out where somebody else does. */
  ping?(): void;
  /** Whoever listened has left. */
  leave(): void;
}
/** The answers of a process that have no end of their own. */
interface Streams {
  /** Tells of an answer that may become one: whose it is, and what to do when it needs no place among those that end. */
  expect(response: Endless, key: string, leave: () => void): void;
  /** An answer becomes one; says why it may not where there are too many. */
  begin(response: Endless): 'all' | 'each' | null;
  /** Says what is told over an answer that became one: it is kept alive, and told when nobody listens any more. */
  tell(response: Endless, told: Told): void;
  /** Cuts all off: those who follow come again, at another process, and go on at their cursors. */
  closeAll(): void;
}
/** Finds out who asks; throws when what they show is not valid. */
type ViewerOf = (request: Request) => Viewer | null | Promise<Viewer | null>;
/** One operation that was answered. */
interface AnsweredOperation {
  /** Its name, as its document or its sender states it; null where it has none. */
  readonly operation: string | null;
  /** query, mutation or subscription; null where it was refused before that was known. */
  readonly type: string | null;
  /** Codes of its errors. */
  readonly errors: ReadonlySet<string>;
  readonly milliseconds: number;
  /** How the kept answers were asked: one was given, there was none, or nobody asked. */
  readonly kept: 'given' | 'repeated' | 'missing' | null;
}
/** Who used something deprecated: the code of a client that asks by a key, a person by a token, or whoever asks by neither. */
type Asker = string | 'person' | 'public';
/** Told of each use of something deprecated. */
type CountDeprecated = (coordinate: string, client: Asker) => void;
/** How a request asked the kept answers. */
type KeptAnswer = 'given' | 'repeated' | 'missing';
/** Counts the ways in which operations are executed. */
interface ExecutionMetrics {
  /** Reads the counts of this graph from now on. */
  watch(graph: ComposedGraph): void;
  keep(answer: KeptAnswer): void;
  /** How often each has happened. */
  kept(): Readonly<Record<KeptAnswer, number>>;
}
/** Counts operations. */
interface OperationMetrics {
  observe(operation: AnsweredOperation): void;
  /** Counts that somebody used something deprecated. */
  readonly countDeprecated: CountDeprecated;
  /** Tells the names by which operations are counted: those of the persisted ones, and no others, for anybody can make names up. */
  know(persisted: {
    readonly count: number;
    readonly names: Iterable<string>;
  }): void;
}
/** An operation that somebody answers for. Clients name it by its id. */
interface PersistedOperation {
  /** The SHA-256 of its text in hexadecimal, or what its manifest calls it. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
}
/** A persisted operation that the schema answers. */
interface ValidOperation extends PersistedOperation {
  readonly document: DocumentNode;
}
/** How a gateway answers; the schema may be asked for where nothing is said of it. */
type GatewaySettings = Pick<Config, 'environment' | 'corsOrigins'> & Partial<Pick<Config, 'operationFolders' | 'persistedOnly' | 'introspection'>>;
/** What a gateway is made of. */
interface GatewayOptions {
  readonly graph: ComposedGraph;
  readonly log: Logger;
  readonly config: GatewaySettings;
  /** Where answers are kept; nowhere when left out. */
  readonly cache?: OpenResponseCache['cache'] | undefined;
  /** Waits until no gateway answers with what was before a write. */
  readonly settle?: OpenResponseCache['settle'] | undefined;
  /** How far those who ask have seen; null where one server answers everything. */
  readonly positions?: Positions | null | undefined;
  /** What those who ask may have answered; as much as they like when left out. */
  readonly budgets?: Budgets | null | undefined;
  /** Where documents are kept once they are parsed; bounded by the default of PLANGRAPH_CACHE_BYTES when left out. */
  readonly documents?: DocumentCaches | undefined;
  /** The operations that are asked for by their ids; those of the folders when left out. */
  readonly operations?: readonly ValidOperation[] | undefined;
  /** Who counts operations; nobody when left out. */
  readonly metrics?: OperationMetrics | undefined;
  /** Where subscriptions are counted; nowhere when left out. */
  readonly streams?: Streams | undefined;
  /** Plugins of those who stand in front of the gateway. */
  readonly plugins?: readonly Plugin[] | undefined;
  /** Whether there are pages on which one signs in, to which GraphiQL leads; false when left out. */
  readonly signInPage?: boolean;
  /** Finds out who asks; everybody is the public when left out. */
  readonly viewerOf?: ViewerOf | undefined;
}
/** The graph over HTTP, without a port: `gateway.fetch(request)` answers, `gateway(request, response)` serves node:http. */
type Gateway = YogaServerInstance<Record<never, never>, Context>;
/**
 * Serves a schema at `/graphql`. Outside production browsers find GraphiQL there. Bodies are not limited here: Yoga's
 * own limit costs half of its HTTP time, so the server in front of it keeps the limit (docs/adr/0006-gateway.md).
 */
export declare function createGateway(options: GatewayOptions): Gateway;
/** A log of one JSON object per line. Commands whose output is read by programs log to standard error. */
export declare function createLog(level: string, stream?: 'stdout' | 'stderr'): Logger;
/** Which domains are served, and how. */
type DomainSettings = Pick<Config, 'domains' | 'federation'>;
/** What is loaded before the graph is served. */
type PlanSettings = Pick<Config, 'datasets' | 'demo'>;
/** What answers the requests that the server lets through: a gateway is one, and so is a lane in front of it. */
type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
/** Answers requests for whole files. */
type Exchange = (request: RouteRequest) => Promise<RouteAnswer>;
/** Where a server listens, and what it lets in. */
interface ServerSettings {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** The largest body of a request, in bytes. */
  readonly bodyLimit: number;
  /** The largest file that somebody who shows a token may send to `/imports`, in bytes; that of other bodies when left out. */
  readonly importLimit?: number;
  /** The most connections at once; as many as come when left out. */
  readonly connections?: number;
  /** How long the head of a request, and the whole of it, may take to come, in milliseconds. */
  readonly headerTime?: number;
  readonly bodyTime?: number;
  /** Origins whose pages may read the graph, and so what they are refused; none when left out. */
  readonly corsOrigins?: readonly string[];
}
/** What the graph knows of those who ask. */
interface People {
  /** The roles that a person has by word of the graph. */
  appointmentsOf(subject: string): Promise<readonly Appointed[]>;
  /** Whether a text is an API key, by its form. */
  isKey(text: string): boolean;
  /** Whom an API key stands for, or why it lets nobody in. */
  clientOf(key: string): Promise<FoundClient>;
  /** Keeps when an API key was last used. */
  noteUse(key: number): Promise<void>;
}
/** What is made up around the plans of a graph, if anything is. */
type Demonstration = 'county' | 'province' | null;
/** What decides who is believed; a development login that others can reach is told of, and a demonstration has keys of its own. */
type IdentitySettings = Pick<Config, 'identity' | 'host'> & {
  readonly demo?: Demonstration | undefined;
};
/** Told how long a statement of the reader took, in milliseconds, and what it was. */
type StatementListener = (milliseconds: number, outcome: 'answered' | 'failed', text: string) => void;
/** A database that tells of the statements that the reader runs. */
interface MeasuredDatabase extends Database {
  /** Tells this listener from now on, instead of the one before. */
  report(listener: StatementListener): void;
  /** Tells this listener too. */
  also(listener: StatementListener): void;
}
/** Measures requests that are answered beside the graph, refused ones too. */
interface RequestMetrics {
  /** Puts a stopwatch in front of whoever answers. */
  before(handler: Handler): Handler;
}
/** The figures of one process, as they pass to another. */
type MetricFigures = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;
/** What one process measures of itself. */
interface Metrics {
  readonly operations: OperationMetrics;
  readonly executions: ExecutionMetrics;
  readonly requests: RequestMetrics;
  /** Measures what stands behind the gateway from now on. */
  watch(graph: MeasuredGraph): void;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
  /** Everything as data, for a process that sums over several. */
  figures(): Promise<MetricFigures>;
}
/** What of a graph is measured. */
interface MeasuredGraph {
  readonly graph: ComposedGraph;
  readonly cache?: Pick<AnswerCache, 'size'> | undefined;
  readonly database?: MeasuredDatabase | undefined;
}
/** How much everybody may ask for. */
interface ShareSettings {
  /** How many requests are answered at once. */
  readonly concurrentRequests: number;
  /** How many may wait for that, and how long, in milliseconds. */
  readonly queuedRequests: number;
  readonly queueTime: number;
  /** How many requests a minute a person or an address may send; 0 for as many as they like. */
  readonly requestsPerPerson: number;
  readonly requestsPerAddress: number;
  /** How many proxies of the operator's stand in front. */
  readonly proxies: number;
  /** Origins whose pages may read the graph, and so what they are refused; none when left out. */
  readonly corsOrigins?: readonly string[];
}
/** What stands behind a gateway: a graph, and the database that it reads. */
interface OpenedGraph {
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
type RunSettings = ServerSettings & IdentitySettings & GatewaySettings & ShareSettings & StreamSettings & BudgetSettings & Pick<Config, 'cockpit' | 'corsOrigins' | 'metrics' | 'telemetry' | 'logKey' | 'metricsAddress' | 'cacheBytes' | 'stopDeadline' | 'drain'>;
/** What a gateway needs to run. */
interface RunOptions {
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
interface RunningGateway {
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
export declare function runGateway({ config, log, others, graphFirst, ...given }: RunOptions): Promise<RunningGateway>;
/** Which database is read. */
type DatabaseSettings = Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'databaseWait' | 'dataDirectory' | 'walArchive' | 'eventDays'>;
/** How the database is read, and what is kept of its answers. */
type GraphSettings = DatabaseSettings & PlanSettings & DomainSettings & Pick<Config, 'databaseConnections' | 'statementTimeout' | 'shareReads' | 'listenUrl' | 'prepared' | 'replicas' | 'responseCacheBytes' | 'documents' | 'webhooks' | 'cacheBytes' | 'intentHours' | 'metrics' | 'telemetry'>;
/**
 * Opens the database, brings it up to date, loads the data sets and composes the schema over it. Only the last where
 * another process has done the rest. `connected` are the systems that domains of a product read from, besides those of the house.
 */
export declare function openGraph(config: GraphSettings, log: Logger, prepared?: boolean, listed?: readonly Domain[], connected?: readonly ConnectedSystem[]): Promise<OpenedGraph>;
/** The domains that a product lists, or the module that does, as it is imported: then what fails in it is told as what fails later. */
type Listed = readonly Domain[] | PromiseLike<{
  readonly domains: readonly Domain[];
}>;
/**
 * Serves a graph of the domains that a product lists, by one process, until a signal comes: what `start` does in this repository for its
 * own list. Gives the address when the graph is served; what keeps it from that is told on standard error, and ends the process. `systems` says
 * how other systems are asked from which its domains' fields are loaded; `subgraph` names the domains that it serves behind a router, where not
 * the whole graph is.
 */
export declare function serveDomains(listed: Listed, environment: ProcessEnvironment, { systems, subgraph }?: {
  readonly systems?: readonly ConnectedSystem[];
  readonly subgraph?: readonly string[];
}): Promise<string>;
export type { Cost, CostParts, OpenResponseCache };