import type { EventEmitter } from 'node:events';
import type pg from 'pg';

/** A client with what pg has of it and does not declare. */
interface WholeClient extends pg.ClientBase {
  readonly connection: EventEmitter & { readonly stream: { destroy(error?: Error): void } };
  readonly host: string;
  readonly port: number;
  /** The server process behind it; null until that has told. */
  readonly processID: number | null;
  /** What that process is asked by to give up a statement. */
  readonly secretKey: number | null;
  _getActiveQuery(): unknown;
  readonly _queryable: boolean;
  readonly _ending: boolean;
  _poolUseCount?: number;
}

/** The clients that a pool has lent at the moment. */
export interface Lent extends Iterable<pg.PoolClient> {
  has(client: pg.PoolClient): boolean;
}

const lent = new WeakMap<pg.Pool, Lent>();

/** The clients that a pool has lent; asked for before the first is lent, it knows all. */
export function lentBy(pool: pg.Pool): Lent {
  const known = lent.get(pool);
  if (known) return known;
  // Changed in place: a Set that clients come to and go from thousands of times a second is a new table each few times.
  const clients = new Map<pg.PoolClient, boolean>();
  pool.on('acquire', (client) => clients.set(client, true));
  pool.on('release', (_, client) => clients.set(client, false));
  pool.on('remove', (client) => clients.delete(client));
  const found: Lent = {
    has: (client) => clients.get(client) === true,
    *[Symbol.iterator]() {
      for (const [client, isLent] of clients) if (isLent) yield client;
    },
  };
  lent.set(pool, found);
  return found;
}

/** The client with all that it has: every client of pg is one. */
export function wholeClient(client: pg.ClientBase): WholeClient {
  return client as WholeClient;
}

/** What a client works on at the moment; null when it waits for a statement. */
export function statementOf(client: pg.ClientBase): unknown {
  return wholeClient(client)._getActiveQuery();
}

/** Cuts a connection at once: the statement under way fails, and the pool makes another. */
export function cut(client: pg.ClientBase, reason: string): void {
  wholeClient(client).connection.stream.destroy(new Error(`Connection terminated: ${reason}`));
}

/** Whether a client that was lent may be used on, instead of being given back. */
export function isLendable(client: pg.ClientBase): boolean {
  const { _queryable, _ending, _poolUseCount = 0 } = wholeClient(client);
  return _queryable && !_ending && _poolUseCount !== Number.POSITIVE_INFINITY;
}

/** Lets the pool close a connection instead of lending it again. */
export function lendNoMore(client: pg.ClientBase): void {
  wholeClient(client)._poolUseCount = Number.POSITIVE_INFINITY;
}

const clients = new WeakMap<object, pg.ClientBase>();
const refused = 'plangraph-refused';

/**
 * Watches the connections of a new pool, so that {@link clientOf} knows whose each is, and {@link onRefused} hears what is
 * refused on it.
 */
export function watchConnections(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const { connection } = wholeClient(client);
    clients.set(connection, client);
    connection.on('errorMessage', (error: { code?: unknown }) => emitterOf(pool).emit(refused, String(error.code)));
  });
}

/** The client that a connection belongs to. */
export function clientOf(connection: object): pg.ClientBase | undefined {
  return clients.get(connection);
}

/** Tells of every error that PostgreSQL answers a pool with, by its SQLSTATE, whoever sent the statement. */
export function onRefused(pool: pg.Pool, hear: (state: string) => void): void {
  emitterOf(pool).on(refused, hear);
}

function emitterOf(pool: pg.Pool): EventEmitter {
  // pg declares only the events that it sends itself.
  return pool as EventEmitter;
}
