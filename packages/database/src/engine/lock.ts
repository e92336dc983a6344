import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { holders, startErrors } from '../errors/start.ts';

const BUSY = 5;

// A lock whose file nobody refers to any more would be garbage, and given up while the engine still runs.
const held = new Set<DatabaseSync>();

/** The right to start an engine on a folder; the operating system takes it back when the process dies. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the exclusive lock on a data folder.
 * SQLite is here for its file lock alone: Node offers no other that dies with its process on every platform, and that
 * an orphaned PostgreSQL does not inherit.
 *
 * @throws ENGINE_IN_USE when a living process holds it, ENGINE_FOLDER_UNUSABLE when the folder cannot be written.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const holderFile = join(folder, 'engine.holder');
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(folder, 'engine.lock'), { timeout: 0 });
    file.exec('BEGIN EXCLUSIVE');
    writeFileSync(holderFile, String(process.pid));
  } catch (error) {
    file?.close();
    if ((error as { errcode?: number }).errcode === BUSY) {
      throw startErrors.ENGINE_IN_USE({ folder, holder: await describeHolder(holderFile) });
    }
    throw startErrors.ENGINE_FOLDER_UNUSABLE({ folder, reason: (error as Error).message, cause: error });
  }
  const locked = file;
  held.add(locked);
  return {
    release: () => {
      held.delete(locked);
      locked.close();
    },
  };
}

/** The holder writes its number just after locking, so a number of a dead process means that it is about to. */
async function describeHolder(holderFile: string): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const pid = readPid(holderFile);
    if (pid && isAlive(pid)) return pid === process.pid ? `${holders.self} (pid ${pid})` : `pid ${pid}`;
    await sleep(25);
  }
  return holders.other;
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of that number lives, whoever owns it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
