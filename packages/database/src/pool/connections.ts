import type pg from 'pg';

/** What pg keeps of a connection to itself. */
interface Inner {
  readonly connection: { readonly stream: { destroy(error?: Error): void } };
  _getActiveQuery(): unknown;
  _poolUseCount?: number;
}

const lent = new WeakMap<pg.Pool, Set<pg.PoolClient>>();

/** The clients that a pool has lent at the moment; asked for before the first is lent, it knows all. */
export function lentBy(pool: pg.Pool): ReadonlySet<pg.PoolClient> {
  const known = lent.get(pool);
  if (known) return known;
  const clients = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => clients.add(client));
  pool.on('release', (_, client) => clients.delete(client));
  pool.on('remove', (client) => clients.delete(client));
  lent.set(pool, clients);
  return clients;
}

/** What a client works on at the moment; null when it waits for a statement. */
export function statementOf(client: pg.ClientBase): unknown {
  return (client as unknown as Inner)._getActiveQuery();
}

/** Cuts a connection at once: the statement under way fails, and the pool makes another. */
export function cut(client: pg.ClientBase, reason: string): void {
  (client as unknown as Inner).connection.stream.destroy(new Error(`Connection terminated: ${reason}`));
}

/** Lets the pool close a connection instead of lending it again. */
export function lendNoMore(client: pg.ClientBase): void {
  (client as unknown as Inner)._poolUseCount = Number.POSITIVE_INFINITY;
}

/** Tells of every error that PostgreSQL answers a client with, by its SQLSTATE, whoever sent the statement. */
export function onRefusal(client: pg.ClientBase, hear: (state: string) => void): void {
  const { connection } = client as unknown as {
    connection: { on(event: string, listener: (error: unknown) => void): void };
  };
  connection.on('errorMessage', (error) => hear(String((error as { code?: unknown }).code)));
}
