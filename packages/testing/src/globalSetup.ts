import { rmSync } from 'node:fs';
import { openDatabase } from '@plangraph/database';
import { removeMigrated } from './migratedFolder.ts';
import { dropDatabases, variables } from './scratchDatabase.ts';
import { runFolder, scratchFolder } from './scratchFolder.ts';
import { sweepLeftovers } from './sweepLeftovers.ts';

/**
 * Vitest's global setup: one PostgreSQL for the whole run, the one at DATABASE_URL or else one in a temporary folder
 * that forces nothing to the disk. Tests then ask for {@link scratchDatabase}. On a server at DATABASE_URL only databases
 * of this run's own are made, and dropped.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await sweepLeftovers();
  // Chosen before there are other processes, which are told.
  runFolder('');
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
