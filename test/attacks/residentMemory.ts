import { readFileSync } from 'node:fs';

/** Memory that a process takes, in bytes. */
export function residentMemory(pid: number | string): number {
  const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return Number(resident) * 4_096;
}

/** The worker that runs beside a gateway: of its children the one that is a worker. */
export function workerBeside(gateway: number): string {
  const children = readFileSync(`/proc/${gateway}/task/${gateway}/children`, 'utf8').trim().split(' ');
  const worker = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').endsWith('worker\0'));
  if (!worker) throw new Error('No worker runs beside the gateway.');
  return worker;
}

/** So many megabytes. */
export const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
