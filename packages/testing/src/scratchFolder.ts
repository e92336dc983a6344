import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How the folders begin that tests make for engines of their own; the process follows whose run made them. */
const folderPrefix = 'plangraph-test-';

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
  const folder = mkdtempSync(runFolder('-'));
  chmodSync(folder, 0o755); // started by root, PostgreSQL runs as an account that must pass
  return folder;
}

/** How the first process of a run tells the others where its folders lie, and whose they are. */
const chosen = { place: 'PLANGRAPH_TEST_PLACE', process: 'PLANGRAPH_TEST_PROCESS' } as const;

/** A folder of this run, by the end of its name. All lie in one place, chosen once, so that one can be moved into another. */
export function runFolder(end: string): string {
  process.env[chosen.place] ??= choosePlace();
  process.env[chosen.process] ??= String(process.pid);
  return join(process.env[chosen.place] ?? '', `${folderPrefix}${process.env[chosen.process]}${end}`);
}

/** Whether a folder, by its name, is of a run that is over. */
export function isLeftOver(name: string): boolean {
  const [, run] = new RegExp(`^${folderPrefix}(\\d+)-`).exec(name) ?? [];
  return run !== undefined && !isAlive(Number(run));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function choosePlace(): string {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > roomy ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
