import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { startErrors } from '../errors/start.ts';

/** Makes a data directory where there is none. PostgreSQL stands in the real folder, so links are followed before anything is compared. */
export async function makeDataDirectory(dataDirectory: string): Promise<string> {
  try {
    const made = mkdirSync(dataDirectory, { recursive: true });
    // PostgreSQL's account passes through it, the data itself is private. One that holds other things stays as it is.
    const forUs = made !== undefined || (process.getuid?.() === 0 && readdirSync(dataDirectory).length === 0);
    if (forUs) await chmod(dataDirectory, 0o755);
    return realpathSync(dataDirectory);
  } catch (error) {
    const reason = (error as Error).message;
    throw startErrors.ENGINE_FOLDER_UNUSABLE({ folder: dataDirectory, reason, cause: error });
  }
}
