import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { dropDatabases, variables } from './scratchDatabase.ts';

const folderPrefix = 'plangraph-test-';

/**
 * Vitest's global setup: one PostgreSQL for the whole run, the one at DATABASE_URL or else one in a temporary folder
 * that forces nothing to the disk. Tests then ask for {@link scratchDatabase}. On a server at DATABASE_URL only databases
 * of this run's own are made, and dropped.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await sweepLeftovers();
  process.env[variables.run] = `plangraph_test_${Date.now().toString(36)}_${process.pid}`;
  const stop = await findServer();
  return async () => {
    await dropDatabases();
    await stop();
  };
}

/** A new folder for an engine of a test's own; what a killed run leaves in such folders is removed by a later run. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), folderPrefix));
  chmodSync(folder, 0o755); // started by root, PostgreSQL runs as an account that must pass
  return folder;
}

async function findServer(): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  if (given) {
    process.env[variables.url] = given;
    return async () => {};
  }
  const dataDirectory = scratchFolder();
  const engine = await openDatabase({ dataDirectory, durable: false, migrate: false, poolSize: 1 });
  process.env[variables.url] = engine.url;
  return async () => {
    await engine.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
}

const JUST_MADE = 60_000;

/** Removes the folders of runs that were killed. Opening one stops what still runs there, or tells that it is in use. */
async function sweepLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(folderPrefix))) {
    const dataDirectory = join(tmpdir(), name);
    const made = statSync(dataDirectory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made < JUST_MADE) continue;
    try {
      await (await openDatabase({ dataDirectory, durable: false, migrate: false })).close();
      rmSync(dataDirectory, { recursive: true, force: true });
    } catch {} // another run is using it, or another user made it
  }
}
