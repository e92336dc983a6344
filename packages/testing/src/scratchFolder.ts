import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the folders begin that tests make for engines of their own. */
export const folderPrefix = 'plangraph-test-';

/** Where Linux keeps files in memory. */
const inMemory = '/dev/shm';

/** What a whole run takes up at most, several times over. */
const roomy = 8 * 2 ** 30;

/** All places where a run's folders may lie. */
export const scratchPlaces: readonly string[] = [...new Set([inMemory, tmpdir()])];

/**
 * A new folder for an engine of a test's own; what a killed run leaves in such folders is removed by a later run. It lies in memory
 * where there is room for it: a database has 3,000 files, and to copy them there takes a tenth of the time.
 */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(scratchPlace(), folderPrefix));
  chmodSync(folder, 0o755); // started by root, PostgreSQL runs as an account that must pass
  return folder;
}

/** How the first process of a run tells the others where its folders lie. */
const chosen = 'PLANGRAPH_TEST_PLACE';

/** Where this run's folders lie: all in one place, chosen once, so that one can be moved into another. */
export function scratchPlace(): string {
  process.env[chosen] ??= choosePlace();
  return process.env[chosen];
}

function choosePlace(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > roomy ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
