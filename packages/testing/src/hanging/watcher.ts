import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Shared } from './endHanging.ts';

// Runs as a thread of its own: it looks on while the watched one is busy.
const { patience, beats, name } = workerData as Shared;
const standardError = 2;

for (let last = Atomics.load(beats, 0), since = Date.now(); ; ) {
  Atomics.wait(beats, 0, last, 1_000);
  const now = Atomics.load(beats, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  else if (Date.now() - since > patience * 1_000) end();
}

function end(): never {
  const file = new TextDecoder().decode(name.slice()).replace(/\0+$/, '');
  writeSync(standardError, `${file} hangs: it has not paused for ${patience} s, so its process is ended.\n`);
  process.kill(process.pid, 'SIGKILL');
  throw new Error('A process outlives its own end.');
}
