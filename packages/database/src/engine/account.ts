import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { startErrors } from '../errors/start.ts';

/** Whom PostgreSQL runs as when PlanGraph was started by root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chooses the account that PostgreSQL runs as: none but its own for an ordinary user; for root the owner of the data
 * that is already there, or else `postgres`, who is made when missing.
 *
 * @throws ENGINE_NO_ACCOUNT when root can neither find nor make one.
 */
export function engineAccount(dataFolders: readonly string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of dataFolders) {
    const owner = statSync(folder, { throwIfNoEntry: false });
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  try {
    return accountNamed('postgres');
  } catch {
    return makeAccount();
  }
}

function makeAccount(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    return accountNamed('postgres');
  } catch (error) {
    throw startErrors.ENGINE_NO_ACCOUNT({ reason: (error as Error).message.trim(), cause: error });
  }
}

function accountNamed(name: string): Account {
  const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe', encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** Whether the account may read the file or enter the folder, through every folder above it. */
export function canReach(account: Account, path: string): boolean {
  const target = statSync(path);
  if (!permits(account, target, target.isDirectory() ? 1 : 4)) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!permits(account, statSync(folder), 1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function permits(account: Account, file: { uid: number; gid: number; mode: number }, bits: number): boolean {
  const shift = file.uid === account.uid ? 6 : file.gid === account.gid ? 3 : 0;
  return ((file.mode >> shift) & bits) === bits;
}
