import { checkAll } from './check.ts';
import { openBench } from './database/openBench.ts';
import { addLargePlan } from './largePlan.ts';
import { startLoad } from './load.ts';
import { loadInTurn, type Samples } from './loadInTurn.ts';
import { median } from './measure.ts';
import type { Options } from './options.ts';
import type { Peer } from './peer.ts';
import type { PeerName } from './peers.ts';
import { stopProcesses } from './processes.ts';
import { requestsOf } from './requests.ts';
import { startPeers } from './started.ts';
import { memoryOf, parentOf } from './usage.ts';
import { type BesideReaders, loadBesideWriters } from './writing/besideReaders.ts';

/** What was measured of one peer. */
export interface Outcome {
  readonly peer: Peer;
  readonly samples: Samples;
  /** From the start of its process to its first right answer, in milliseconds. */
  readonly firstAnswer: number;
  /** Memory after all loads, and at its peak, in MiB. */
  readonly resident: number;
  readonly peak: number;
}

/** What was measured, and of what. */
export interface Report {
  readonly options: Options;
  readonly outcomes: readonly Outcome[];
  /** What readers kept beside writers; empty where that was not asked for. */
  readonly besideWriters: readonly BesideReaders[];
  /** Peers that could not take part, and why. */
  readonly absent: readonly string[];
  readonly postgresVersion: string;
}

/** Starts the peers, compares their answers, and loads them in turn. */
export async function run(options: Options, say: (line: string) => void): Promise<Report> {
  const database = await openBench(options.size, say);
  try {
    const { rows } = await database.pool.query(
      `SELECT pg_backend_pid() AS pid, current_setting('server_version') AS version`,
    );
    // At once: an idle connection does not live long.
    const postmaster = parentOf(rows[0].pid);
    if (options.workloads.includes('W10')) await addLargePlan(database, say);
    const requests = requestsOf(options);
    const absent: string[] = [];
    const started = await startPeers(options, database.url, absent, say);
    const running = started.map((each) => each.running);
    await checkAll(running, requests, say);
    const bench = { load: startLoad(), postmaster, connections: options.connections };
    const samples = await loadInTurn(bench, running, requests, options, say);
    const besideWriters = await loadBesideWriters(bench, running, requests, options, say);
    const outcomes = started
      .filter((each) => options.peers.includes(each.running.peer.name as PeerName))
      .map(({ running: server, firstAnswers }) => ({
        peer: server.peer,
        samples: samples.get(server) ?? {},
        firstAnswer: median(firstAnswers),
        ...memoryOf(server.pid),
      }));
    return { options, outcomes, besideWriters, absent, postgresVersion: rows[0].version };
  } finally {
    // Servers first: a pool whose database goes away complains.
    await stopProcesses();
    await database.close();
  }
}
