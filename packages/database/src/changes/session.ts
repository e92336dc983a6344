import type pg from 'pg';
import { wholeClient } from '../pool/connections.ts';
import { inTurn } from '../pool/inTurn.ts';
import { PrimaryClient } from '../pool/primaryClient.ts';

/** Channels that every gateway listens to. */
export const channels = {
  /** A table that was written to, or `*` for anything. */
  changes: 'plangraph_changes',
  /** A writer asks everyone to say that they have heard all that came before: its token, and where to answer. */
  sync: 'plangraph_sync',
  /** A gateway began to listen, with nothing kept from before: its id. */
  joined: 'plangraph_joined',
} as const;

/** The channel on which a gateway hears what is meant for it alone. */
export function channelOf(id: string): string {
  return `plangraph_to_${id}`;
}

/** Statements that take longer than this have lost their connection, in milliseconds. */
const patience = 5_000;

/** Whoever runs one statement after the other. */
export interface StatementRunner {
  query<Row extends pg.QueryResultRow>(statement: string, values?: unknown[]): Promise<{ readonly rows: Row[] }>;
}

/** A connection of its own that listens. Its calls fail, and `lost` settles, as soon as it is known to be cut. */
export interface ListeningSession {
  /** Runs one statement after the other. */
  readonly client: StatementRunner;
  /** Settles with the reason when the connection is gone. */
  readonly lost: Promise<Error>;
  end(): void;
}

export interface SessionOptions {
  readonly url: string;
  readonly id: string;
  /** Hears what comes over the channels, in the order in which the transactions committed. */
  hear(channel: string, payload: string): void;
  /** Told at once when the connection is known to be cut. */
  onCut(): void;
}

/** Connects, and listens to every channel. */
export async function openSession({ url, id, hear, onCut }: SessionOptions): Promise<ListeningSession> {
  const client = new PrimaryClient({
    connectionString: url,
    application_name: 'plangraph changes',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  });
  let open = true;
  const { promise: lost, resolve } = Promise.withResolvers<Error>();
  const cut = (error: Error): void => {
    if (open) onCut();
    open = false;
    resolve(error);
  };
  client.on('error', cut);
  client.on('end', () => cut(new Error('the connection was closed')));
  client.on('notification', ({ channel, payload = '' }) => {
    if (open) hear(channel, payload);
  });
  const end = (): void => {
    open = false;
    // A connection that hangs would keep the process; whatever it still brought would come too late.
    wholeClient(client).connection.stream.destroy();
  };
  const query: StatementRunner['query'] = inTurn((statement: string, values?: unknown[]) =>
    client.query(statement, values),
  );
  try {
    await client.connect();
    for (const channel of [...Object.values(channels), channelOf(id)]) await client.query(`LISTEN ${channel}`);
  } catch (error) {
    end();
    throw error;
  }
  return { client: { query }, lost, end };
}
