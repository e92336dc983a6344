import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backendsOf, timeOf } from '../cost/processorTime.ts';
import { openBench } from '../database/openBench.ts';
import { type SizeName, sizes } from '../database/sizes.ts';
import { gateway } from '../peers/gateway.ts';
import { stopProcesses } from '../processes.ts';
import { startPeer } from '../server.ts';
import { parentOf } from '../usage.ts';
import { type Answered, operations, rowsShown } from './operations.ts';

// Measures what operations take of processors, gateway and PostgreSQL together, for each row that they touch, on a database of any size; the
// gateway answers each request by itself: pnpm --dir test/bench size --size country [--milliseconds 500] [--delete]

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { size: text, milliseconds: text, delete: { type: 'boolean' } } });
const size = (values.size ?? 'county') as SizeName;
const least = Number(values.milliseconds ?? '500') * 1_000;
const say = (line: string) => process.stderr.write(`${line}\n`);
if (!sizes[size]) throw new Error(`--size is "${size}"; there are ${Object.keys(sizes).join(', ')}.`);

const began = performance.now();
const database = await openBench(size, say);
try {
  say(`Open after ${Math.round((performance.now() - began) / 1_000)} s.`);
  const { rows } =
    await database.pool.query(`SELECT pg_backend_pid() AS pid, pg_database_size(current_database()) / 1000000 AS megabytes,
    (SELECT count(*) FROM "Plan") AS plans, (SELECT count(*) FROM "Target") AS targets, (SELECT count(*) FROM "Observation") AS figures,
    (SELECT count(*) FROM "Project") AS projects`);
  const { pid, ...told } = rows[0];
  process.stdout.write(
    `${size}: ${JSON.stringify(told)}\n\n| operation | rows | CPU, µs | of it PostgreSQL | µs a row | cost told |\n| --- | ---: | ---: | ---: | ---: | ---: |\n`,
  );
  const postmaster = parentOf(pid);
  const server = await startPeer(gateway, database.url, { code: 'project-1' });
  const postgres = () => backendsOf(postmaster).reduce((sum, each) => sum + timeOf(each), 0);
  for (const { name, query, variables, rows: count = rowsShown } of operations) {
    let told = 0;
    const ask = async (nth: number, report: Readonly<Record<string, string>> = {}): Promise<Answered> => {
      const answer = await fetch(server.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-encoding': 'identity',
          ...report,
        },
        body: JSON.stringify({ query, variables: variables(nth) }),
      });
      const { data, errors, extensions } = (await answer.json()) as Answered;
      told = extensions?.cost.total ?? told;
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      return data;
    };
    for (let nth = 0; nth < 3; nth += 1) await ask(0, { 'graphql-cost': 'report' });
    let touched = 0;
    for (let nth = 0; nth < 40; nth += 1) touched += count(await ask(nth)) / 40;
    let [ours, theirs, runs] = [0, 0, 0];
    while (ours + theirs < least && runs < 5_000) {
      const before = [timeOf(server.pid), postgres()] as const;
      for (let turn = 0; turn < 20; turn += 1) await ask(runs + turn);
      runs += 20;
      ours += timeOf(server.pid) - before[0];
      theirs += postgres() - before[1];
    }
    const whole = (ours + theirs) / runs;
    process.stdout.write(
      `| ${name} | ${Math.round(touched)} | ${Math.round(whole)} | ${Math.round(theirs / runs)} | ${(whole / Math.max(1, touched)).toFixed(2)} | ${told} |\n`,
    );
  }
} finally {
  await stopProcesses();
  await database.close();
  if (values.delete)
    rmSync(join(import.meta.dirname, '../../../../.plangraph/bench', size), { recursive: true, force: true });
}
