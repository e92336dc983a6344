export { createExecutor, type Executor, type Interpret } from './executor.ts';
export type { Counts, Reason } from './reason.ts';
