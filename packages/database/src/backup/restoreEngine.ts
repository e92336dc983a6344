import { randomBytes } from 'node:crypto';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chooseAddress } from '../engine/address.ts';
import { makeDataDirectory } from '../engine/dataDirectory.ts';
import { lockFolder } from '../engine/lock.ts';
import { dataOf, findPlace, makePrivateFolder, type Place } from '../engine/place.ts';
import { startPostmaster } from '../engine/postmaster.ts';
import { engineSettings } from '../engine/settings.ts';
import { replayFrom } from '../engine/walArchive.ts';
import { backupErrors } from '../errors/backup.ts';
import type { Log } from '../log.ts';
import { beginEvents } from './beginEvents.ts';
import type { BackupManifest } from './manifest.ts';
import { unpack } from './unpack.ts';

export interface RestoreOptions {
  readonly dataDirectory: string;
  readonly file: string;
  readonly log: Log;
  /** The folder of the log's archive, and the moment up to which it is replayed; the moment of the backup when left out. */
  readonly replay?: { readonly archive: string; readonly until: Date } | undefined;
}

/**
 * Restores a backup into a data directory that holds no database. It appears there when it is whole and PostgreSQL has
 * come up on it once; a restore that fails or is killed leaves nothing that could be taken for a database.
 *
 * @throws RESTORE_NOT_EMPTY, RESTORE_FILE_UNUSABLE, RESTORE_VERSION, RESTORE_MOMENT_UNREACHED.
 */
export async function restoreEngine({ dataDirectory, file, log, replay }: RestoreOptions): Promise<BackupManifest> {
  const folder = await makeDataDirectory(dataDirectory);
  const refuseData = () => {
    if (dataOf(folder)) throw backupErrors.RESTORE_NOT_EMPTY({ target: folder });
  };
  refuseData(); // also where a gateway runs on it
  const lock = await lockFolder(folder);
  try {
    refuseData();
    const place = await findPlace(folder);
    const draft = `${place.dataFolder}.draft-${randomBytes(4).toString('hex')}`;
    try {
      return await restoreInto({ ...place, dataFolder: join(draft, 'data') }, place.dataFolder, file, replay, log);
    } finally {
      await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    }
  } finally {
    lock.release();
  }
}

async function restoreInto(
  place: Place,
  target: string,
  file: string,
  replay: RestoreOptions['replay'],
  log: Log,
): Promise<BackupManifest> {
  await makePrivateFolder(dirname(place.dataFolder), place.account);
  await makePrivateFolder(place.dataFolder, place.account);
  const manifest = await unpack(file, place.dataFolder, place.account);
  const { postgresql: found } = manifest;
  if (found !== place.binaries.major) {
    throw backupErrors.RESTORE_VERSION({ found, expected: place.binaries.major });
  }
  await comeUp(place, replay, log);
  await rename(place.dataFolder, target);
  return manifest;
}

/** Lets PostgreSQL make the files agree, up to the moment that is asked for, and stops it again. Its events begin anew. */
async function comeUp(place: Place, replay: RestoreOptions['replay'], log: Log): Promise<void> {
  const address = await chooseAddress(place);
  const logFile = join(dirname(place.dataFolder), 'postgres.log');
  try {
    if (replay) await own(place, 'recovery.signal');
    const settings = { ...engineSettings(true), ...address.settings, ...(replay ? replayFrom(replay) : {}) };
    const postmaster = await startPostmaster(place, settings, logFile, log);
    await beginEvents(address.url).finally(() => postmaster.stop());
  } catch (error) {
    if (!replay) throw error;
    const [, reason = (error as Error).message] = /FATAL: {2}(.*)/.exec((error as Error).message) ?? [];
    throw backupErrors.RESTORE_MOMENT_UNREACHED({ until: replay.until.toISOString(), reason, cause: error });
  } finally {
    address.release();
  }
}

async function own({ dataFolder, account }: Place, name: string): Promise<void> {
  const path = join(dataFolder, name);
  await writeFile(path, '', { mode: 0o600 });
  if (account) await chown(path, account.uid, account.gid);
}
