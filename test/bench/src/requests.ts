import { sizes } from './database/sizes.ts';
import type { Options } from './options.ts';
import type { Peer } from './peer.ts';
import { type Parameters, type Workload, type WorkloadName, workloads } from './workloads.ts';

/** The parameters of every request, by workload. */
export type Requests = ReadonlyMap<Workload, readonly Parameters[]>;

const requestsPrepared = 512;

/** The requests of the workloads that are asked for; the same sequence in every run. */
export function requestsOf(options: Options): Requests {
  let state = 20230101;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const chosen: readonly Workload[] = workloads.filter(({ name }) => options.workloads.includes(name));
  return new Map(
    chosen.map((workload) => [
      workload,
      Array.from({ length: requestsPrepared }, () => workload.parameters(sizes[options.size], random)),
    ]),
  );
}

/** Whether a peer answers a workload. */
export function takesPart(peer: Peer, { name }: Workload): boolean {
  return peer.body(name as WorkloadName, {}) !== null;
}
