export type { Resolve } from './sending/guardedLookup.ts';
export { logSource } from './source.ts';
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
