import { createReadStream } from 'node:fs';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Account } from '../engine/account.ts';
import { backupErrors } from '../errors/backup.ts';
import { type BackupManifest, manifestName, readBackupManifest } from './manifest.ts';

/**
 * Lays out what a backup holds in an empty folder, as the account's.
 *
 * @throws RESTORE_FILE_UNUSABLE when it is cut off, damaged or no backup at all.
 */
export async function unpack(file: string, folder: string, account: Account | undefined): Promise<BackupManifest> {
  const entries = extract();
  const unusable = (reason: string, cause?: unknown) => backupErrors.RESTORE_FILE_UNUSABLE({ file, reason, cause });
  const own = async (path: string) => account && chown(path, account.uid, account.gid);
  let manifest: BackupManifest | null = null;
  const read = pipeline(createReadStream(file), createGunzip(), entries);
  read.catch(() => {}); // the loop fails too
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header;
      const contents = entry as AsyncIterable<Uint8Array>;
      if (name === manifestName) {
        const chunks: Uint8Array[] = [];
        for await (const chunk of contents) chunks.push(chunk);
        manifest = readBackupManifest(String(Buffer.concat(chunks)));
        continue;
      }
      const path = join(folder, normalize(name));
      if (!path.startsWith(folder)) throw new Error(`it names a file outside, ${name}`);
      if (type === 'directory') await mkdir(path, { mode: 0o700, recursive: true });
      else {
        await mkdir(dirname(path), { mode: 0o700, recursive: true });
        await writeFile(path, contents, { mode: 0o600 });
      }
      await own(path);
    }
    await read;
  } catch (error) {
    throw unusable((error as Error).message, error);
  }
  if (!manifest) throw unusable('its last part is missing');
  return manifest;
}
