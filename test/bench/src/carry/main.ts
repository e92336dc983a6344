import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { timeOf } from '../cost/processorTime.ts';
import { benchFolder } from '../database/openBench.ts';
import { type SizeName, sizes } from '../database/sizes.ts';
import { stopProcesses } from '../processes.ts';
import { ask, spentSince, timesOf } from '../size/measure.ts';
import { openSized } from '../size/openSized.ts';
import { memoryOf } from './memory.ts';
import { mixOf } from './mix.ts';
import { costOfWrites } from './writes.ts';

// What one machine carries of a size with counties: requests of a mix and writes for each core, memory, bytes on disk:
// pnpm --dir test/bench carry --size country --data FOLDER [--requests 4000] [--connections 16] [--writes 500]

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { size: text, data: text, requests: text, connections: text, writes: text } });
const size = (values.size ?? 'country') as SizeName;
const { counties } = sizes[size];
if (!counties) throw new Error(`A ${size} has one county only; ask for one with many.`);
const [requests, connections, writes] = [
  Number(values.requests ?? 4_000),
  Number(values.connections ?? 16),
  Number(values.writes ?? 500),
];
const say = (line: string) => process.stdout.write(`${line}\n`);

const sized = await openSized(size, say, resolve(values.data ?? benchFolder(size)));
const { database, server, postmaster } = sized;
try {
  say(sized.told);
  const mix = mixOf(counties);
  const waits: number[] = [];
  let next = 0;
  const askOn = async (until: number) => {
    for (let nth = next++; nth < until; nth = next++) {
      const began = performance.now();
      await ask(sized, mix[nth % mix.length] as (typeof mix)[number], nth);
      waits.push(performance.now() - began);
    }
  };
  const askAll = (until: number) => Promise.all(Array.from({ length: connections }, () => askOn(until)));
  await askAll(500);
  waits.length = 0;
  next = 500;
  const before = [timeOf(server.pid), timesOf(postmaster), performance.now()] as const;
  await askAll(500 + requests);
  const seconds = (performance.now() - before[2]) / 1_000;
  const [ours, theirs] = [timeOf(server.pid) - before[0], spentSince(before[1], timesOf(postmaster))].map(
    (time) => time / requests,
  ) as [number, number];
  const sorted = waits.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * sorted.length)] as number).toFixed(0);
  say(
    `${requests} requests by ${connections} connections in ${seconds.toFixed(1)} s; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms.`,
  );
  say(
    `Gateway ${ours.toFixed(0)} µs, PostgreSQL ${theirs.toFixed(0)} µs: ${(1e6 / (ours + theirs)).toFixed(0)} requests for each core and second.`,
  );
  for (const [name, pid] of [
    ['Gateway', server.pid],
    ['PostgreSQL', postmaster],
  ] as const) {
    const { proportional, own } = memoryOf(pid);
    say(`${name} with all its processes: ${proportional.toFixed(0)} MB, ${own.toFixed(0)} of them not shared.`);
  }
  const { graph, postgres } = await costOfWrites(database, postmaster, writes);
  say(
    `A verb: graph ${graph.toFixed(0)} µs, PostgreSQL ${postgres.toFixed(0)} µs: ${(1e6 / (graph + postgres)).toFixed(0)} for each core and second.`,
  );
  const { rows } = await database.pool.query('SELECT pg_database_size(current_database()) AS bytes');
  say(`${(rows[0].bytes / 1e6 / counties).toFixed(2)} MB on disk for each of ${counties} counties.`);
} finally {
  await stopProcesses();
  await database.close();
}
