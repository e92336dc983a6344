import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startErrors } from '../errors/start.ts';
import type { Log } from '../log.ts';
import { removeLeftovers } from './leftovers.ts';
import { processesOn } from './processes.ts';

/**
 * Stops the PostgreSQL that a killed process left running on the folder, and forgets one that is long gone. Only the
 * holder of the folder's lock may call it: whatever still runs there has lost its owner.
 *
 * @throws ENGINE_ORPHAN when it does not stop.
 */
export async function stopOrphan(dataFolder: string, log: Log): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  let running = processesOn(dataFolder);
  const postmaster = firstLineNumber(pidFile);
  if (running.length > 0) {
    log.warn(`Stopping the PostgreSQL (pid ${running.join(', ')}) that an earlier process left on ${dataFolder}.`);
  }
  for (const [signal, patience] of [
    ['SIGINT', 20_000], // fast shutdown: cut connections, write everything, end
    ['SIGQUIT', 10_000], // at once: the next start recovers from the log
  ] as const) {
    if (running.length === 0) break;
    const targets = postmaster && running.includes(postmaster) ? [postmaster] : running;
    for (const pid of targets) trySignal(pid, signal);
    running = await untilGone(dataFolder, patience);
  }
  const [survivor] = running;
  if (survivor !== undefined) throw startErrors.ENGINE_ORPHAN({ folder: dataFolder, pid: survivor });
  removeLeftovers(dataFolder);
}

async function untilGone(dataFolder: string, patience: number): Promise<number[]> {
  const end = performance.now() + patience;
  let running = processesOn(dataFolder);
  while (running.length > 0 && performance.now() < end) {
    await sleep(20);
    running = processesOn(dataFolder);
  }
  return running;
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {} // it ended in the meantime, or untilGone will tell
}

function firstLineNumber(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10);
  } catch {
    return undefined;
  }
}
