import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('start.ts', import.meta.url));

/** A process that opens the database in a folder. */
export interface StartedProcess {
  readonly pid: number;
  /** Gives when it has printed such a line; fails when it ends without. */
  says(text: string): Promise<string>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to close the database, and waits until it has ended. */
  stop(): Promise<void>;
}

/** Starts that process, as root would from the shell unless told otherwise; a `whole` command is told no folder. */
export function startProcess(
  dataDirectory: string,
  options: { argument?: string; uid?: number; command?: readonly string[]; cwd?: string; whole?: true } = {},
): StartedProcess {
  const [program = process.execPath, ...args] = options.command ?? [process.execPath, script];
  const told = options.whole ? [] : [dataDirectory, options.argument ?? 'reading'];
  const child = spawn(program, [...args, ...told], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, HOME: '/tmp' },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    pid: child.pid ?? 0,
    async says(text) {
      const found = () => printed.split('\n').find((line) => line.includes(text));
      while (found() === undefined) {
        const step = new Promise<string>((resolve) => child.stdout.once('data', () => resolve('more')));
        const next = await Promise.race([step, ended.then(() => 'ended')]);
        if (next === 'ended' && found() === undefined) throw new Error(`It never said "${text}", but:\n${printed}`);
      }
      return found() ?? '';
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
