import { type Bench, measure, type Sample } from './measure.ts';
import type { Options } from './options.ts';
import type { PeerName } from './peers.ts';
import { type Requests, takesPart } from './requests.ts';
import type { RunningPeer } from './server.ts';
import type { WorkloadName } from './workloads.ts';

/** What was measured of one peer, by workload. */
export type Samples = Readonly<Partial<Record<WorkloadName, readonly Sample[]>>>;

/** Loads every peer with every workload in turn, round after round, so that a slow minute hits all alike. */
export async function loadInTurn(
  bench: Bench,
  running: readonly RunningPeer[],
  requests: Requests,
  { seconds, rounds, peers: wanted }: Options,
  say: (line: string) => void,
): Promise<ReadonlyMap<RunningPeer, Samples>> {
  const samples = new Map<RunningPeer, Partial<Record<WorkloadName, readonly Sample[]>>>(
    running.map((each) => [each, {}]),
  );
  const measured = running.filter(({ peer }) => wanted.includes(peer.name as PeerName));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [workload, parameters] of requests) {
      const name = workload.name as WorkloadName;
      for (const server of measured.filter(({ peer }) => takesPart(peer, workload))) {
        const bodies = parameters.map((each) => JSON.stringify(server.peer.body(name, each)));
        if (round === 0) {
          await warmUp(bench, server, bodies);
          continue;
        }
        // Pools let go of idle connections, so each load is preceded by one that does not count.
        await bench.load({ url: server.url, bodies, connections: bench.connections, seconds: 0.5 });
        const sample = await measure(bench, server, bodies, seconds);
        const own = samples.get(server) ?? {};
        own[name] = [...(own[name] ?? []), sample];
        say(`${round}/${rounds} ${name} ${server.peer.name}: ${Math.round(sample.perSecond)}/s`);
      }
    }
  }
  return samples;
}

/** V8 compiles what runs thousands of times: a search cost 390 µs in the first thousands, and 150 after ten. */
const warm = { answers: 10_000, loads: 4, seconds: 2 } as const;

async function warmUp({ load, connections }: Bench, { url }: RunningPeer, bodies: readonly string[]): Promise<void> {
  for (let [answers, loads] = [0, 0]; answers < warm.answers && loads < warm.loads; loads += 1) {
    answers += (await load({ url, bodies, connections, seconds: warm.seconds })).answers;
  }
}
