import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts the gateway of test/process and waits for its lines by their message. */
async function startGateway(environment: Record<string, string>, awaited = 'serving') {
  const program = join(import.meta.dirname, 'process/slowGateway.ts');
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: '0', PLANGRAPH_DATASETS: 'none', NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const lines: { msg: string; url?: string }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  const line = async (message: string) => {
    for (;;) {
      const found = lines.find(({ msg }) => msg === message);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`The gateway ended before it said "${message}".`);
      await sleep(5);
    }
  };
  const exit = once(child, 'exit');
  const { url = '' } = await line('listening');
  await line(awaited);
  return { child, url, line, lines, exit };
}

function askSlowly(url: string, agent?: Agent) {
  const body = JSON.stringify({ query: '{ slow }' });
  return new Promise<string>((resolve, reject) => {
    const call = openRequest(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(agent ? { agent } : {}),
    });
    call.once('response', (response) => text(response).then(resolve, reject));
    call.once('error', reject);
    call.end(body);
  });
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s: what is in flight is answered, then the database closes',
  async (signal) => {
    const { child, url, line, lines, exit } = await startGateway({ SLOW: '600' });
    const answer = askSlowly(url, new Agent({ keepAlive: true }));
    await line('slow began');
    child.kill(signal);
    await line('stopping');
    await expect(fetch(`${url}/health`)).rejects.toThrow();
    expect(await answer).toBe('{"data":{"slow":"worth the wait"}}');
    expect(await exit).toEqual([0, null]);
    const order = lines.map(({ msg }) => msg);
    expect(order.slice(order.indexOf('slow began'))).toEqual([
      'slow began',
      'stopping',
      'operation',
      'database closed',
    ]);
  },
);

it('says so at /ready while the port stays open for the drain time', async () => {
  const { child, url, line, exit } = await startGateway({ SLOW: '0', PLANGRAPH_DRAIN_SECONDS: '2' });
  child.kill('SIGTERM');
  await line('stopping');
  const ready = await fetch(`${url}/ready`);
  expect([ready.status, await ready.json()]).toEqual([503, { ready: false, state: 'stopping' }]);
  expect(await askSlowly(url)).toBe('{"data":{"slow":"worth the wait"}}');
  expect(await exit).toEqual([0, null]);
});

it('tells whoever still has a connection that it is no longer ready', async () => {
  const { child, url, line, exit } = await startGateway({ SLOW: '500' });
  const answer = askSlowly(url);
  await line('slow began');
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const received = text(socket);
  // Half a request keeps its connection open over the stop; its other half comes afterwards.
  socket.write('GET /ready HTTP/1.1\r\n');
  await sleep(200);
  child.kill('SIGTERM');
  await line('stopping');
  socket.write('host: gateway\r\n\r\n');
  expect(await received).toMatch(/^HTTP\/1.1 503 .*connection: close.*{"ready":false,"state":"stopping"}$/is);
  expect(await answer).toContain('worth the wait');
  expect(await exit).toEqual([0, null]);
});

it('lets a start that is under way end before it stops, so that no database is left half open', async () => {
  const { child, url, line, lines, exit } = await startGateway({ SLOW_START: '500' }, 'listening');
  expect((await fetch(`${url}/health`)).status).toBe(200);
  child.kill('SIGTERM');
  await line('stopping');
  expect(await exit).toEqual([0, null]);
  const order = lines.map(({ msg }) => msg);
  expect(order.indexOf('database closed')).toBeGreaterThan(order.indexOf('database open'));
});

it('cuts off at the deadline what will not end', async () => {
  const { child, url, line, lines, exit } = await startGateway({ SLOW: '60000', PLANGRAPH_STOP_SECONDS: '1' });
  const answer = askSlowly(url);
  answer.catch(() => {});
  await line('slow began');
  child.kill('SIGTERM');
  await expect(answer).rejects.toThrow();
  expect(await exit).toEqual([0, null]);
  expect(lines.map(({ msg }) => msg)).toContain('database closed');
});

it('takes one key press for one signal, and ends at once at a second', async () => {
  const { child, url, line, exit } = await startGateway({ SLOW: '60000' });
  askSlowly(url).catch(() => {});
  await line('slow began');
  child.kill('SIGINT');
  await line('stopping');
  child.kill('SIGINT');
  await sleep(300);
  expect(child.exitCode).toBeNull();
  await sleep(900);
  child.kill('SIGINT');
  expect(await exit).toEqual([130, null]);
});
