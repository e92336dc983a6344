import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { wholeClient } from '../pool/connections.ts';
import { PrimaryClient } from '../pool/primaryClient.ts';

/** How long a connection of the probe's, and each answer on it, may take, in milliseconds. */
const patience = 2_000;

/** How often a server is asked, usually and while somebody waits for what it will say, in milliseconds. */
const pauses = { usual: 250, awaited: 2 } as const;

/** Asks a server again and again how it is, on a connection of its own. */
export interface Probe {
  /** Asks now, and often while `awaited` says so. */
  wake(): void;
  close(): Promise<void>;
}

export interface ProbeOptions<Told> {
  readonly url: string;
  readonly question: string;
  /** Told each answer, and by `null` with the reason that there is none. */
  hear(told: Told | null, reason: string): void;
  /** Whether somebody waits for the next answer. */
  awaited?(): boolean;
}

/** Opens a probe; whatever happens to its connection, it is made anew. */
export function openProbe<Told extends pg.QueryResultRow>({
  url,
  question,
  hear,
  awaited = () => false,
}: ProbeOptions<Told>): Probe {
  let open = true;
  let client: pg.Client | null = null;
  let pause = new AbortController();

  const ask = async (): Promise<void> => {
    try {
      client ??= await connect(url);
      const { rows } = await client.query<Told>(question);
      const [told] = rows;
      if (open && told) hear(told, '');
    } catch (error) {
      drop(client);
      client = null;
      if (open) hear(null, (error as Error).message || String((error as { code?: unknown }).code ?? 'no answer'));
    }
  };

  const watch = async (): Promise<void> => {
    while (open) {
      await ask();
      // One that cannot be reached is not asked more often for being waited for.
      const wait = client && awaited() ? pauses.awaited : pauses.usual;
      pause = new AbortController();
      await sleep(wait, null, { signal: pause.signal, ref: false }).catch(() => {});
    }
  };
  const watched = watch();

  return {
    wake() {
      if (client) pause.abort();
    },
    async close() {
      open = false;
      pause.abort();
      drop(client);
      await watched;
      drop(client);
    },
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new PrimaryClient({
    connectionString: url,
    application_name: 'plangraph watch',
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    drop(client);
    throw error;
  }
}

/** A connection that hangs would not end; nothing is under way on it that anyone waits for. */
function drop(client: pg.Client | null): void {
  if (client) wholeClient(client).connection.stream.destroy();
}
