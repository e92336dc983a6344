import { failures } from './errors/failures.ts';

/** What became of a statement that the database did not carry out, for no fault of the one who asked. */
export type DatabaseFailureCode = keyof typeof failures;

/** A failure of the database as a caller may be told it: temporary, so the same may be asked again after a while. */
export interface DatabaseFailure {
  readonly code: DatabaseFailureCode;
  /** What happened and the cure, in English. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
  /** After how many seconds it is worth asking again. */
  readonly retryAfter: number;
}

/**
 * What an error of the driver, the pool or Prisma means for a caller; null for every other error, such as a refused
 * value or a defect. Errors that others have wrapped are looked into.
 *
 * @example
 * const failure = databaseFailure(error);
 * if (failure) response.writeHead(503, { 'retry-after': String(failure.retryAfter) });
 */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  for (const each of causesOf(error)) {
    const code = codeOf(each);
    if (code) return { code, ...failures[code]() };
  }
  return null;
}

/** An error as libraries of ours write it: pg, Node's sockets, and Prisma, which keeps PostgreSQL's own words beside. */
interface Told {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly originalCode?: unknown;
  readonly originalMessage?: unknown;
  readonly kind?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
  readonly errors?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
}

/** The error and whatever it was made from, each once. */
function* causesOf(error: unknown, seen = new Set<unknown>()): Generator<Told> {
  if (typeof error !== 'object' || error === null || seen.has(error)) return;
  seen.add(error);
  const told = error as Told;
  yield told;
  const inner = [told.meta?.driverAdapterError, told.originalError, told.cause, told.errors].flat();
  for (const each of inner) yield* causesOf(each, seen);
}

/** SQLSTATEs by what they mean: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const states: readonly (readonly [RegExp, DatabaseFailureCode])[] = [
  [/^(57014|55P03|25P04)$/, 'STATEMENT_TIMEOUT'],
  [/^25006$/, 'DATABASE_READ_ONLY'],
  [/^53100$/, 'DATABASE_FULL'],
  [/^53300$/, 'DATABASE_BUSY'],
  [/^(08...|57P0[1-5]|25P03|53200)$/, 'DATABASE_UNAVAILABLE'],
];
const noSpace = /No space left on device|could not (extend|write).*(space|disk)/i;
const socket = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What pg's pool says when no connection was free for as long as one waits. */
export const inVain = 'timeout exceeded when trying to connect';
/** Prisma's own codes where its adapter has none of PostgreSQL's. */
const prismaCodes: Readonly<Record<string, DatabaseFailureCode>> = {
  P1001: 'DATABASE_UNAVAILABLE',
  P1002: 'DATABASE_UNAVAILABLE',
  P1008: 'STATEMENT_TIMEOUT',
  P1017: 'DATABASE_UNAVAILABLE',
  P2024: 'DATABASE_BUSY',
  P2037: 'DATABASE_BUSY',
};
const cut =
  /^(Connection terminated|Connection ended unexpectedly|Client has encountered a connection error|Client was closed|Query read timeout|Cannot use a pool after calling end|Server has closed the connection)/;

function codeOf({ code, syscall, message, originalCode, originalMessage, kind }: Told): DatabaseFailureCode | null {
  const state = [originalCode, code].find((each) => typeof each === 'string' && /^[0-9A-Z]{5}$/.test(each)) as string;
  const text = [originalMessage, message].find((each) => typeof each === 'string') as string | undefined;
  if (state?.startsWith('58') && noSpace.test(text ?? '')) return 'DATABASE_FULL';
  const found = states.find(([pattern]) => pattern.test(state ?? ''));
  if (found) return found[1];
  if (typeof code === 'string') {
    if (socket.test(code) || (code === 'ENOENT' && syscall === 'connect')) return 'DATABASE_UNAVAILABLE';
    if (prismaCodes[code]) return prismaCodes[code];
  }
  if (kind === 'DatabaseNotReachable' || kind === 'ConnectionClosed') return 'DATABASE_UNAVAILABLE';
  if (kind === 'TooManyConnections') return 'DATABASE_BUSY';
  if (text === inVain) return 'DATABASE_BUSY';
  return cut.test(text ?? '') ? 'DATABASE_UNAVAILABLE' : null;
}

/** Whether the connection broke before the statement's answer came, so that another connection may answer it. */
export function isCut(error: unknown): boolean {
  return databaseFailure(error)?.code === 'DATABASE_UNAVAILABLE';
}
