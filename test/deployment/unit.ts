import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { placed } from './placed.ts';

/** Where the units have the repository, and where it is here. */
export const checkout = [
  '/srv/plangraph',
  fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''),
] as const;

/** An account of the range from which systemd takes those of `DynamicUser`: it owns nothing, and nobody else has it. */
const dynamicUser = 64_117;

/** A service as its unit describes it, as far as processes show it. */
export interface Unit {
  readonly name: string;
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly isDynamicUser: boolean;
  /** Which of the processes are told to stop: all, or the first. */
  readonly killMode: string;
  /** How long they may take for that, in seconds. */
  readonly stopSeconds: number;
}

/** Reads a unit of the reference deployment. */
export function readUnit(name: string): Unit {
  const text = placed(`systemd/${name}.service`, [checkout]);
  const value = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(text)?.[1] ?? '';
  return {
    name,
    command: value('ExecStart').split(' '),
    workingDirectory: value('WorkingDirectory'),
    isDynamicUser: value('DynamicUser') === 'yes',
    killMode: value('KillMode') || 'control-group',
    stopSeconds: Number(value('TimeoutStopSec')),
  };
}

/** A service that runs. */
export interface Service {
  readonly pid: number;
  printed(): string;
  /** Waits for a line of the log; fails where the service ends without. */
  says(message: string): Promise<void>;
  /** Waits until it ends by itself; its exit code, or the signal that ended it. */
  ends(): Promise<number | NodeJS.Signals | null>;
  /** Stops it as systemd does; its exit code, or the signal that ended it. */
  stop(): Promise<number | NodeJS.Signals | null>;
  /** Ends all its processes as a power cut would. */
  kill(): Promise<void>;
}

/** What a service is started with. */
export interface Surroundings {
  /** The file of settings. */
  readonly environmentFile: string;
  /** Where its state lies, which its account may write. */
  readonly stateDirectory: string;
  /** What this machine has otherwise than the file says, as two gateways have one port each. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a service as systemd would: its command, by its account, in its folder, with the settings of its file and nothing else. */
export function startService(unit: Unit, { environmentFile, stateDirectory, environment }: Surroundings): Service {
  const account = accountFor(unit);
  mkdirSync(stateDirectory, { recursive: true, mode: 0o755 });
  if (account !== null) execFileSync('chown', ['-R', `${account}:${account}`, stateDirectory]);
  const [program = '', ...args] = unit.command;
  const child = spawn(program, args, {
    cwd: unit.workingDirectory,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...parseEnv(readFileSync(environmentFile, 'utf8')), ...environment },
    // A group of its own, as a control group is.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(account === null ? {} : { uid: account, gid: account }),
  });
  return watched(child, unit);
}

/** The account that the unit names, where this process may take it and it may read what it runs; null for the own one. */
function accountFor({ isDynamicUser, workingDirectory }: Unit): number | null {
  if (process.getuid?.() !== 0 || !isDynamicUser) return null;
  try {
    const script = join(workingDirectory, 'services/gateway/src/main.ts');
    execFileSync('test', ['-r', script], { uid: dynamicUser, gid: dynamicUser });
    return dynamicUser;
  } catch {
    return null;
  }
}

/** Watches a process that was started with a group of its own; `told` is which one is told to stop, where not all are. */
export function watched(
  child: ChildProcess,
  { name, killMode, stopSeconds }: Pick<Unit, 'name' | 'killMode' | 'stopSeconds'>,
  told = () => child.pid ?? 0,
): Service {
  let [printed, over] = ['', false];
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (piece) => {
      printed += piece;
      wake();
    });
  const ended = once(child, 'exit').then(([code, signal]) => {
    over = true;
    wake();
    return (signal ?? code) as number | NodeJS.Signals | null;
  });
  const pid = child.pid ?? 0;
  return {
    pid,
    printed: () => printed,
    async says(message) {
      while (!printed.includes(`"msg":"${message}"`)) {
        if (over) throw new Error(`${name} never said "${message}", but:\n${printed}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ends: () => ended,
    async stop() {
      process.kill(killMode === 'control-group' ? -pid : told(), 'SIGTERM');
      const late = setTimeout(() => process.kill(-pid, 'SIGKILL'), stopSeconds * 1_000);
      const code = await ended;
      clearTimeout(late);
      return code;
    },
    async kill() {
      if (!over) process.kill(-pid, 'SIGKILL');
      await ended;
    },
  };
}
