import type pg from 'pg';
import { archiveErrors } from '../errors/archive.ts';
import { type ArchivedVersions, type ArchiveEnd, type ArchiveHead, readArchive } from './archiveFile.ts';
import { asArchivist, historyTables } from './archiveHistory.ts';

/**
 * Reads archived versions back into the database, in one transaction; those that are there already stay as they are. The
 * graph then knows the moments again that the file was made of.
 *
 * @throws ARCHIVE_UNUSABLE
 */
export async function readBackHistory(session: pg.Client, file: string): Promise<ArchiveEnd> {
  const tables = new Set(await historyTables(session));
  let [head, end, versions]: [ArchiveHead | null, ArchiveEnd | null, number] = [null, null, 0];
  try {
    await asArchivist(session, async () => {
      for await (const line of readArchive(file)) {
        if (!head) {
          head = line as ArchiveHead;
          if (head.format !== 1) throw new Error('it does not begin as one');
        } else if ('table' in (line as object)) {
          const { table, rows } = line as ArchivedVersions;
          if (!tables.has(table)) throw new Error(`the database keeps no history of ${table}`);
          await insert(session, table, rows);
          versions += rows.length;
        } else end = line as ArchiveEnd;
      }
      if (!head || end?.versions !== versions) throw new Error('its end is missing');
      await session.query('DELETE FROM plangraph.archive WHERE until = $1', [(head as ArchiveHead).until]);
    });
  } catch (error) {
    throw archiveErrors.ARCHIVE_UNUSABLE({ file, reason: (error as Error).message, cause: error });
  }
  return { versions };
}

function insert(session: pg.Client, table: string, rows: readonly unknown[]): Promise<unknown> {
  return session.query(
    `INSERT INTO history.${table} SELECT made.* FROM json_populate_recordset(NULL::history.${table}, $1) made
     WHERE NOT EXISTS (SELECT FROM history.${table} h WHERE h.id = made.id AND h.held_until = made.held_until)`,
    [JSON.stringify(rows)],
  );
}
