import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The key of webhooks that a file holds, made when there is none. All processes of the machine find the same one. */
export async function openKeyFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    return makeKey(path);
  });
}

async function makeKey(path: string): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  const folder = dirname(path);
  // The account that runs the embedded database must be able to enter, as when the database makes this folder.
  if (await mkdir(dirname(folder), { recursive: true })) await chmod(dirname(folder), 0o755);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, key, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and only for the first of several who try.
    await link(draft, path);
    return key;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(path, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}
