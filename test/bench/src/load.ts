import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startProcess } from './processes.ts';

/** What is sent, and how. */
export interface Load {
  readonly url: string;
  /** Bodies of the requests, sent in turn. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

/** What came back. */
export interface LoadResult {
  readonly answers: number;
  /** Answers with errors, or none at all. */
  readonly failed: number;
  readonly seconds: number;
  /** Half of the answers, and all but one of a hundred, took no longer; milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Starts the process that makes the load; the one that it gives sends a load and waits for its result. */
export function startLoad(): (load: Load) => Promise<LoadResult> {
  const child: ChildProcess = startProcess({ script: join(import.meta.dirname, 'loadProcess.ts') });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The process that makes the load has ended.')));
  // At the end of the bench nobody waits for it.
  ended.catch(() => {});
  return async (load) => {
    const answer = once(child, 'message');
    child.send(load);
    return (await Promise.race([answer, ended]))[0] as LoadResult;
  };
}
