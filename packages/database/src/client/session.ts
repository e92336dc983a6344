import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

/** The session of PostgreSQL's in which one transaction of Prisma's runs. */
export interface Session {
  /** What begins the transaction, in the place of `BEGIN`. */
  readonly begin: string;
  /** Its connection; null before it has one and as soon as it is given back. */
  client: pg.PoolClient | null;
  /** Whether it had one: whoever asks for another meanwhile begins a transaction of his own. */
  begun: boolean;
}

const sessions = new AsyncLocalStorage<Session>();

/** Has the next transaction that Prisma begins within the work run in a session. */
export function withSession<T>(session: Session, work: () => Promise<T>): Promise<T> {
  return sessions.run(session, work);
}

/** A connection as Prisma is given it: that of the session that waits for one, if any does. */
export function joinSession(client: pg.PoolClient): pg.PoolClient {
  const session = sessions.getStore();
  if (!session || session.begun) return client;
  session.client = client;
  session.begun = true;
  const query = client.query as (...args: unknown[]) => unknown;
  return new Proxy(client, {
    get(own, key) {
      if (key === 'query')
        return (asked: { readonly text: string }, ...rest: unknown[]) =>
          asked.text === 'BEGIN' ? begin(own, session) : query.call(own, asked, ...rest);
      if (key === 'release')
        return (error?: Error) => {
          session.client = null;
          own.release(error);
        };
      const value = Reflect.get(own, key);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
}

async function begin(client: pg.PoolClient, session: Session) {
  await client.query(session.begin);
  return { rows: [], fields: [], rowCount: 0 };
}
