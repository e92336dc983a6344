import type pg from 'pg';

/** What pg keeps of a connection to itself. */
interface Inner {
  readonly connection: { readonly stream: { destroy(error?: Error): void } };
  _getActiveQuery(): unknown;
  _poolUseCount?: number;
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
  const { connection } = client as unknown as { connection: { on(event: string, listener: (error: unknown) => void): void } };
  connection.on('errorMessage', (error) => hear(String((error as { code?: unknown }).code)));
}
