import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { migratedFolder } from '@plangraph/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundled } from './bundled.ts';
import { runs, type StartedCluster, startCluster } from './startedCluster.ts';

// Children are read from /proc.
const onLinux = process.platform === 'linux';
const waiting = { timeout: 20_000, interval: 50 };

let folder: string;
let cluster: StartedCluster | undefined;
beforeAll(bundled);
beforeEach(async () => {
  folder = await migratedFolder();
});
afterEach(async () => {
  if (cluster && runs(cluster.pid)) process.kill(cluster.pid, 'SIGTERM');
  await cluster?.ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const start = (environment: Readonly<Record<string, string>> = {}) => {
  cluster = startCluster({
    PLANGRAPH_DATA_DIR: folder,
    PLANGRAPH_DATASETS: 'none',
    PLANGRAPH_PROCESSES: '2',
    PLANGRAPH_RESPONSE_CACHE: 'on',
    ...environment,
  });
  return cluster;
};

async function ask(url: string): Promise<{ worker: number | undefined; body: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ query: '{ places { totalCount } }' }),
  });
  const line = await cluster?.says('operation');
  return { worker: line?.worker, body: await response.json() };
}

/** Asks from an address, as a proxy says, over a connection of its own; gives the status, and how often he may still ask. */
async function askFrom(url: string, address: string): Promise<{ status: number; remaining: string | null }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', 'x-forwarded-for': address },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  await response.text();
  return { status: response.status, remaining: response.headers.get('ratelimit-remaining') };
}

/** Sends the beginning of a request, and settles when a process has it. */
async function beginRequest(url: string, body: string): Promise<{ socket: Socket; answered: Promise<string> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const head = 'POST /graphql HTTP/1.1\r\nhost: gateway\r\ncontent-type: application/json\r\nexpect: 100-continue\r\n';
  socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n`);
  const [invitation] = await once(socket, 'data');
  expect(String(invitation)).toContain('100 Continue');
  socket.write(body.slice(0, 5));
  return { socket, answered: text(socket) };
}

const empty = { data: { places: { totalCount: 0 } } };

describe.skipIf(!onLinux)('a gateway of two processes', () => {
  it('serves one port with both, replaces one that is killed while the other answers, and stops clean', async () => {
    const started = start();
    const { url } = (await started.says('serving')) as unknown as { url: string };
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const workers = new Set<number | undefined>();
    await vi.waitFor(async () => {
      const { worker, body } = await ask(url);
      expect(body).toEqual(empty);
      workers.add(worker);
      expect(workers).toEqual(new Set([1, 2]));
    }, waiting);

    const [victim] = started.workers() as [number];
    process.kill(victim, 'SIGKILL');
    await started.says('a worker died');
    expect((await ask(url)).body).toEqual(empty);
    await started.says('a worker was replaced');
    expect(started.workers()).toHaveLength(2);
    expect((await fetch(`${url}/ready`)).status).toBe(200);

    const all = started.workers();
    process.kill(started.pid, 'SIGTERM');
    expect(await started.ended).toBe(0);
    expect(all.filter(runs)).toEqual([]);
  });

  it('answers what is in flight in both when it is stopped', async () => {
    const started = start();
    const { url } = (await started.says('serving')) as unknown as { url: string };
    const body = JSON.stringify({ query: '{ places { totalCount } }' });
    const begun = await Promise.all([1, 2].map(() => beginRequest(url, body)));
    process.kill(started.pid, 'SIGTERM');
    await started.says('stopping');
    for (const { socket } of begun) socket.write(body.slice(5));
    for (const { answered } of begun) expect(await answered).toContain(JSON.stringify(empty));
    expect(await started.ended).toBe(0);
  });

  it('leaves nobody behind when its first process is killed, and starts again on the same data', async () => {
    const first = start();
    await first.says('serving');
    const workers = first.workers();
    expect(workers).toHaveLength(2);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await vi.waitFor(() => expect(workers.filter(runs)).toEqual([]), waiting);

    const second = start();
    const { url } = (await second.says('serving')) as unknown as { url: string };
    expect((await ask(url)).body).toEqual(empty);
  });

  it('says once that its port is taken, and ends', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await vi.waitFor(() => expect(other.listening).toBe(true));
    const { port } = other.address() as { port: number };
    const started = start({ PORT: String(port) });
    expect(await started.ended).toBe(1);
    expect(started.printed().match(/PORT_IN_USE/g)).toHaveLength(1);
    other.close();
  });

  it('does not begin with too few connections for its processes', async () => {
    const started = start({ PLANGRAPH_PROCESSES: '4', PLANGRAPH_DATABASE_CONNECTIONS: '7' });
    expect(await started.ended).toBe(78);
    expect(started.printed()).toContain('PLANGRAPH_DATABASE_CONNECTIONS=8, or PLANGRAPH_PROCESSES=3');
  });
});

it.runIf(onLinux)('several processes count what one address asks together', { timeout: 60_000 }, async () => {
  const { says } = start({ PLANGRAPH_REQUESTS_PER_ADDRESS: '10', PLANGRAPH_PROXIES: '1' });
  const url = String((await says('serving')).url);
  const answers: { status: number; remaining: string | null }[] = [];
  for (let nth = 0; nth < 30; nth += 1) answers.push(await askFrom(url, '10.0.0.1'));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  expect((await askFrom(url, '10.0.0.2')).status).toBe(200);
});
