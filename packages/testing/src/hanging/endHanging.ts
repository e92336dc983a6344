import { Worker } from 'node:worker_threads';

const patience = Number(process.env.PLANGRAPH_TEST_PATIENCE ?? 300);
const longestName = 1024;

/** Memory that the watched thread and its watcher share. */
export interface Shared {
  /** Seconds for which the thread may be busy without a pause. */
  readonly patience: number;
  /** How often the watched thread has shown that it lives. */
  readonly beats: Int32Array;
  /** The name of the file that it runs, in UTF-8, and then zeros. */
  readonly name: Uint8Array;
}

const watched = Symbol.for('plangraph.watched');
type Watched = typeof globalThis & { [watched]?: Shared };

/**
 * Has the process ended, and the file named, when a test file blocks it: no test's own timeout ends a loop that never
 * comes back. One thread watches all files that a process runs; the last one named is blamed.
 */
export function endHanging(file: string): void {
  const world = globalThis as Watched;
  world[watched] ??= watch();
  world[watched].name.fill(0);
  new TextEncoder().encodeInto(file, world[watched].name);
}

function watch(): Shared {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const shared: Shared = { patience, beats, name: new Uint8Array(new SharedArrayBuffer(longestName)) };
  const watcher = new URL('watcher.ts', import.meta.url);
  new Worker(watcher, { workerData: shared, execArgv: [], stderr: false }).unref();
  setInterval(() => Atomics.add(beats, 0, 1), 500).unref();
  return shared;
}
