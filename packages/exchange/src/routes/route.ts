import type { Database } from '@plangraph/database';
import type { ComposedGraph, Context, Language, Problem, Viewer } from '@plangraph/schema';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { FileRefused } from '../files/fileRefused.ts';

/** What routes need: the graph behind them, and its database. */
export interface RouteOptions {
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
export interface Spent {
  /** The graph has answered: what was noted of it, and what it was asked. */
  asked(context: Context, document: DocumentNode): void;
  /** So many cells of a file were written. */
  wrote(cells: number): void;
  /** So many rows of a file were brought, or tried. */
  brought(rows: number): void;
}

/** A request as routes see it: who asks is known, and the body is there as a whole, unless it is a stream. */
export interface RouteRequest {
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
export interface RouteAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** Answers JSON. */
export function json(status: number, body: unknown): RouteAnswer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/** Answers what stands in the way, in the form of a GraphQL result, so that clients need one way only of reading errors. */
export function refusal(problems: readonly Problem[], requestId: string, status = statusOf(problems)): RouteAnswer {
  const errors = problems.map(({ code, message, cure, path }) => ({
    message: `${message.en} ${cure.en}`,
    ...(path.length ? { path } : {}),
    extensions: { code, messageZh: `${message.zh}${cure.zh}`, requestId },
  }));
  return json(status, { errors });
}

/** Answers why a file is not read. */
export function fileRefusal({ problem, status }: FileRefused, requestId: string): RouteAnswer {
  return refusal([problem], requestId, status);
}

const statuses: Readonly<Record<string, number>> = {
  NOT_AUTHENTICATED: 401,
  FORBIDDEN: 403,
  FEED_SCOPE: 403,
  UNKNOWN_ORGANISATION: 403,
  NOT_FOUND: 404,
  IMPORT_UNKNOWN: 404,
  MAPPING_UNKNOWN: 404,
  TOO_MANY_ROWS: 413,
  IDEMPOTENCY_KEY_REUSED: 409,
};

function statusOf([first]: readonly Problem[]): number {
  return statuses[first?.code ?? ''] ?? 422;
}
