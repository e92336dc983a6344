import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { variables } from './scratchDatabase.ts';
import { folderPrefix, scratchFolder, scratchPlace } from './scratchFolder.ts';

/**
 * A new data directory with a database that has every migration and no rows, as a gateway leaves it that was stopped: a copy of
 * one that is made once a run. For stories that begin after the first start.
 */
export async function migratedFolder(): Promise<string> {
  const folder = scratchFolder();
  execFileSync('cp', ['-a', `${await madeOnce()}/.`, folder]);
  // The copy is as young as it is: what is older than a minute another run may take for left over.
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/** Removes the one that this run's are copies of. */
export function removeMigrated(): void {
  rmSync(original(), { recursive: true, force: true });
}

/** Two workers that ask at the same moment make two, and the first is kept. */
async function madeOnce(): Promise<string> {
  const final = original();
  if (existsSync(final)) return final;
  const draft = scratchFolder();
  await (await openDatabase({ dataDirectory: draft, durable: false })).close();
  try {
    renameSync(draft, final);
  } catch (error) {
    if (!existsSync(final)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return final;
}

function original(): string {
  return join(scratchPlace(), `${folderPrefix}migrated-${process.env[variables.run]}`);
}
