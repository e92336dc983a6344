import { parseArgs } from 'node:util';
import { type SizeName, sizes } from './database/sizes.ts';
import { type PeerName, peers } from './peers.ts';
import { type Workload, type WorkloadName, workloads } from './workloads.ts';

/** What is measured, and for how long. */
export interface Options {
  readonly size: SizeName;
  readonly workloads: readonly WorkloadName[];
  readonly peers: readonly PeerName[];
  readonly seconds: number;
  readonly rounds: number;
  readonly starts: number;
  readonly connections: number;
  /** How many changes a second go on beside readers; 0 where that is not measured. */
  readonly writes: number;
}

/** How the command is used. */
export const usage = `pnpm bench [options]
  --size county|province|hundred|country   how many rows (county)
  --workloads W1,W7        which workloads, or all of ${workloads.map(({ name }) => name).join(', ')} (W1 to W5; in a province W1,W2,W3)
  --peers a,b              which of ${Object.keys(peers).join(', ')} (all)
  --seconds 2              how long each load lasts
  --rounds 3               how many times each is put on
  --starts 3               how many starts the time to the first answer is the median of
  --connections 32         how many connections ask at once
  --writes 0               how many changes a second go on beside the readers, measured after all else
`;

/**
 * Reads the command line.
 *
 * @throws with what is wrong and how the command is used.
 */
export function readOptions(given: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: given.filter((each) => each !== '--'),
    options: {
      size: text,
      workloads: text,
      peers: text,
      seconds: text,
      rounds: text,
      starts: text,
      connections: text,
      writes: text,
    },
  });
  const size = oneOf('size', values.size ?? 'county', Object.keys(sizes) as SizeName[]);
  const known = workloads.map(({ name }) => name);
  const ordinary = workloads.filter((each: Workload) => !each.onRequest).map(({ name }) => name);
  const names = Object.keys(peers) as PeerName[];
  return {
    size,
    workloads:
      values.workloads === 'all'
        ? known
        : listOf('workloads', values.workloads, known, size === 'province' ? ['W1', 'W2', 'W3'] : ordinary),
    peers: listOf('peers', values.peers, names),
    seconds: numberOf('seconds', values.seconds, 2),
    rounds: numberOf('rounds', values.rounds, 3),
    starts: numberOf('starts', values.starts, 3),
    connections: numberOf('connections', values.connections, 32),
    writes: values.writes === undefined ? 0 : numberOf('writes', values.writes, 0),
  };
}

function listOf<T extends string>(name: string, given: string | undefined, known: readonly T[], fallback = known) {
  return given === undefined ? fallback : given.split(',').map((each) => oneOf(name, each.trim(), known));
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  if ((known as readonly string[]).includes(value)) return value as T;
  throw new Error(`--${name} is "${value}"; there are ${known.join(', ')}.`);
}

function numberOf(name: string, given: string | undefined, fallback: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} is "${given}"; a whole number above 0 is wanted.`);
}
