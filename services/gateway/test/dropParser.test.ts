import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropParser } from '../src/http/dropParser.ts';

let server: Server;
let client: Socket;
let heard: string;
let asked: number;
let answering: Promise<[IncomingMessage, ServerResponse]>;
beforeEach(async () => {
  asked = 0;
  heard = '';
  server = createServer(() => (asked += 1)).listen(0, '127.0.0.1');
  answering = once(server, 'request') as typeof answering;
  await once(server, 'listening');
  client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.setEncoding('utf8').on('data', (text) => (heard += text));
});
afterEach(async () => {
  client.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const request = 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}';
const begin = async (): Promise<ServerResponse> => {
  client.write(request);
  const [incoming, response] = await answering;
  incoming.resume();
  await once(incoming, 'end');
  response.writeHead(200, { connection: 'close' }).flushHeaders();
  dropParser(incoming.socket);
  return response;
};

it('an answer that has begun goes on, and what is sent besides is not read', async () => {
  const response = await begin();
  response.write('first;');
  await expect.poll(() => heard).toContain('first;');
  client.write(request.repeat(3));
  await new Promise((resolve) => setTimeout(resolve, 50));
  response.write('second;');
  await expect.poll(() => heard).toContain('second;');
  expect(asked).toBe(1);
  const closed = once(client, 'close');
  response.end('last;');
  await closed;
  expect(heard).toContain('last;');
});

it('whoever stops reading slows it down and is told on; the connection of whoever ends it is closed', async () => {
  const response = await begin();
  client.pause();
  while (response.write('x'.repeat(65_536)));
  const drained = once(response, 'drain');
  client.resume();
  await drained;
  const closed = once(response, 'close');
  client.end();
  await closed;
  expect(response.destroyed).toBe(true);
});

it('a connection whose parser is otherwise keeps it', () => {
  const parser = { close: 'nothing that can be called' };
  const socket = { parser } as unknown as Socket;
  dropParser(socket);
  expect((socket as unknown as { parser: unknown }).parser).toBe(parser);
});
