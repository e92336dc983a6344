import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file or a folder of PostgreSQL's data, by its path within. */
export interface DataFile {
  readonly path: string;
  readonly folder: boolean;
}

// What says that a server runs, and what one makes anew: https://www.postgresql.org/docs/current/continuous-archiving.html
const leftOut =
  /^(postmaster\.(pid|opts)|\.s\.PGSQL\..*|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|tablespace_map.*|.*\.signal)$/;
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)$/;

/** PostgreSQL's control file, which is copied last: it must not know more than the files beside it. */
const controlFile = join('global', 'pg_control');

/** What a base copy of a data folder consists of, folders before what lies in them, the control file last. */
export function* dataFiles(folder: string, within = ''): Generator<DataFile> {
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = join(within, entry.name);
    if (leftOut.test(entry.name) || path === controlFile) continue;
    if (entry.isFile()) yield { path, folder: false };
    if (!entry.isDirectory()) continue;
    yield { path, folder: true };
    if (!emptied.test(path)) yield* dataFiles(folder, path);
  }
  if (within === '') yield { path: controlFile, folder: false };
}

/** Names of the segments of PostgreSQL's log from the first to the last, and of the histories of its timelines. */
export function logFiles(folder: string, first: string, last: string): string[] {
  return readdirSync(join(folder, 'pg_wal'))
    .filter((name) => (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last) || name.endsWith('.history'))
    .sort();
}
