import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process above this one. */
interface Parent {
  readonly pid: number;
  readonly command: string;
}

/** How often it is looked whether those above still run, in milliseconds. */
const every = 250;
const packageManager = /(^|[/\\ ])(npx|npm|pnpm|yarn)\b/;
/** Longer chains are no package manager's. */
const highest = 8;

/**
 * Calls back once when a package manager that started this process has ended. `npx pnpm start` is a chain of four or
 * more processes, of which none passes every signal on: who stops the first one by its number would leave the gateway running.
 * Does nothing where no package manager did. Gives what ends the watch.
 */
export function onStarterGone(gone: () => void, environment: Readonly<Record<string, string | undefined>>): () => void {
  const chain = environment.npm_lifecycle_event === undefined ? [] : startersOf(process.pid);
  if (chain.length === 0) return () => {};
  const timer = setInterval(() => {
    const whole = chain.every(
      ({ pid }, index) => parentOf(index === 0 ? process.pid : (chain[index - 1]?.pid ?? 0)) === pid,
    );
    if (whole) return;
    clearInterval(timer);
    gone();
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

/** The processes above one up to the highest package manager among them, the nearest first. */
function startersOf(pid: number): Parent[] {
  const above: Parent[] = [];
  for (let next = parentOf(pid); next > 1 && above.length < highest; next = parentOf(next)) {
    above.push({ pid: next, command: commandOf(next) });
  }
  return above.slice(0, above.findLastIndex(({ command }) => packageManager.test(command)) + 1);
}

/** The number of a process's parent; 0 where it cannot be told, or the process has ended. */
function parentOf(pid: number): number {
  if (pid === process.pid) return process.ppid;
  if (process.platform === 'linux') return Number(statOf(pid).split(' ')[1] ?? 0);
  return Number(ask(pid, 'ppid='));
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 3).join(' ');
  } catch {
    return '';
  }
}

/** What Linux says of a process behind its name, which may hold anything. */
function statOf(pid: number): string {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2);
  } catch {
    return '';
  }
}

function ask(pid: number, what: string): string {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}
