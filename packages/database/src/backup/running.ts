import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { engineName, readPassword } from '../engine/initialise.ts';
import { dataOf } from '../engine/place.ts';

/**
 * The address of the PostgreSQL that another process runs on a data folder, by what PostgreSQL itself has written
 * down there; null when none answers.
 */
export async function findRunning(dataFolder: string): Promise<string | null> {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [, , , port = '', socketFolder = '', host = ''] = readFileSync(file, 'utf8').split('\n');
  const password = encodeURIComponent(readPassword({ dataFolder }));
  const base = `postgresql://${engineName}:${password}@`;
  const url = socketFolder
    ? `${base}localhost:${port}/${engineName}?host=${encodeURIComponent(socketFolder)}`
    : `${base}${host || '127.0.0.1'}:${port}/${engineName}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}

/** The same of the embedded PostgreSQL of a data directory, wherever its data lies. */
export async function runningEngine(dataDirectory: string): Promise<string | null> {
  const data = dataOf(resolve(dataDirectory));
  return data === null ? null : findRunning(data);
}
