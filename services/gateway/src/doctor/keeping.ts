import { reviewMigrations } from '@plangraph/database';
import { inDatabase } from '../errors/doctorDatabase.ts';
import type { Check, Patient } from './examination.ts';

/** So many tables are named; more nobody reads. */
const named = 5;

/** Whether the database has the migrations of this release, whole and unedited. */
export const checkMigrations: Check = async ({ pool }) => {
  const { pending, unknown, broken } = await reviewMigrations(pool);
  return [
    ...broken.map((name) => inDatabase.MIGRATION_BROKEN({ name })),
    ...(pending[0] ? [inDatabase.MIGRATIONS_PENDING({ count: pending.length, name: pending[0] })] : []),
    ...(unknown[0] ? [inDatabase.MIGRATIONS_UNKNOWN({ count: unknown.length, name: unknown[0] })] : []),
  ];
};

/** Tables of records that lack triggers which run always, by what the triggers call; whoever owns the tables. */
async function lacking({ pool }: Patient, functions: readonly string[], least: number, but: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname AS name
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id' AND a.atttypid = 'int4'::regtype
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND ${but}
     AND (SELECT count(*) FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
       WHERE t.tgrelid = c.oid AND t.tgenabled = 'A' AND p.pronamespace = 'plangraph'::regnamespace AND p.proname = ANY ($1)) < $2
     ORDER BY c.relname`,
    [functions, least],
  );
  const more = rows.length > named ? ` (+${rows.length - named})` : '';
  return `${rows
    .slice(0, named)
    .map(({ name }) => name)
    .join(', ')}${more}`;
}

/** Whether every table keeps the versions of its rows, by which the graph answers as of a moment. */
export const checkHistory: Check = async (patient) => {
  const tables = await lacking(patient, ['keep_versions'], 4, 'c.relname <> ALL (plangraph.own_moments())');
  return tables ? [inDatabase.HISTORY_NOT_KEPT({ tables })] : [];
};

/** Whether every table tells what is written to it, and for how long that is kept. */
export const checkEvents: Check = async (patient) => {
  const untold = 'NOT EXISTS (SELECT FROM plangraph.untold u WHERE u.name = c.relname AND u.columns IS NULL)';
  const tables = await lacking(patient, ['keep_versions', 'tell_rows'], 3, untold);
  const { rows } = await patient.pool.query<{ kept: number }>(
    'SELECT extract(epoch FROM kept)::int / 86400 AS kept FROM plangraph.event_log',
  );
  const [wanted, kept] = [patient.config.eventDays, rows[0]?.kept];
  return [
    ...(tables ? [inDatabase.EVENTS_NOT_KEPT({ tables })] : []),
    ...(kept !== undefined && kept !== wanted ? [inDatabase.EVENT_DAYS_DIFFER({ kept, wanted })] : []),
  ];
};
