import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeOnce } from '../identity/writeOnce.ts';

/** The key of webhooks that a file holds, made when there is none. All processes of the machine find the same one. */
export async function openKeyFile(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(async (error) => {
    if (error.code !== 'ENOENT') throw error;
    await writeOnce(path, randomBytes(32).toString('base64url'));
    return readFile(path, 'utf8');
  });
}
