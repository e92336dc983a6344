import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of the server and of PostgreSQL, in microseconds since they started. */
export interface Usage {
  readonly server: number;
  readonly postgres: number;
}

const microsecondsPerTick = 10_000; // Linux reports 100 ticks a second, whatever the kernel's own clock

/** What `/proc/<pid>/stat` says; null when the process has gone. */
function processFacts(pid: number | string) {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
  // The name stands in brackets and may hold blanks; what follows it is regular.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const ticks = (from: number) => Number(fields[from]) + Number(fields[from + 1]);
  return { parent: Number(fields[1]), own: ticks(11) * microsecondsPerTick, ended: ticks(13) * microsecondsPerTick };
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return processFacts(pid)?.parent ?? 0;
}

/** Processor time so far, user and system, of the server with all its threads and of every process of PostgreSQL. */
export function usageOf(server: number, postmaster: number): Usage {
  const main = processFacts(postmaster);
  let postgres = (main?.own ?? 0) + (main?.ended ?? 0); // parallel workers come and go
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const facts = processFacts(pid);
    if (facts?.parent === postmaster) postgres += facts.own;
  }
  return { server: processFacts(server)?.own ?? 0, postgres };
}

/** Memory of a process that is in use now, and at its peak, in MiB. */
export function memoryOf(pid: number): { readonly resident: number; readonly peak: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const line = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) / 1024;
  return { resident: line('VmRSS'), peak: line('VmHWM') };
}
