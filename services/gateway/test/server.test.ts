import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { GatewayServer } from '../src/http/server.ts';
import { openSmallGateway, openSmallServer, testConfig } from './world.ts';

const open: GatewayServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close(0)));
});

async function serve(environment: Record<string, string> = {}) {
  const world = await openSmallServer(environment);
  world.server.handle(openSmallGateway().gateway);
  world.readiness.serve(async () => 'ready');
  open.push(world.server);
  return { ...world, url: `${world.server.url}/graphql` };
}

const ask = (query: string) => JSON.stringify({ query });
const longQuery = (length: number) => ask(`{ hello } # ${'x'.repeat(length)}`);
const json = { 'content-type': 'application/json' };

describe('the way to readiness', () => {
  it('answers /health from the first moment, and asks the rest to come back', async () => {
    const { server, readiness } = await openSmallServer();
    open.push(server);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);

    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, state: 'starting' }]);

    const early = await fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body: ask('{ hello }') });
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await early.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] });

    server.handle(openSmallGateway().gateway);
    readiness.serve(async () => 'ready');
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    const served = await fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body: ask('{ hello }') });
    expect(await served.json()).toEqual({ data: { hello: 'hello world' } });
  });

  it('is lost while the database does not answer, and found again', async () => {
    const { server, readiness } = await openSmallServer();
    open.push(server);
    let answers = false;
    readiness.serve(async () => {
      if (!answers) throw new Error('connection refused');
      return 'ready';
    });
    const ready = await fetch(`${server.url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, state: 'database unreachable', database: 'away' },
    ]);
    answers = true;
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  it.each(['busy', 'read-only', 'full'] as const)(
    'is kept, and says so, while the database is %s',
    async (database) => {
      const { server, readiness } = await openSmallServer();
      open.push(server);
      readiness.serve(async () => database);
      const ready = await fetch(`${server.url}/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, { ready: true, state: 'serving', database }]);
    },
  );
});

describe('a body', () => {
  it('may be as long as the limit', async () => {
    const { url } = await serve({ PLANGRAPH_BODY_LIMIT: '2048' });
    const body = longQuery(2048 - longQuery(0).length);
    expect(body.length).toBe(2048);
    expect((await fetch(url, { method: 'POST', headers: json, body })).status).toBe(200);
    expect(
      (
        await fetch(url, {
          method: 'POST',
          headers: json,
          body: streamOf(body) as never,
          duplex: 'half',
        } as RequestInit)
      ).status,
    ).toBe(200);
  });

  it('is refused by its Content-Length when it is longer', async () => {
    const { url } = await serve({ PLANGRAPH_BODY_LIMIT: '2048' });
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...json, 'x-request-id': 'big' },
      body: longQuery(3000),
    });
    expect(response.status).toBe(413);
    expect(response.headers.get('x-request-id')).toBe('big');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The body of the request is longer than 2048 bytes; send less at a time.',
          extensions: { code: 'BODY_TOO_LARGE', messageZh: '请求体超过 2048 字节；请分批发送。', requestId: 'big' },
        },
      ],
    });
  });

  it('is counted when it comes in chunks, and refused before it has all come', async () => {
    const { server } = await serve({ PLANGRAPH_BODY_LIMIT: '2048' });
    const call = openRequest(`${server.url}/graphql`, { method: 'POST', headers: json });
    const answered = new Promise<[number | undefined, string]>((resolve, reject) => {
      call.once('response', (response) => text(response).then((body) => resolve([response.statusCode, body]), reject));
      call.once('error', reject);
    });
    call.write('{"query":"{ hello }","ignored":"');
    const endless = setInterval(() => call.write('x'.repeat(1024)), 5);
    const [status, body] = await answered.finally(() => clearInterval(endless));
    call.destroy();
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('may come in small chunks, even in the middle of a character', async () => {
    const { url } = await serve();
    const body = Buffer.from(ask('{ hello(name: "开化县") }'));
    const init = {
      method: 'POST',
      headers: json,
      body: streamOf(...[...body].map((byte) => Buffer.of(byte))),
      duplex: 'half',
    };
    expect(await (await fetch(url, init as unknown as RequestInit)).json()).toEqual({
      data: { hello: 'hello 开化县' },
    });
  });

  it('is not even asked for when the caller announces too much', async () => {
    const { server } = await serve({ PLANGRAPH_BODY_LIMIT: '2048' });
    const call = openRequest(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...json, 'content-length': 5000, expect: '100-continue' },
    });
    let invited = false;
    call.once('continue', () => {
      invited = true;
    });
    const status = await new Promise((resolve) => {
      call.once('response', (response) => resolve(response.statusCode));
      call.flushHeaders();
    });
    call.destroy();
    expect([status, invited]).toEqual([413, false]);
  });

  it('is refused when it is compressed', async () => {
    const { url } = await serve();
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: 'zipped',
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'CONTENT_ENCODING_UNSUPPORTED' } }] });
  });

  it('that breaks off does no harm', async () => {
    const { server, url } = await serve();
    const { port } = new URL(server.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\n5\r\n{"que',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await fetch(url, { method: 'POST', headers: json, body: ask('{ hello }') })).status).toBe(200);
  });
});

it('names the port that is taken, and the cure', async () => {
  const { server } = await serve();
  const { port } = new URL(server.url);
  await expect(openSmallServer({ PORT: port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: `Port ${port} on 127.0.0.1 is taken by another program. Stop that program, or choose another port: PORT=${Number(port) + 1}.`,
  });
});

it('names a host that is not of this machine', async () => {
  expect(testConfig({ HOST: '192.0.2.1' }).host).toBe('192.0.2.1');
  await expect(openSmallServer({ HOST: '192.0.2.1' })).rejects.toMatchObject({ code: 'HOST_UNUSABLE' });
});

/** A body of unknown length: fetch sends it in chunks. */
function streamOf(...chunks: (string | Uint8Array)[]): ReadableStream {
  return Readable.toWeb(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))) as ReadableStream;
}
