export type { Resolve } from './sending/guardedLookup.ts';
export type { ChangeSource, LoggedChange } from './source.ts';
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
