import { inDatabase } from '../errors/doctorDatabase.ts';
import type { Check } from './examination.ts';

/** Clocks may differ by so much, in seconds: less than a request takes. */
const tolerated = 2;

/** A replica may be behind by so much, in seconds. */
const behind = 60;

/** What the role of the gateway may: neither less nor more than it needs. */
export const checkRole: Check = async ({ pool }) => {
  const { rows } = await pool.query<{ role: string; missing: string[]; excess: string[] }>(`
    SELECT current_user AS role, ARRAY(SELECT plangraph.missing_rights(current_user)) AS missing,
      ARRAY(SELECT plangraph.excess_rights(current_user)) AS excess`);
  const { role = '', missing = [], excess = [] } = rows[0] ?? {};
  return [
    ...(missing[0] ? [inDatabase.RIGHTS_MISSING({ role, count: missing.length, right: missing[0] })] : []),
    ...(excess[0] ? [inDatabase.RIGHTS_EXCESSIVE({ role, right: excess[0] })] : []),
  ];
};

/** Whether extensions are of the version that the server brings; pg_stat_statements helps those who look for what is slow. */
export const checkExtensions: Check = async ({ pool }) => {
  const { rows } = await pool.query<{ name: string; installed: string | null; available: string }>(`
    SELECT name, installed_version AS installed, default_version AS available FROM pg_available_extensions
    WHERE installed_version <> default_version OR (installed_version IS NULL AND name = 'pg_stat_statements')
    ORDER BY name`);
  return rows.map(({ name, installed, available }) =>
    installed === null
      ? inDatabase.EXTENSION_ABSENT({ name })
      : inDatabase.EXTENSION_OUTDATED({ name, installed, available }),
  );
};

/** Whether this is a primary, its replicas keep up, and its log goes where it should. */
export const checkReplication: Check = async ({ pool }) => {
  const { rows: standby } = await pool.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby');
  if (standby[0]?.standby) return [inDatabase.STANDBY()];
  const { rows: slots } = await pool.query<{ slot: string; bytes: string }>(`
    SELECT slot_name AS slot, round(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) / 1048576) AS bytes
    FROM pg_replication_slots WHERE NOT active ORDER BY slot_name`);
  // Of replicas PostgreSQL tells a role without rights that they are there, and nothing else.
  const { rows: unseen } = await pool.query<{ role: string; count: number }>(`
    SELECT current_user AS role, count(*)::int AS count FROM pg_stat_replication WHERE state IS NULL HAVING count(*) > 0`);
  const { rows: replicas } = await pool.query<{ name: string; seconds: number }>(
    `SELECT application_name AS name, round(extract(epoch FROM replay_lag))::int AS seconds
     FROM pg_stat_replication WHERE replay_lag > make_interval(secs => $1) ORDER BY application_name`,
    [behind],
  );
  const { rows: archive } = await pool.query<{ segment: string; count: string }>(`
    SELECT last_failed_wal AS segment, failed_count AS count FROM pg_stat_archiver
    WHERE last_failed_time > coalesce(last_archived_time, '-infinity')`);
  return [
    ...slots.map(({ slot, bytes }) => inDatabase.REPLICATION_SLOT_IDLE({ slot, bytes: bytes ?? '0' })),
    ...unseen.map((replica) => inDatabase.REPLICAS_UNSEEN(replica)),
    ...replicas.map((replica) => inDatabase.REPLICA_BEHIND(replica)),
    ...archive.map((failed) => inDatabase.ARCHIVE_FAILS(failed)),
  ];
};

/** Whether the clocks agree: tokens, leases and what is told of moments need it. */
export const checkClock: Check = async ({ pool, now }) => {
  const asked = now();
  const { rows } = await pool.query<{ at: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at',
  );
  const answered = now();
  const at = rows[0]?.at ?? asked;
  // What the answer took lies between the two looks at this machine's clock.
  const seconds = Math.round(Math.max(asked - at, at - answered, 0) / 100) / 10;
  return seconds > tolerated ? [inDatabase.CLOCK_DIFFERS({ seconds })] : [];
};
