import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@plangraph/database';
import type { Servers } from './servers.ts';

/** Where whichever of the servers takes writes is reached, as the owner of the tables. */
export function anyServer({ primary, folders }: Servers): string {
  const password = encodeURIComponent(decodeURIComponent(new URL(primary.url).password));
  const hosts = folders.map(encodeURIComponent).join('%2C');
  return `postgresql://plangraph:${password}@localhost:5432/plangraph?host=${hosts}&target_session_attrs=read-write`;
}

/** Kills the primary, and promotes the replica that has most, as whoever fails over does; gives the one that is the primary now. */
export async function failOverTo(servers: Servers): Promise<Database> {
  const [one, other] = servers.standbys.map((each) => each.database);
  if (!one || !other) throw new Error('There are two standbys.');
  servers.killPrimary();
  await sleep(300);
  const received = `SELECT pg_last_wal_receive_lsn() - '0/0'::pg_lsn AS bytes`;
  const [first, second] = await Promise.all(
    [one, other].map(async ({ pool }) => Number((await pool.query(received)).rows[0].bytes)),
  );
  const next = (first ?? 0) >= (second ?? 0) ? one : other;
  await next.pool.query('SELECT pg_promote()');
  return next;
}
