import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SizeName } from './database/sizes.ts';
import { medians } from './measure.ts';
import type { Outcome, Report } from './run.ts';

/** Processor time per request of server and PostgreSQL, in µs, by peer and workload. */
export type CpuByPeer = Readonly<Record<string, Readonly<Record<string, number>>>>;

const folder = join(import.meta.dirname, '../results');
const fileOf = (size: SizeName, kind: 'md' | 'json') => join(folder, `${size}.${kind}`);

/** Keeps the report beside the bench: for people, and for the comparison of sizes. */
export function keep({ options: { size }, outcomes }: Report, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(size, 'md'), text);
  writeFileSync(fileOf(size, 'json'), `${JSON.stringify(cpuByPeer(outcomes), null, 2)}\n`);
}

/** What was kept of the last run on a size; null when there was none. */
export function keptCpu(size: SizeName): CpuByPeer | null {
  const file = fileOf(size, 'json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CpuByPeer) : null;
}

/** Processor time by peer and workload. */
export function cpuByPeer(outcomes: readonly Outcome[]): CpuByPeer {
  return Object.fromEntries(
    outcomes.map(({ peer, samples }) => [
      peer.name,
      Object.fromEntries(
        Object.entries(samples).map(([name, taken]) => {
          const { serverCpu, postgresCpu } = medians(taken);
          return [name, serverCpu + postgresCpu];
        }),
      ),
    ]),
  );
}
