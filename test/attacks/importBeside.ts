import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeEnterprises } from './enterprises.ts';
import { startProduction } from './production.ts';
import { megabytes, residentMemory, workerBeside } from './residentMemory.ts';

// Starts the gateway and its worker, reads it with several connections for a while, then sends a file of enterprises and reads on while the
// worker brings it; says what became of the readers' throughput, and how much memory the worker took:
//   node test/attacks/importBeside.ts --rows 1000000 --connections 8
// With --turns they read by turns while the worker goes on and while it is stopped, ten seconds each: on a machine that others use
// meanwhile, that strikes both alike.
// Ends with 1 where the readers keep less than 70 % of their throughput, or the worker's memory grows by more than --megabytes.

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    connections: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '15' },
    there: { type: 'string', default: '20000' },
    longest: { type: 'string', default: '3600' },
    megabytes: { type: 'string', default: '250' },
    turns: { type: 'boolean', default: false },
  },
});
const [rows, connections, seconds] = [Number(values.rows), Number(values.connections), Number(values.seconds)];
const gateway = await startProduction([], {
  PLANGRAPH_REQUESTS_PER_ADDRESS: '0',
  PLANGRAPH_REQUESTS_PER_PERSON: '0',
  PLANGRAPH_WORKERS: '1',
});
const token = gateway.tokenOf({ roles: ['reader', 'reporter', 'administrator'] });
// What people look at while somebody sends a file: the plan, its targets, and a page of the very register that is written.
const queries = [
  '{ plans(first: 1) { nodes { code areas { code sections { ordinal } targets(first: 20) { nodes { code value } } } } } }',
  '{ enterprises(first: 20) { nodes { code name place { code } } } }',
  '{ targets(first: 50) { nodes { code value indicator { code } } } }',
];

/** Reads until told to stop; gives answers a second, and the milliseconds of the slowest in a hundred. */
function read() {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const taken: number[] = [];
  const begun = performance.now();
  let reading = true;
  let asked = 0;
  const client = async () => {
    while (reading) {
      const began = performance.now();
      asked += 1;
      const status = await post(agent, queries[asked % queries.length] as string);
      if (status !== 200) throw new Error(`A reader was answered with ${status}.`);
      taken.push(performance.now() - began);
    }
  };
  const readers = Promise.all(Array.from({ length: connections }, client));
  return async () => {
    reading = false;
    await readers;
    agent.destroy();
    const sorted = taken.toSorted((one, other) => one - other);
    const throughput = (1_000 * taken.length) / (performance.now() - begun);
    return { throughput, p99: sorted[Math.floor(0.99 * sorted.length)] ?? 0 };
  };
}

function post(agent: Agent, query: string): Promise<number> {
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(`${gateway.url}/graphql`, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** Sends the file for a worker; gives the address of its import. */
async function send(path: string): Promise<string> {
  const address = `${gateway.url}/imports/enterprises?policy=GOOD_ROWS&fileName=enterprises.csv`;
  const { size } = await stat(path);
  const headers = { authorization: `Bearer ${token}`, prefer: 'respond-async', 'content-length': size };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', headers }, (response) => {
      response.resume();
      if (response.statusCode === 202) resolve(String(response.headers.location));
      else reject(new Error(`The file was answered with ${response.statusCode}.`));
    });
    sent.once('error', reject);
    createReadStream(path, { highWaterMark: 262_144 }).pipe(sent);
  });
}

interface Come {
  readonly state: string;
  readonly done: number;
  readonly counts: object;
}
async function come(address: string): Promise<Come> {
  const response = await fetch(`${gateway.url}${address}`, { headers: { authorization: `Bearer ${token}` } });
  return ((await response.json()) as { import: Come }).import;
}

/** Memory of the worker beside the gateway, in bytes. */
const memoryOfWorker = () => residentMemory(workerBeside(gateway.pid));

const folder = await mkdtemp(join(tmpdir(), 'import-beside-'));
const fileOf = (prefix: string, count: number) =>
  writeEnterprises(join(folder, `${prefix}.csv`), { rows: count, prefix, place: 'kaihua' });
const measure = async (time: number) => {
  const end = read();
  await sleep(time * 1_000);
  return end();
};
/** Waits until an import is done, and tells how far it has come, and what memory the worker takes. */
async function follow(address: string, show = false) {
  const begun = performance.now();
  const time = () => (performance.now() - begun) / 1_000;
  let [highest, last, now] = [0, 0, await come(address)];
  while (['WAITING', 'RUNNING'].includes(now.state) && time() < Number(values.longest)) {
    await sleep(500);
    highest = Math.max(highest, memoryOfWorker());
    now = await come(address);
    if (!show || now.done - last < rows / 10) continue;
    last = now.done;
    console.log(`  ${last} rows ${Math.round(time())} s ${megabytes(memoryOfWorker())} MB`);
  }
  return { ...now, highest, seconds: time() };
}

/** Reads by turns beside an import and while its worker is stopped; gives the mean of each. */
async function readByTurns(address: string) {
  const worker = Number(workerBeside(gateway.pid));
  const turns: { readonly beside: number; readonly alone: number }[] = [];
  const isRunning = async () => ['WAITING', 'RUNNING'].includes((await come(address)).state);
  for (;;) {
    const { throughput: beside } = await measure(10);
    if (!(await isRunning())) break;
    process.kill(worker, 'SIGSTOP');
    // What PostgreSQL was asked for it finishes.
    await sleep(1_500);
    const { throughput: alone } = await measure(10);
    process.kill(worker, 'SIGCONT');
    turns.push({ beside, alone });
    await sleep(500);
  }
  const mean = (name: 'beside' | 'alone') => turns.reduce((sum, each) => sum + each[name], 0) / turns.length;
  return { turns: turns.length, beside: mean('beside'), alone: mean('alone') };
}

// What is there before, so that reading is alike before and after.
await follow(await send(await fileOf('there', Number(values.there))));
for (const query of queries) {
  const { text } = await gateway.send(query);
  if (text.includes('"errors"')) throw new Error(text);
}
await measure(3);
const before = await measure(seconds);
const path = await fileOf('beside', rows);
const base = memoryOfWorker();
const endReading = values.turns ? null : read();
const address = await send(path);
const [{ state, done, counts, highest, seconds: took }, byTurns] = await Promise.all([
  follow(address, true),
  values.turns ? readByTurns(address) : null,
]);
const beside = await endReading?.();
const after = await measure(seconds);
const alone = (before.throughput + after.throughput) / 2;
const kept = byTurns ? byTurns.beside / byTurns.alone : (beside?.throughput ?? 0) / alone;
const told = ({ throughput, p99 }: { throughput: number; p99: number }) =>
  `${Math.round(throughput)}/s (p99 ${Math.round(p99)} ms)`;
const between = beside
  ? `${told(beside)} beside it`
  : `${Math.round(byTurns?.beside ?? 0)}/s beside it and ${Math.round(byTurns?.alone ?? 0)}/s while it stood, in ${byTurns?.turns} turns`;
console.log(
  `Import: ${state} ${done} rows in ${took.toFixed(0)} s, ${Math.round(done / took)} rows/s, ${JSON.stringify(counts)}\n` +
    `Readers, ${connections} at once: ${told(before)} before, ${between}, ${told(after)} after: ${Math.round(100 * kept)} % kept\n` +
    `Worker: ${megabytes(base)} MB before, ${megabytes(highest)} MB at most`,
);
await gateway.stop();
await rm(folder, { recursive: true, force: true });
process.exit(kept >= 0.7 && megabytes(highest - base) <= Number(values.megabytes) && state === 'WRITTEN' ? 0 : 1);
