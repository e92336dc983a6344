import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cost, partsOf, weights as told } from '@plangraph/gateway';
import { buildSchema } from 'graphql';
import { openBench } from '../database/openBench.ts';
import { gateway } from '../peers/gateway.ts';
import { stopProcesses } from '../processes.ts';
import { startPeer } from '../server.ts';
import { parentOf } from '../usage.ts';
import { describeFit, fit, type Measured, type Weights } from './fit.ts';
import { connectionsOf, randomOf, writeOperation } from './operations.ts';
import { backendsOf, timeOf } from './processorTime.ts';

// Measures what random operations take of processors, gateway as it ships and PostgreSQL together, beside what the gateway says that they
// cost, and fits the weights anew: pnpm --filter @plangraph/bench cost --operations 300 [--seed 1] [--milliseconds 40]
// Half of the operations are fitted to, the other half judges. It is processor time, so other work on the machine hardly matters.

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { operations: text, seed: text, milliseconds: text } });
const wanted = Number(values.operations ?? '300');
const least = Number(values.milliseconds ?? '40') * 1_000;
const random = randomOf(Number(values.seed ?? '1'));
const say = (line: string) => process.stderr.write(`${line}\n`);

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../../schema.graphql'), 'utf8'));
const database = await openBench('county', say);
try {
  const { rows } = await database.pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(rows[0]?.pid ?? 0);
  const server = await startPeer(gateway, database.url, { code: 'project-1' });
  const ask = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const sent = { 'content-type': 'application/json', accept: 'application/json', 'accept-encoding': 'identity' };
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: { ...sent, ...headers },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as {
      data?: Record<string, { totalCount?: number }>;
      errors?: unknown[];
      extensions?: { cost: Cost };
    };
  };
  const spent = () => backendsOf(postmaster).reduce((sum, pid) => sum + timeOf(pid), timeOf(server.pid));

  const filled: string[] = [];
  for (const name of connectionsOf(schema)) {
    const { data } = await ask(`{ ${name}(first: 1) { totalCount } }`);
    if ((data?.[name]?.totalCount ?? 0) > 0) filled.push(name);
  }
  say(`Lists with rows: ${filled.join(', ')}.`);
  // The gateway's own code is compiled first.
  for (let warm = 0; warm < 400; warm += 1) await ask(writeOperation(schema, filled, randomOf(warm + 7)));

  const measured: (Measured & { readonly query: string; readonly first: Measured; readonly told: number })[] = [];
  for (let tried = 0; measured.length < wanted && tried < wanted * 3; tried += 1) {
    const query = writeOperation(schema, filled, random);
    const began = spent();
    const first = await ask(query, { 'graphql-cost': 'report' });
    const firstTook = spent() - began;
    if (first.errors || !first.extensions) continue;
    for (let warm = 0; warm < 3; warm += 1) await ask(query);
    const { extensions } = await ask(query, { 'graphql-cost': 'report' });
    if (!extensions) continue;
    let [took, runs] = [0, 0];
    while (took < least && runs < 400) {
      const before = spent();
      await Promise.all(Array.from({ length: 8 }, () => ask(query)));
      took += spent() - before;
      runs += 8;
    }
    const partsIn = ({ cost }: { cost: Cost }) => partsOf(cost);
    measured.push({
      query,
      parts: partsIn(extensions),
      cost: took / runs / 100,
      told: extensions.cost.total,
      first: { parts: partsIn(first.extensions), cost: firstTook / 100 },
    });
    if (measured.length % 25 === 0) say(`${measured.length} operations.`);
  }
  const folder = join(import.meta.dirname, '../../results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'cost.json'), JSON.stringify(measured, null, 1));

  const all = measured.flatMap((each) => [each, each.first]);
  const half = (nth: number) => all.filter((_, index) => (index >> 1) % 2 === nth);
  const start = Object.fromEntries(
    Object.keys(measured[0]?.parts ?? {}).map((part) => [part, told[part as keyof Weights] || 0.01]),
  ) as Weights;
  const fitted = fit(half(0), start);
  const show = (name: string, weights: Weights) => {
    const warm = describeFit(
      weights,
      measured.filter((_, index) => index % 2 === 1),
    );
    const cold = describeFit(
      weights,
      measured.filter((_, index) => index % 2 === 1).map(({ first }) => first),
    );
    process.stdout.write(
      `${name}: ${JSON.stringify(weights)}\n  prepared before: ${JSON.stringify(warm)}\n  never asked before: ${JSON.stringify(cold)}\n`,
    );
  };
  const present = Object.fromEntries(Object.keys(start).map((part) => [part, told[part as keyof Weights]])) as Weights;
  show('weights of the gateway', present);
  show('fitted anew', fitted);
} finally {
  await stopProcesses();
  await database.close();
}
