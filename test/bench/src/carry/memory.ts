import { readdirSync, readFileSync } from 'node:fs';

/** Memory of processes in megabytes. */
export interface Memory {
  /** All that they have in memory, what they share counted once. */
  readonly proportional: number;
  /** What of it is nobody else's. */
  readonly own: number;
}

/** Memory of a process and of all that it has started. */
export function memoryOf(pid: number): Memory {
  const processes = [pid, ...childrenOf(pid)];
  const sum = (name: string) => processes.reduce((total, each) => total + kilobytes(each, name), 0) / 1_024;
  return { proportional: sum('Pss'), own: sum('Private_Dirty') + sum('Private_Clean') };
}

function childrenOf(parent: number): number[] {
  const found = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === parent);
  return found.map(Number).flatMap((each) => [each, ...childrenOf(each)]);
}

function parentOf(pid: string): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readOf(`/proc/${pid}/status`))?.[1] ?? 0);
}

function kilobytes(pid: number, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

function readOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended
  }
}
