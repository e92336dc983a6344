import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProduction } from './production.ts';

// Asks a gateway for ten times as much as it can answer, and says what became of it:
//   node test/attacks/overload.ts [--url http://127.0.0.1:4000] [--query '{ … }'] [--connections 64] [--seconds 10]
// Without an address it starts one in production mode with the demonstration's data.
// Ends with 1 where goodput falls below 80 % of the best, the p99 of what is admitted passes 2 s, or /health takes longer than 100 ms (p99).

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    query: {
      type: 'string',
      default: '{ plans(first: 5) { nodes { code areas { code targets(first: 20) { nodes { code value } } } } } }',
    },
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '10' },
  },
});
const own = values.url ? null : await startProduction(['--demo']);
const url = values.url ?? own?.url ?? '';
const seconds = Number(values.seconds);
const body = JSON.stringify({ query: values.query });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };

/** What came of some seconds of asking. */
interface Outcome {
  readonly connections: number;
  readonly goodput: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  readonly failed: number;
  readonly healthP99: number;
}

function send(agent: Agent, text: string): Promise<{ status: number; milliseconds: number }> {
  const began = performance.now();
  return new Promise((resolve) => {
    const end = (status: number) => resolve({ status, milliseconds: performance.now() - began });
    const asked = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', () => end(response.statusCode ?? 0));
      response.once('error', () => end(0));
    });
    asked.once('error', () => end(0));
    asked.end(text);
  });
}

/** Asks for /health from a process of its own; gives what ends it, and the milliseconds that each answer took. */
function probe(): () => Promise<number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'probe.ts'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  return async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
    return JSON.parse(printed) as number[];
  };
}

async function attack(connections: number): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const answered: number[] = [];
  let [refused, failed] = [0, 0];
  const client = async () => {
    while (performance.now() < until) {
      const { status, milliseconds } = await send(agent, body);
      if (status === 200) answered.push(milliseconds);
      else if (status === 503 || status === 429) refused += 1;
      else failed += 1;
    }
  };
  const endProbe = probe();
  await Promise.all(Array.from({ length: connections }, client));
  const health = await endProbe();
  agent.destroy();
  const goodput = answered.length / seconds;
  const [p50, p99] = [quantile(answered, 0.5), quantile(answered, 0.99)];
  return { connections, goodput, p50, p99, refused, failed, healthP99: quantile(health, 0.99) };
}

function quantile(figures: readonly number[], part: number): number {
  const sorted = figures.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10;
}

const most = Number(values.connections);
await attack(8); // what is asked first is read and prepared first
const outcomes: Outcome[] = [];
for (const connections of [Math.ceil(most / 4), most, 10 * most]) outcomes.push(await attack(connections));
process.stdout.write(`${outcomes.map((each) => JSON.stringify(each)).join('\n')}\n`);

const best = Math.max(...outcomes.map(({ goodput }) => goodput));
const worst = outcomes.at(-1) as Outcome;
const kept = worst.goodput >= 0.8 * best && worst.p99 < 2000 && worst.healthP99 < 100 && worst.failed === 0;
process.stdout.write(`${kept ? 'kept' : 'NOT KEPT'}: ${Math.round((100 * worst.goodput) / best)} % of the best\n`);
await own?.stop();
process.exit(kept ? 0 : 1);
