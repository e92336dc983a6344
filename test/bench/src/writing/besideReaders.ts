import { type Bench, measure, median } from '../measure.ts';
import type { Options } from '../options.ts';
import type { PeerName } from '../peers.ts';
import { type Requests, takesPart } from '../requests.ts';
import type { RunningPeer } from '../server.ts';
import type { WorkloadName } from '../workloads.ts';
import { startWriters, type Writing } from './writers.ts';

/** What readers kept of their throughput beside writers, and what those wrote. */
export interface BesideReaders {
  readonly title: string;
  readonly workload: string;
  /** Reads a second alone, and beside the writers. */
  readonly alone: number;
  readonly beside: number;
  /** The median of what was kept in each round, from 0 to 1. */
  readonly kept: number;
  readonly writesPerSecond: number;
  /** How long a write took in the middle, in milliseconds. */
  readonly writeTime: number;
}

/** Peers that can write: the gateway's ways, and the transaction by hand; kept answers are another question. */
const writing: readonly PeerName[] = ['gateway-unshared', 'gateway', 'limit'];

/** Loads each peer that can write by turns alone and beside writers at a constant rate. */
export async function loadBesideWriters(
  bench: Bench,
  running: readonly RunningPeer[],
  requests: Requests,
  { writes, rounds, seconds, peers }: Options,
  say: (line: string) => void,
): Promise<readonly BesideReaders[]> {
  if (writes === 0) return [];
  const found: BesideReaders[] = [];
  const able = running.filter(({ peer: { name } }) =>
    [writing, peers].every((list) => list.includes(name as PeerName)),
  );
  for (const [workload, parameters] of requests) {
    for (const server of able.filter(({ peer }) => takesPart(peer, workload))) {
      const bodies = parameters.map((each) => JSON.stringify(server.peer.body(workload.name as WorkloadName, each)));
      const turns: { readonly alone: number; readonly beside: number; readonly wrote: Writing }[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const { perSecond: alone } = await measure(bench, server, bodies, seconds);
        const began = performance.now();
        const stop = startWriters(server, writes);
        const { perSecond: beside } = await measure(bench, server, bodies, seconds);
        const took = (performance.now() - began) / 1_000;
        const wrote = await stop();
        // Round 0 warms up.
        if (round > 0) turns.push({ alone, beside, wrote: { ...wrote, written: wrote.written / took } });
      }
      const of = (pick: (turn: (typeof turns)[number]) => number) => median(turns.map(pick));
      found.push({
        title: server.peer.title,
        workload: workload.name,
        alone: of(({ alone }) => alone),
        beside: of(({ beside }) => beside),
        kept: of(({ alone, beside }) => beside / alone),
        writesPerSecond: of(({ wrote }) => wrote.written),
        writeTime: of(({ wrote }) => wrote.median),
      });
      say(`${workload.name} ${server.peer.name} beside writers: ${Math.round(100 * (found.at(-1)?.kept ?? 0))} % kept`);
    }
  }
  return found;
}
