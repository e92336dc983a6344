import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openCollector } from './collector.ts';
import { createWebhookWorld, operatorsKey } from './world.ts';

const main = fileURLToPath(new URL('../../services/gateway/src/main.ts', import.meta.url));

/** An endpoint of a partner's on this machine, and the heads of what came. */
async function openEndpoint() {
  const came: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    came.push(request.headers);
    request.resume().once('end', () => response.end());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return { came, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it('the trace of a delivery goes on at its endpoint, and a collector hears of it and of the other work of the worker', async () => {
  const world = await createWebhookWorld();
  onTestFinished(() => world.close());
  const [collector, endpoint] = await Promise.all([openCollector(), openEndpoint()]);
  await world.endpoint({ url: endpoint.url, events: ['figure.approved'] });
  const worker = spawn(process.execPath, [main, 'worker'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: world.graph.database.url,
      PLANGRAPH_WEBHOOK_KEYS: operatorsKey,
      PLANGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  let printed = '';
  worker.stdout.setEncoding('utf8').on('data', (piece) => (printed += piece));
  await expect.poll(() => printed, { timeout: 60_000 }).toContain('the worker is at work');
  await world.approve('2023-Q1', '6.1');
  await expect.poll(() => endpoint.came.length, { timeout: 60_000 }).toBe(1);
  const names = () => collector.spans.map(({ name }) => name);
  await expect.poll(names, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/^job /));
  // What is left it sends when it stops.
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  const [, trace, span] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(String(endpoint.came[0]?.traceparent)) ?? [];
  expect(collector.spans.find(({ spanId }) => spanId === span)).toMatchObject({
    traceId: trace,
    name: 'POST figure.approved',
    kind: 3,
  });
  expect([...collector.metrics]).toEqual(
    expect.arrayContaining(['http.client.request.duration', 'plangraph.job.duration']),
  );
}, 240_000);
