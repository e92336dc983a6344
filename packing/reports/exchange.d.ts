import { ComposedGraph, ConnectedSystem, Connection, Context, EventType, Language, MutationTransaction, Viewer } from "@plangraph/schema";
import { Database } from "@plangraph/database";
import { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import { brotliDecompress, gunzip, inflate, zstdDecompress } from "node:zlib";
/** Reads rows; a pool of connections is one such. */
interface Reading {
  query(text: string, values: readonly unknown[]): Promise<{
    readonly rows: readonly unknown[];
  }>;
}
/** Lets what was before and after be read from a database: one statement for all entries of one that asks. */
export declare function auditedRowsFrom(pool: Reading, options?: Pick<Connection<never, never>, 'failed'>): ConnectedSystem;
/** Runs one statement, as a pool of pg does. */
interface Queries {
  query(text: string, values: unknown[]): Promise<{
    readonly rows: Record<string, unknown>[];
  }>;
}
/** Why a key lets nobody in. */
type KeyFault = 'UNKNOWN' | 'EXPIRED' | 'REVOKED' | 'CLIENT_RETIRED';
/** Whom a key stands for, until when at the latest; or why it lets nobody in. */
type FoundClient = {
  readonly viewer: Viewer;
  readonly key: number;
  readonly until: Date;
} | {
  readonly fault: KeyFault;
};
/** Finds whom a key stands for, in one statement. */
export declare function findClient(queries: Queries, key: string): Promise<FoundClient>;
/** Keeps when a key was last used, to the minute. */
export declare function noteUse(queries: Queries, key: number): Promise<void>;
/** A client as whoever operates the graph makes it, past the verbs: how the first administrator's key comes to be. */
interface OperatorsClient {
  readonly code: string;
  readonly scopes: readonly ('READ' | 'REPORT' | 'APPROVE' | 'IMPORT' | 'EXPORT' | 'ADMINISTER' | 'FEED')[];
  readonly areas: readonly string[];
  /** The organisation, as it was found; null for a client of the operator's, which acts for none. */
  readonly organisation: {
    readonly id: number;
    readonly placeId: number | null;
  } | null;
  /** For how many days the key holds. */
  readonly days: number;
}
/** Why a client cannot get a key so. */
type OperatorsRefusal = 'RETIRED' | 'ANOTHER';
/**
 * Makes a key, and its client where there is none of that code; a client that is there must be the same.
 *
 * @returns the key, which is told nowhere else; or why there is none.
 */
export declare function makeOperatorsKey(transaction: MutationTransaction, { code, scopes, areas, organisation, days }: OperatorsClient): Promise<{
  readonly key: string;
} | {
  readonly refusal: OperatorsRefusal;
}>;
/** A key that was just made. */
interface MadeKey {
  /** What the client shows: told once, and kept nowhere. */
  readonly key: string;
  /** SHA-256 of the key: it has 256 random bits, so nothing slower is needed to hide it. */
  readonly digest: string;
  /** How it begins. */
  readonly hint: string;
}
/** Makes a key: a prefix, 256 random bits, and a checksum by which a mistyped one is known without looking it up. */
export declare function makeKey(random?: (bytes: number) => Buffer): MadeKey;
/** Whether a text has the form of a key, whole and without a slip: nothing else is looked up. */
export declare function isKey(text: string): boolean;
/** What routes need: the graph behind them, and its database. */
interface RouteOptions {
  readonly graph: Pick<ComposedGraph, 'perform' | 'rowRegisters' | 'schema' | 'execute' | 'owners'>;
  readonly database: Pick<Database, 'pool' | 'prisma'>;
  readonly keeping?: Keeping | undefined;
}
/** How files are kept that a worker is to bring. */
interface Keeping {
  /** The largest, in bytes; 1,024 MB when left out. */
  readonly most?: number;
  /** How long nothing may come of one, in milliseconds; twenty seconds when left out. */
  readonly patience?: number;
}
/** Told of what is done for a request, as it is done. */
interface Spent {
  /** The graph has answered: what was noted of it, and what it was asked. */
  asked(context: Context, document: DocumentNode): void;
  /** So many cells of a file were written. */
  wrote(cells: number): void;
  /** So many rows of a file were brought, or tried. */
  brought(rows: number): void;
}
/** A request as routes see it: who asks is known, and the body is there as a whole, unless it is a stream. */
interface RouteRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  header(name: string): string | null;
  readonly body: Buffer | undefined;
  /** The body as it comes, of a file that a worker is to bring; then there is no other. */
  readonly stream?: AsyncIterable<Uint8Array> | undefined;
  readonly viewer: Viewer | null;
  /** Whether who asks is known by a key in the address; false when left out. The path is without it. */
  readonly keyInPath?: boolean;
  readonly language: Language;
  readonly requestId: string;
  readonly signal: AbortSignal;
  /** Whether the public may read what describes the graph. */
  readonly described: boolean;
  /** Told of what it takes; nobody is where it is left out. */
  readonly spent?: Spent | undefined;
  /** An error of the graph as clients are told it: coded, in both languages, and without what is nobody's business. */
  tell(error: GraphQLError): GraphQLError;
}
/** What is answered. */
interface RouteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}
/** What answers a request. */
type Answer = (request: RouteRequest) => Promise<RouteAnswer>;
/** Whether a path is one of those that exchange answers. */
export declare function isExchanged(path: string): boolean;
/** Whether a path reads or writes the graph otherwise than by its own language. */
export declare function isOfGraph(path: string): boolean;
/** Makes what answers over HTTP beside the graph: whole files, REST and OData. */
export declare function createRoutes(given: RouteOptions): Answer;
/** Something that stands in the way, in both languages, wherever it was said. */
interface Told {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  /** Where in the body or the answer it stands; empty for the whole. */
  readonly path?: readonly (string | number)[] | undefined;
  /** What a program may want to know of it besides. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
}
/** Why a request is refused before anything here sees it. */
interface ToldRefusal extends Pick<Told, 'code' | 'en' | 'zh'> {
  readonly status: number;
  readonly requestId: string;
}
/** How a refusal is told. */
interface RefusalBody {
  readonly mediaType: string;
  readonly body: object;
  readonly headers: Readonly<Record<string, string>>;
}
/** A refusal in the form in which answers at a path are refused; null where that is the form of the graph. */
export declare function refusalBody(path: string, { status, requestId, ...told }: ToldRefusal): RefusalBody | null;
/** What a file says of itself; null where it says nothing. */
interface StatedFile {
  readonly name: string | null;
  readonly mediaType: string | null;
}
declare const ways: {
  readonly gzip: typeof gunzip.__promisify__;
  readonly 'x-gzip': typeof gunzip.__promisify__;
  readonly deflate: typeof inflate.__promisify__;
  readonly br: typeof brotliDecompress.__promisify__;
  readonly zstd: typeof zstdDecompress.__promisify__;
};
/** A way in which a file may be packed. */
type FilePacking = keyof typeof ways;
/** What is done where some rows are refused. */
type Policy = 'ALL' | 'GOOD_ROWS';
/** What headings mean that nobody would know: by heading the path of a field, or null for a column to leave out. */
type Mapping = Readonly<Record<string, string | null>>;
/** What a file that is kept says of itself. */
interface StatedUpload extends StatedFile {
  readonly packing: FilePacking | null;
}
/** An import that a worker has in hand. */
interface Job {
  readonly id: number;
  readonly importId: number;
  readonly name: string;
  readonly policy: Policy;
  readonly dryRun: boolean;
  readonly reason: string | null;
  readonly upload: string;
  readonly stated: StatedUpload;
  /** As whom it is done. */
  readonly viewer: Viewer;
  readonly mapping: Mapping;
  /** How many rows are done for good. */
  readonly position: number;
  /** How often it was taken in hand since it last came forward. */
  readonly attempts: number;
  /** What this hold of it is called; another worker's is called otherwise. */
  readonly leasedBy: string;
}
/** Thrown where another worker has taken a job over. */
export declare class JobLost extends Error {
  readonly name = "JobLost";
}
/** What doing imports needs: the graph by whose rules they are done, and where they are kept. */
interface JobMeans {
  readonly graph: Pick<ComposedGraph, 'perform' | 'rowRegisters'>;
  readonly database: Pick<Database, 'pool' | 'prisma'>;
}
/** How an import ended, as far as this worker is concerned: done, in other hands, or left for whoever comes next. */
type JobEnd = 'DONE' | 'LOST' | 'LEFT';
/** How a worker does imports. */
interface JobSettings {
  /** For how long it takes one in hand, in milliseconds; it renews that while it goes on. */
  readonly lease: number;
  /** How many rows it brings together. */
  readonly atOnce: number;
}
/**
 * Does an import that a worker has in hand, from where the last one left it: what is written holds together with how far it has
 * come, so whoever dies with it leaves no row half or twice.
 *
 * @throws what nobody foresaw; the next attempt begins where this one came to.
 */
export declare function runJob(means: JobMeans, job: Job, how: JobSettings, signal: AbortSignal): Promise<JobEnd>;
/** A key in the address of a feed, for programs that send no headers; null where there is none. `path` is the address without it. */
export declare function keyInAddress(path: string): {
  readonly key: string;
  readonly path: string;
} | null;
/** An address as logs and answers may name it: a key or a token that stands where none is looked for is left out. */
export declare function withoutKeys(path: string): string;
/** Where deliveries may be sent. */
interface AddressRule {
  /** Whether a scheme other than https is refused. */
  readonly httpsOnly: boolean;
  /** Whether a connection may be made to an address: one of the public ones, or one that the operator allows. */
  isAllowed(address: string): boolean;
}
/** Makes the rule; `networks` are what the operator allows beside public addresses, such as `10.1.0.0/16`. */
export declare function addressRule(networks: readonly string[], httpsOnly: boolean): AddressRule;
/** Whether a text is a network as the operator states one: an address, a slash, and a length. */
export declare function isNetwork(text: string): boolean;
/** The host of an address without the brackets of IPv6. Numbers in whatever form are dotted quads by then: `URL` reads them. */
export declare function hostOf({ hostname }: URL): string;
/** What the database keeps of a secret: useless without the operator's key. */
interface KeptSecret {
  /** Which of the operator's keys it is made with. */
  readonly keyId: string;
  /** 32 random bytes, in hexadecimal digits. */
  readonly salt: string;
}
/** The operator's keys, of which the secrets of endpoints are made. */
interface WebhookKeys {
  /** Makes a secret with the first key: what is kept of it, and how it is told, once. */
  make(): {
    readonly kept: KeptSecret;
    readonly secret: string;
  };
  /** A secret again, as `whsec_…`; null where it was made with a key that is not among these. */
  secretOf(kept: KeptSecret): string | null;
}
/**
 * Opens the operator's keys: the first makes secrets, the others are there for those that were made before.
 *
 * @param keys texts of 32 random characters or more, which no database has.
 */
export declare function openWebhookKeys(keys: readonly [string, ...string[]]): WebhookKeys;
/** What of the process webhooks need. */
interface WebhookMeans {
  readonly keys: WebhookKeys;
  readonly addresses: AddressRule;
  /** Parses a document within what any operation may take. Throws a GraphQLError. */
  parse(document: string): DocumentNode;
  /** The schema that payloads are asked of; there when the graph is composed. */
  schema(): GraphQLSchema;
}
/** What of the process webhooks need; where a graph has none, no endpoint can be made. */
export declare const webhookMeans: import("@plangraph/schema").Means<WebhookMeans>;
/** The document of a type of event, where an endpoint has none of its own. */
export declare function usualDocument({ typeName, row }: Pick<EventType, 'typeName' | 'row'>): string;
/** The name of the test that an owner sends himself. */
export declare const testEvent = "webhook.test";
/** Exchange: how agencies, scripts and partners live with the graph, by keys of their own, by whole files, and by what they are told of. */
export declare const exchange: import("@plangraph/schema").Domain<{
  ImportPolicy: import("@plangraph/schema").EnumType<"ALL" | "GOOD_ROWS">;
  MappedHeadingInput: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    column?: string | null | undefined;
    heading: string;
  }>;
  WebhookFilter: PothosSchemaTypes.InputObjectRef<PothosSchemaTypes.ExtendDefaultTypes<import("@plangraph/schema").GraphTypes>, {
    nouns?: string[] | null | undefined;
    plans?: string[] | null | undefined;
  }>;
}> & {
  readonly imports: {
    readonly clients: import("@plangraph/rows").Tabular;
  };
};
export type { AddressRule, FoundClient, Job, JobEnd, KeptSecret, KeyFault, OperatorsClient, RouteAnswer, RouteRequest, Spent, ToldRefusal, WebhookKeys, WebhookMeans };