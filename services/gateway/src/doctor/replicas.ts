import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, DatabaseError, openDatabase, withoutPassword } from '@plangraph/database';
import { inDatabase } from '../errors/doctorDatabase.ts';
import type { Finding } from '../errors/finding.ts';
import type { Check } from './examination.ts';

/** How long a replica may take to replay what the primary has at the moment before its lag is looked at, in milliseconds. */
const patience = 1_000;

/** Whether the replicas that are named are there, are replicas of this primary, and keep up. */
export const checkReplicas: Check = async ({ pool, config }) => {
  const { urls, lag } = config.replicas;
  if (urls.length === 0) return [];
  const { rows } = await pool.query<Primary>(
    `SELECT system_identifier::text AS system,
       CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_flush_lsn() END::text AS position FROM pg_control_system()`,
  );
  const [primary] = rows;
  const found = primary ? await Promise.all(urls.map((url) => lookAt(url, primary, lag))) : [];
  return found.flat();
};

interface Primary {
  readonly system: string;
  /** Null where it is a standby itself, which another check tells. */
  readonly position: string | null;
}

async function lookAt(url: string, primary: Primary, lag: number): Promise<readonly Finding[]> {
  const address = withoutPassword(url);
  let replica: Database;
  try {
    replica = await openDatabase({ url, migrate: false, poolSize: 1 });
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return [inDatabase.REPLICA_AWAY({ address, problem: { en: error.message, zh: error.messageZh } })];
  }
  try {
    return await judge(replica.pool, address, primary, lag);
  } finally {
    await replica.close();
  }
}

async function judge(pool: Database['pool'], address: string, { system, position }: Primary, lag: number) {
  const { rows } = await pool.query<{ standby: boolean; system: string }>(
    'SELECT pg_is_in_recovery() AS standby, system_identifier::text AS system FROM pg_control_system()',
  );
  const [told] = rows;
  if (told?.system !== system) return [inDatabase.REPLICA_FOREIGN({ address })];
  if (!told.standby) return [inDatabase.REPLICA_NONE({ address })];
  const end = performance.now() + patience;
  for (;;) {
    const { rows: replayed } = await pool.query<{ there: boolean; seconds: number | null }>(
      `SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS there,
         extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::int AS seconds`,
      [position ?? '0/0'],
    );
    const [{ there, seconds } = { there: true, seconds: null }] = replayed;
    if (there || (seconds !== null && seconds * 1_000 <= lag)) return [];
    if (performance.now() > end) return [inDatabase.REPLICA_LAGS({ address, seconds: seconds ?? lag / 1_000 })];
    await sleep(100);
  }
}
