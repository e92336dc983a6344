import { setTimeout as sleep } from 'node:timers/promises';
import type { Load, LoadResult } from './load.ts';
import type { RunningPeer } from './server.ts';
import { type Usage, usageOf } from './usage.ts';

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

/** How often each connection is answered at least, unless that takes too long, in seconds. */
const [fewestTurns, longest] = [5, 16];

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
  const before = await usageAtRest(running.pid, postmaster);
  const result = await load({ url: running.url, bodies, connections, seconds });
  const after = await usageAtRest(running.pid, postmaster);
  if (result.failed > 0) throw new Error(`${running.peer.title}: ${result.failed} answers failed.`);
  // Of what is begun together and ends together, a load that is hardly longer counts now one turn more and now one less.
  if (result.answers < fewestTurns * connections && seconds < longest)
    return measure({ load, postmaster, connections }, running, bodies, seconds * 2);
  // Each connection gave up one request at the end, which the server finished all the same.
  const requests = result.answers + connections;
  return {
    perSecond: result.answers / result.seconds,
    serverCpu: (after.server - before.server) / requests,
    postgresCpu: (after.postgres - before.postgres) / requests,
    p50: result.p50,
    p99: result.p99,
  };
}

/** Waits until what was given up is finished, so that it is not charged to the next. */
async function usageAtRest(pid: number, postmaster: number): Promise<Usage> {
  let last = usageOf(pid, postmaster);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    await sleep(100);
    const now = usageOf(pid, postmaster);
    // One tick may be anybody's.
    if (now.server + now.postgres - last.server - last.postgres <= 10_000) return now;
    last = now;
  }
  return last;
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
