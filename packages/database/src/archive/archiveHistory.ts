import { existsSync } from 'node:fs';
import type pg from 'pg';
import { sealAudit } from '../audit/sealAudit.ts';
import { archiveErrors } from '../errors/archive.ts';
import { type ArchivedVersions, type ArchiveEnd, type ArchiveHead, writeArchive } from './archiveFile.ts';

/** How many versions are taken at a time. */
const versionsAtOnce = 2_000;

/** A day: what a transaction writes may hold from a moment within it, never from one that long ago. */
const least = 86_400_000;

/**
 * Moves the versions of rows that had ended at a moment into a file, while the graph serves. Of earlier moments it then
 * says HISTORY_ARCHIVED, until the file is read back. Whatever goes wrong, each version is in the file or in the database.
 *
 * @throws ARCHIVE_MOMENT, ARCHIVE_FAILED
 */
export async function archiveHistory(session: pg.Client, until: Date, file: string): Promise<ArchiveEnd> {
  const moment = until.toISOString();
  const { rows } = await session.query(`SELECT plangraph.archived_until() >= $1 AS "already"`, [moment]);
  if (until.getTime() > Date.now() - least || rows[0]?.already) {
    throw archiveErrors.ARCHIVE_MOMENT({ before: moment });
  }
  // What is sealed says of each version what it was, wherever it lies.
  await sealAudit(session);
  if (existsSync(file)) throw archiveErrors.ARCHIVE_FAILED({ file, reason: 'the file exists already' });
  const tables = await historyTables(session);
  let versions = 0;
  const lines = async function* (): AsyncGenerator<ArchiveHead | ArchivedVersions | ArchiveEnd> {
    yield { format: 1, until: moment };
    for (const table of tables) {
      for await (const rows of versionsOf(session, table, moment)) {
        versions += rows.length;
        yield { table, rows };
      }
    }
    yield { versions };
  };
  try {
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await writeArchive(file, lines());
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => {});
    throw archiveErrors.ARCHIVE_FAILED({ file, reason: (error as Error).message, cause: error });
  }
  // Said before anything is gone: nobody is told half of the past.
  const noted = 'INSERT INTO plangraph.archive (until, file, versions) VALUES ($1, $2, $3)';
  await session.query(noted, [moment, file, versions]);
  await session.query(forgetEvents, [moment]);
  for (const table of tables) await removeVersions(session, table, moment);
  return { versions };
}

// Who may still be told that a record is gone, the version of before says. Where that is in a file, nobody is told of the event either.
const forgetEvents = `
  WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtext('plangraph events'))),
  gone AS (DELETE FROM plangraph.event e USING turn, plangraph.audit_chain sealed
    WHERE e.written_at < $1 AND (e.stamp, e.position) <= (sealed.stamp, sealed.position) RETURNING e.stamp, e.position),
  last AS (SELECT stamp, position FROM gone ORDER BY stamp DESC, position DESC LIMIT 1)
  UPDATE plangraph.event_log SET forgotten_stamp = last.stamp, forgotten_position = last.position FROM last
  WHERE (last.stamp, last.position) > (forgotten_stamp, forgotten_position)`;

/** The tables of history, quoted. */
export async function historyTables(session: pg.Client): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

async function* versionsOf(session: pg.Client, table: string, moment: string): AsyncGenerator<unknown[]> {
  await session.query(
    `DECLARE ended CURSOR FOR SELECT to_json(h) AS version FROM history.${table} h
     WHERE h.held_until <= ${pgLiteral(moment)}::timestamptz ORDER BY h.id, h.held_until`,
  );
  for (;;) {
    const { rows } = await session.query<{ version: unknown }>(`FETCH ${versionsAtOnce} FROM ended`);
    if (rows.length === 0) break;
    yield rows.map(({ version }) => version);
  }
  await session.query('CLOSE ended');
}

async function removeVersions(session: pg.Client, table: string, moment: string): Promise<void> {
  await asArchivist(session, () =>
    session.query(`DELETE FROM history.${table} WHERE held_until <= $1::timestamptz`, [moment]),
  );
}

/** Does something to history in a transaction that says that it archives, which only the owner may. */
export async function asArchivist(session: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await session.query('BEGIN');
  try {
    await session.query(`SELECT set_config('plangraph.archiving', 'on', true)`);
    await work();
    await session.query('COMMIT');
  } catch (error) {
    await session.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** A cursor takes no parameters; this one holds digits and punctuation of ISO 8601 only. */
function pgLiteral(moment: string): string {
  return `'${moment}'`;
}
