import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../services/gateway/src/main.ts', import.meta.url));

/** No proxy has to see that it stops, and nobody is told of anything: what is tested are the processes that serve. */
const quick = { PLANGRAPH_DRAIN_SECONDS: '0', PLANGRAPH_WORKERS: '0' };

/** A line of the log. */
interface Line {
  readonly msg?: string;
  readonly worker?: number;
  readonly [fact: string]: unknown;
}

/** A gateway of several processes. */
export interface StartedCluster {
  readonly pid: number;
  /** Everything it has printed so far. */
  readonly printed: () => string;
  /** Gives the first line of the log after those already given that says so; fails when it ends without. */
  says(message: string): Promise<Line>;
  /** Process ids of its workers. */
  workers(): number[];
  /** Ends its first process as a power cut would; does nothing when it has ended. */
  kill(): Promise<void>;
  /** Settles with the exit code, or the signal, when the first process has ended. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts the product as its operator does. */
export function startCluster(environment: Readonly<Record<string, string>>): StartedCluster {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [main, 'start'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
      PORT: '0',
      PLANGRAPH_METRICS_ADDRESS: 'same',
      ...quick,
      ...environment,
    },
  });
  let printed = '';
  let given = 0;
  let wake = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
      wake();
    });
  }
  let over = false;
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => {
      over = true;
      wake();
      resolve(signal ?? code);
    }),
  );
  return {
    pid: child.pid ?? 0,
    printed: () => printed,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async says(message) {
      for (;;) {
        const lines = printed.split('\n').slice(0, -1);
        const found = lines.findIndex((line, index) => index >= given && line.includes(`"msg":"${message}"`));
        if (found >= 0) {
          given = found + 1;
          return JSON.parse(lines[found] as string) as Line;
        }
        if (over) throw new Error(`It never said "${message}", but:\n${printed}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    workers: () => childrenOf(child.pid ?? 0).filter((pid) => commandOf(pid).includes('main.ts')),
  };
}

/** Whether a process runs, other than as one whose end nobody has taken note of. */
export function runs(pid: number): boolean {
  return commandOf(pid) !== '';
}

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
