import type pg from 'pg';
import type { Log } from '../log.ts';
import { askAside } from './ask.ts';
import { cut, lentBy, statementOf, wholeClient } from './connections.ts';

/** How often it is looked, and how long a statement may be silent before somebody asks about it, in milliseconds. */
const every = 1_000;
const silence = 3_000;

/** How often in a row the answer must be that nobody works on a statement. */
const strikes = 3;

interface Watched {
  readonly statement: unknown;
  readonly since: number;
  suspected: number;
}

/**
 * Cuts connections that died in silence, such as those to a host that lost power: their statements would wait for an
 * answer until the system gives the connection up, for minutes, and hold their places in the pool. About a
 * statement without an answer for seconds the database is asked on another connection: when it does not know of
 * it, or does not answer at all, three times in a row, the connection is dead. Gives what ends the watch.
 */
export function watchSilence(pool: pg.Pool, url: string, log: Log): () => void {
  const busy = new Map<pg.PoolClient, Watched>();
  const lent = lentBy(pool);
  let looking = false;

  const note = (): pg.PoolClient[] => {
    const now = performance.now();
    for (const client of busy.keys()) if (!lent.has(client)) busy.delete(client);
    for (const client of lent) {
      const statement = statementOf(client);
      if (!statement) busy.delete(client);
      else if (busy.get(client)?.statement !== statement) busy.set(client, { statement, since: now, suspected: 0 });
    }
    return [...busy].filter(([, { since }]) => now - since > silence).map(([client]) => client);
  };

  const look = async (): Promise<void> => {
    const silent = note();
    if (silent.length === 0) return;
    const working = await askAside(url, (client) => workingAmong(client, silent));
    for (const client of silent) {
      const watched = busy.get(client);
      if (!watched || watched.statement !== statementOf(client)) continue;
      watched.suspected = working?.(client) ? 0 : watched.suspected + 1;
      if (watched.suspected < strikes) continue;
      busy.delete(client);
      log.warn(
        'A connection to PostgreSQL was given up: for seconds there was no answer, and nobody works on its statement.',
      );
      cut(client, 'there was no answer, and the database does not work on the statement');
    }
  };

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look().finally(() => {
      looking = false;
    });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

/** Tells of which clients the database works on a statement; of all where a pooler in between hides which are whose. */
async function workingAmong(aside: pg.Client, clients: readonly pg.PoolClient[]) {
  const pidOf = (client: pg.ClientBase) => wholeClient(client).processID ?? 0;
  const { rows } = await aside.query<{ own: number; working: number[] }>(
    `SELECT pg_backend_pid() AS own, ARRAY(
       SELECT pid FROM pg_stat_activity WHERE pid = ANY($1) AND coalesce(state, 'active') <> 'idle'
     ) AS working`,
    [clients.map(pidOf)],
  );
  const [{ own, working } = { own: 0, working: [] }] = rows;
  const pooled = own !== pidOf(aside);
  return (client: pg.PoolClient) => pooled || working.includes(pidOf(client));
}
