import { checkAnswers } from './check.ts';
import { openBench } from './database/openBench.ts';
import { sizes } from './database/sizes.ts';
import { startLoad } from './load.ts';
import { type Bench, measure, median, type Sample } from './measure.ts';
import type { Options } from './options.ts';
import type { Peer } from './peer.ts';
import { type PeerName, peers } from './peers.ts';
import { stopProcesses } from './processes.ts';
import { type RunningPeer, startPeer } from './server.ts';
import { memoryOf, parentOf } from './usage.ts';
import { type Parameters, type Workload, type WorkloadName, workloads } from './workloads.ts';

/** What was measured of one peer. */
export interface Outcome {
  readonly peer: Peer;
  readonly samples: Readonly<Partial<Record<WorkloadName, readonly Sample[]>>>;
  readonly firstAnswer: number;
  readonly resident: number;
  readonly peak: number;
}

/** What was measured, and of what. */
export interface Report {
  readonly options: Options;
  readonly outcomes: readonly Outcome[];
  /** Peers that could not take part, and why. */
  readonly absent: readonly string[];
  readonly postgresVersion: string;
}

const requestsPrepared = 512;
const requestsCompared = 4;

/** Starts the peers, compares their answers, and loads them in turn. */
export async function run(options: Options, say: (line: string) => void): Promise<Report> {
  const database = await openBench(options.size, say);
  try {
    const { rows } = await database.pool.query(
      `SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version`,
    );
    // At once: an idle connection does not live long.
    const postmaster = parentOf(rows[0].pid);
    const chosen = workloads.filter(({ name }) => options.workloads.includes(name));
    const requests = requestsOf(chosen, options);
    const absent: string[] = [];
    const started = await startPeers(options, database.url, absent, say);
    await compare(started, chosen, requests, say);
    const bench: Bench = { load: startLoad(), postmaster, connections: options.connections };
    const samples = await loadInTurn(bench, started, chosen, requests, options, say);
    const outcomes = started
      .filter(({ running }) => options.peers.includes(running.peer.name as PeerName))
      .map(({ running, firstAnswers }) => ({
        peer: running.peer,
        samples: samples.get(running) ?? {},
        firstAnswer: median(firstAnswers),
        ...memoryOf(running.pid),
      }));
    return { options, outcomes, absent, postgresVersion: rows[0].version };
  } finally {
    // Servers first: a pool whose database goes away complains.
    await stopProcesses();
    await database.close();
  }
}

interface Started {
  readonly running: RunningPeer;
  readonly firstAnswers: readonly number[];
}

type Requests = ReadonlyMap<Workload, readonly Parameters[]>;

/** The parameters of every request; the same sequence in every run. */
function requestsOf(chosen: readonly Workload[], { size }: Options): Requests {
  let state = 20230101;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return new Map(
    chosen.map((workload) => [
      workload,
      Array.from({ length: requestsPrepared }, () => workload.parameters(sizes[size], random)),
    ]),
  );
}

/** The limit is always started: the others are compared with it. */
async function startPeers(
  options: Options,
  databaseUrl: string,
  absent: string[],
  say: (line: string) => void,
): Promise<Started[]> {
  const wanted = (Object.keys(peers) as PeerName[]).filter((name) => name === 'limit' || options.peers.includes(name));
  const started: Started[] = [];
  for (const name of wanted) {
    const peer: Peer = peers[name];
    const refusal = peer.refusal?.() ?? null;
    if (refusal !== null) {
      absent.push(`${peer.title}: ${refusal}.`);
      continue;
    }
    started.push(await startRepeatedly(peer, databaseUrl, options.starts));
    say(`${peer.title} answers after ${Math.round(median(started.at(-1)?.firstAnswers ?? []))} ms.`);
  }
  return started;
}

/** Starts a peer several times, and leaves it running after the last. */
async function startRepeatedly(peer: Peer, databaseUrl: string, starts: number): Promise<Started> {
  const firstAnswers: number[] = [];
  for (;;) {
    const running = await startPeer(peer, databaseUrl, { code: 'project-1' });
    firstAnswers.push(running.firstAnswer);
    if (firstAnswers.length === starts) return { running, firstAnswers };
    await running.stop();
  }
}

async function compare(
  started: readonly Started[],
  chosen: readonly Workload[],
  requests: Requests,
  say: (line: string) => void,
): Promise<void> {
  for (const workload of chosen) {
    const able = started.map(({ running }) => running).filter(({ peer }) => takesPart(peer, workload));
    const reference = able.find(({ peer }) => peer.name === 'limit') ?? able[0];
    if (!reference) continue;
    for (const running of able.filter((each) => each !== reference)) {
      await checkAnswers(running, reference, workload, (requests.get(workload) ?? []).slice(0, requestsCompared));
    }
    say(`${workload.name}: ${able.length} give the same answers.`);
  }
}

async function loadInTurn(
  bench: Bench,
  started: readonly Started[],
  chosen: readonly Workload[],
  requests: Requests,
  { seconds, rounds, peers: wanted }: Options,
  say: (line: string) => void,
) {
  const samples = new Map<RunningPeer, Partial<Record<WorkloadName, readonly Sample[]>>>();
  // Round 0 warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const workload of chosen) {
      for (const { running } of started) {
        const { peer } = running;
        if (!wanted.includes(peer.name as PeerName) || !takesPart(peer, workload)) continue;
        const name = workload.name as WorkloadName;
        const bodies = (requests.get(workload) ?? []).map((each) => JSON.stringify(peer.body(name, each)));
        // Pools let go of idle connections, so each load is preceded by one that does not count.
        await bench.load({ url: running.url, bodies, connections: bench.connections, seconds: round === 0 ? 2 : 0.5 });
        if (round === 0) continue;
        const sample = await measure(bench, running, bodies, seconds);
        const own = samples.get(running) ?? {};
        samples.set(running, own);
        own[name] = [...(own[name] ?? []), sample];
        say(`${round}/${rounds} ${name} ${peer.name}: ${Math.round(sample.perSecond)}/s`);
      }
    }
  }
  return samples;
}

function takesPart(peer: Peer, { name }: Workload): boolean {
  return peer.body(name as WorkloadName, {}) !== null;
}
