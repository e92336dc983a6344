import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startErrors } from '../errors/start.ts';
import type { Log } from '../log.ts';
import type { Place } from './place.ts';
import { spawnFailure, spawnOptions } from './run.ts';

/** A running PostgreSQL that this process started. */
export interface Postmaster {
  readonly pid: number;
  /** Settles when it has ended, however. */
  readonly ended: Promise<void>;
  /** Stops it cleanly; gives when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on an initialised folder and waits until it takes connections. It gets a session of its own, so
 * that Ctrl-C reaches us first and answers under way can still be read.
 *
 * @throws ENGINE_START_FAILED with the end of its log when it ends instead.
 */
export async function startPostmaster(
  place: Place,
  settings: Record<string, string>,
  logFile: string,
  log: Log,
): Promise<Postmaster> {
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openLog(logFile);
  const options = { ...spawnOptions(place, ['ignore', output, output]), detached: true };
  const child = spawn(place.binaries.postgres, ['-D', place.dataFolder, ...args], options);
  closeSync(output);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (error) => reject(spawnFailure(place, error)));
    child.once('exit', () => resolve());
  });
  ended.catch(() => {});
  await untilReady(place, child, ended, logFile);

  // A plain process.exit() forgets close(); a signal can still be sent then, waiting cannot.
  const onExit = () => child.kill('SIGINT');
  process.once('exit', onExit);
  let stopping = false;
  child.once('exit', (code, signal) => {
    process.off('exit', onExit);
    if (!stopping) log.error(`PostgreSQL ended by itself (${signal ?? code}); see ${logFile}.`);
  });
  return {
    pid: child.pid ?? 0,
    ended: ended.catch(() => {}),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGINT');
      const atOnce = setTimeout(() => child.kill('SIGQUIT'), 30_000);
      await ended;
      clearTimeout(atOnce);
    },
  };
}

async function untilReady(place: Place, child: ChildProcess, ended: Promise<void>, logFile: string): Promise<void> {
  const pidFile = join(place.dataFolder, 'postmaster.pid');
  while (child.exitCode === null && child.signalCode === null) {
    const lines = readOrNothing(pidFile).split('\n');
    // `standby` is one that replays and takes no connections; one that follows another and can be read is `ready` as well.
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return;
    await Promise.race([sleep(5), ended]);
  }
  const reason = readOrNothing(logFile).trim().split('\n').slice(-8).join('\n');
  throw startErrors.ENGINE_START_FAILED({ folder: place.dataFolder, reason });
}

function openLog(file: string): number {
  try {
    renameSync(file, `${file}.previous`);
  } catch {} // the first start
  return openSync(file, 'w', 0o600);
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
