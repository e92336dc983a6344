import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { DatabaseError } from '../errors/databaseError.ts';
import { startErrors } from '../errors/start.ts';
import type { Place } from './place.ts';

/** How every program of PostgreSQL is run: as its account, from a folder it may enter, deaf to our own PG* and LC_* variables. */
export function spawnOptions(place: Place, stdio: SpawnOptions['stdio']): SpawnOptions {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return {
    cwd: dirname(place.dataFolder),
    env: { ...Object.fromEntries(kept), LC_MESSAGES: 'C' },
    stdio,
    ...(place.account ?? {}),
  };
}

/**
 * Runs a program to its end and gives what it printed.
 *
 * @throws ENGINE_START_FAILED with what it printed, ENGINE_NO_ACCOUNT when it may not run as its account.
 */
export async function run(place: Place, program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, spawnOptions(place, ['ignore', 'pipe', 'pipe']));
  const printed: string[] = [];
  child.stdout?.on('data', (chunk) => printed.push(String(chunk)));
  child.stderr?.on('data', (chunk) => printed.push(String(chunk)));
  const code = await new Promise((resolve, reject) => {
    child.on('error', (error) => reject(spawnFailure(place, error)));
    child.on('close', resolve);
  });
  if (code === 0) return printed.join('');
  const reason = `${program} ended with ${code}. ${printed.join('').slice(-2000)}`;
  throw startErrors.ENGINE_START_FAILED({ folder: place.dataFolder, reason });
}

/** What it means that a program could not even be run. */
export function spawnFailure(place: Place, error: NodeJS.ErrnoException): DatabaseError {
  const reason = error.message;
  if (place.account && (error.code === 'EPERM' || error.code === 'EINVAL')) {
    return startErrors.ENGINE_NO_ACCOUNT({ reason, cause: error });
  }
  return startErrors.ENGINE_START_FAILED({ folder: place.dataFolder, reason, cause: error });
}
