import type { Load, LoadResult } from './load.ts';
import type { RunningPeer } from './server.ts';
import { usageOf } from './usage.ts';

/** What one load showed. */
export interface Sample {
  readonly perSecond: number;
  /** Processor time per request, in microseconds. */
  readonly serverCpu: number;
  readonly postgresCpu: number;
  readonly p50: number;
  readonly p99: number;
}

/** What a load is sent with. */
export interface Bench {
  readonly load: (load: Load) => Promise<LoadResult>;
  /** Process id of PostgreSQL's first process. */
  readonly postmaster: number;
  readonly connections: number;
}

/**
 * Puts one load on a running peer.
 *
 * @throws when an answer fails.
 */
export async function measure(
  { load, postmaster, connections }: Bench,
  running: RunningPeer,
  bodies: readonly string[],
  seconds: number,
): Promise<Sample> {
  const before = usageOf(running.pid, postmaster);
  const result = await load({ url: running.url, bodies, connections, seconds });
  const after = usageOf(running.pid, postmaster);
  if (result.failed > 0 || result.answers === 0) {
    throw new Error(`${running.peer.title}: ${result.failed} of ${result.answers + result.failed} answers failed.`);
  }
  return {
    perSecond: result.answers / result.seconds,
    serverCpu: (after.server - before.server) / result.answers,
    postgresCpu: (after.postgres - before.postgres) / result.answers,
    p50: result.p50,
    p99: result.p99,
  };
}

/** The median of each figure. */
export function medians(samples: readonly Sample[]): Sample {
  const of = (name: keyof Sample) => median(samples.map((sample) => sample[name]));
  return {
    perSecond: of('perSecond'),
    serverCpu: of('serverCpu'),
    postgresCpu: of('postgresCpu'),
    p50: of('p50'),
    p99: of('p99'),
  };
}

/** The value in the middle; the mean of the two in the middle where there are two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
