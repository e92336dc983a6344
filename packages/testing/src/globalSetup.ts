import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openDatabase } from '@plangraph/database';
import { removeMigrated } from './migratedFolder.ts';
import { dropDatabases, variables } from './scratchDatabase.ts';
import { folderPrefix, scratchFolder, scratchPlace, scratchPlaces } from './scratchFolder.ts';

/**
 * Vitest's global setup: one PostgreSQL for the whole run, the one at DATABASE_URL or else one in a temporary folder
 * that forces nothing to the disk. Tests then ask for {@link scratchDatabase}. On a server at DATABASE_URL only databases
 * of this run's own are made, and dropped.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await sweepLeftovers();
  // Chosen before there are other processes, which are told.
  scratchPlace();
  process.env[variables.run] = `plangraph_test_${Date.now().toString(36)}_${process.pid}`;
  const stop = await findServer();
  return async () => {
    await dropDatabases();
    await stop();
    removeMigrated();
  };
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
  const left = scratchPlaces
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  for (const dataDirectory of left.filter((each) => basename(each).startsWith(folderPrefix))) {
    const made = statSync(dataDirectory, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made < JUST_MADE) continue;
    try {
      await (await openDatabase({ dataDirectory, durable: false, migrate: false })).close();
      rmSync(dataDirectory, { recursive: true, force: true });
    } catch {} // another run is using it, or another user made it
  }
}
