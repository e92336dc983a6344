import { join, resolve } from 'node:path';
import pg from 'pg';
import { dataOf } from '../engine/place.ts';
import { startEngine } from '../engine/startEngine.ts';
import { backupErrors } from '../errors/backup.ts';
import { DatabaseError } from '../errors/databaseError.ts';
import type { Log } from '../log.ts';
import { dataFiles, logFiles } from './dataFiles.ts';
import { type BackupManifest, manifestName } from './manifest.ts';
import { type BackupWriting, pack } from './pack.ts';
import { findRunning } from './running.ts';

export interface BackUpOptions {
  readonly dataDirectory: string;
  readonly file: string;
  readonly log: Log;
}

/**
 * Backs the embedded PostgreSQL up to a file, while it serves or not, wherever its data lies: a copy of its files
 * between the two marks that PostgreSQL sets for that, and the part of its log that makes them agree.
 *
 * @throws BACKUP_NOTHING, BACKUP_FAILED, and what starting the engine may throw where it does not run.
 */
export async function backUpEngine({ dataDirectory, file, log }: BackUpOptions): Promise<BackupManifest> {
  const folder = resolve(dataDirectory);
  const data = dataOf(folder);
  if (!data) throw backupErrors.BACKUP_NOTHING({ folder });
  const running = await findRunning(data);
  if (running) return copyTo(file, data, running);
  const engine = await startEngine({ dataDirectory: folder, log, durable: true });
  return copyTo(file, data, engine.url).finally(() => engine.stop());
}

async function copyTo(file: string, data: string, url: string): Promise<BackupManifest> {
  const session = new pg.Client({ connectionString: url, application_name: 'plangraph backup' });
  session.on('error', () => {}); // the statement under way fails too
  try {
    await session.connect();
    return await packBetweenMarks(file, data, session);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw backupErrors.BACKUP_FAILED({ file, reason: (error as Error).message, cause: error });
  } finally {
    await session.end().catch(() => {});
  }
}

async function packBetweenMarks(file: string, data: string, session: pg.Client): Promise<BackupManifest> {
  // The slot goes with the session. Until then PostgreSQL keeps every part of its log that the copy will need.
  await session.query(
    `SELECT pg_create_physical_replication_slot('plangraph_backup_' || pg_backend_pid(), true, true)`,
  );
  const first = await textOf(session, `SELECT pg_walfile_name(pg_backup_start('plangraph backup', true))`);
  let manifest: BackupManifest | undefined;
  await pack(file, async (packing) => {
    await packFiles(packing, data);
    const { rows } = await session.query<{ label: string; last: string }>(
      `SELECT labelfile AS label, pg_walfile_name(lsn) AS last FROM pg_backup_stop(false)`,
    );
    const { label = '', last = '' } = rows[0] ?? {};
    packing.addText('backup_label', label);
    for (const name of logFiles(data, first, last)) {
      await packing.addFile(join('pg_wal', name), join(data, 'pg_wal', name));
    }
    const postgresql = await textOf(session, `SELECT current_setting('server_version_num')::int / 10000`);
    manifest = { format: 1, postgresql, moment: new Date().toISOString() };
    packing.addText(manifestName, JSON.stringify(manifest));
  });
  return manifest as BackupManifest;
}

async function packFiles(packing: BackupWriting, data: string): Promise<void> {
  for (const { path, folder } of dataFiles(data)) {
    if (folder) packing.addFolder(path);
    else await packing.addFile(path, join(data, path));
  }
}

async function textOf(session: pg.Client, statement: string): Promise<string> {
  const { rows } = await session.query<Record<string, unknown>>(`SELECT (${statement})::text AS value`);
  return String(rows[0]?.value);
}
