import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createStreams } from '../src/http/streams.ts';
import { createMemory } from './world.ts';

async function openStream(patience: number, write: (response: ServerResponse) => void) {
  const { log, lines } = createMemory();
  const streams = createStreams({ subscriptions: 1, subscriptionsEach: 1 }, { log, patience });
  const server = createServer((_, response) => {
    streams.expect(response, 'someone', () => {});
    expect(streams.begin(response)).toBeNull();
    write(response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  socket.on('error', () => {});
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  return { socket, lines };
}

it('cuts off whoever takes nothing for too long, and says so in the log', async () => {
  const { socket, lines } = await openStream(50, (response) => {
    const fill = () => {
      while (response.write('x'.repeat(100_000)));
    };
    response.on('drain', fill);
    fill();
  });
  socket.pause();
  await expect.poll(() => lines.map(({ code }) => code), { timeout: 10_000 }).toEqual(['SUBSCRIBER_TOO_SLOW']);
});

it('leaves whoever is told nothing as long as he likes', async () => {
  const { socket, lines } = await openStream(20, (response) => response.write(':\n\n'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([socket.destroyed, lines]).toEqual([false, []]);
});
