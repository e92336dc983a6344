import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file of secrets in a folder of the data directory, unless another process was faster: then what that one wrote stays. */
export async function writeOnce(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const dataDirectory = dirname(folder);
  // The account that runs the embedded database must be able to enter, as when the database makes this folder.
  if (await mkdir(dataDirectory, { recursive: true })) await chmod(dataDirectory, 0o755);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    // A link appears whole or not at all, and only for the first of several who try.
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
