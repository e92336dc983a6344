export { startSealing } from './sealing.ts';
export type { Resolve } from './sending/guardedLookup.ts';
export { logSource } from './source.ts';
export { startWorker, type WorkerOptions } from './worker.ts';
export type { Worker } from './works.ts';
