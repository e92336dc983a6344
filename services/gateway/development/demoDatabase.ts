import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '@plangraph/database';
import { repositoryRoot } from '../src/config/repository.ts';

/** Where the embedded database of `start --demo` lies, which `pnpm dev` serves too. */
export const demoFolder = resolve(process.env.PLANGRAPH_DATA_DIR ?? join(repositoryRoot, '.plangraph'), 'demo');

/** Where `pnpm dev` writes down how its database is reached. */
export const addressFile = join(demoFolder, 'development.url');

/** Opens that database: the one that `pnpm dev` runs, or else itself; where `DATABASE_URL` is set, that one. */
export async function openDemoDatabase(onStatement: (text: string) => void): Promise<Database> {
  const url = process.env.DATABASE_URL ?? addressOfRunning();
  const options = { poolSize: 2, onStatement, shareReads: false };
  if (url === undefined) return openDatabase({ ...options, dataDirectory: demoFolder });
  try {
    return await openDatabase({ ...options, url, migrate: false });
  } catch (error) {
    if (process.env.DATABASE_URL !== undefined) throw error;
    return openDatabase({ ...options, dataDirectory: demoFolder });
  }
}

function addressOfRunning(): string | undefined {
  try {
    return readFileSync(addressFile, 'utf8');
  } catch {
    return undefined;
  }
}
