import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { packingFor } from '../src/http/packing.ts';
import { leastPacked } from '../src/http/packingResponse.ts';
import { createReadiness } from '../src/http/readiness.ts';
import { type GatewayServer, openServer } from '../src/http/server.ts';
import { createGateway } from '../src/start/gateway.ts';
import { createMemory, smallGraph, testConfig } from './world.ts';

let server: GatewayServer | undefined;
afterEach(() => server?.close(0));

const long = `茶${'x'.repeat(leastPacked)}`;

async function open() {
  const { log } = createMemory();
  const config = testConfig({});
  const opened = await openServer({ config, readiness: createReadiness(), log });
  server = opened;
  const graph = smallGraph({ hello: (_: unknown, { name }: { name?: string }) => (name === 'long' ? long : 'short') });
  const gateway = createGateway({ graph, log, config });
  opened.handle((incoming, response) => {
    if (incoming.url === '/pieces') {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write(long);
      response.write('more');
      return void response.end();
    }
    if (incoming.url === '/picture') {
      response.writeHead(200, ['content-type', 'image/png']);
      return void response.end(long);
    }
    if (incoming.url === '/kept') {
      response.writeHead(200, ['content-type', 'application/json', 'content-length', String(kept.length)]);
      return void response.end(kept);
    }
    return gateway(incoming, response);
  });
  return opened.url;
}

const kept = Buffer.from(JSON.stringify({ long }));

/** What goes over the wire, unpacked by nobody. */
function ask(url: string, encoding: string | null, body: string | null = null, headers = {}) {
  return new Promise<{ headers: Record<string, string | string[] | undefined>; status: number; bytes: Buffer }>(
    (resolve, reject) => {
      const sent = request(
        url,
        {
          method: body ? 'POST' : 'GET',
          headers: {
            ...(encoding ? { 'accept-encoding': encoding } : {}),
            ...(body ? { 'content-type': 'application/json' } : {}),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ headers: response.headers, status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body ?? undefined);
    },
  );
}

const query = (name: string) => JSON.stringify({ query: `{ hello(name: "${name}") }` });

describe('long answers', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('go packed to who takes %s', async (encoding, way, unpack) => {
    const url = await open();
    const got = await ask(`${url}/graphql`, encoding, query('long'));
    expect(got.headers).toMatchObject({ 'content-encoding': way, 'content-length': String(got.bytes.length) });
    expect(got.headers.vary).toContain('accept-encoding');
    expect(got.bytes.length).toBeLessThan(1_000);
    expect(JSON.parse(unpack(got.bytes).toString())).toEqual({ data: { hello: long } });
  });

  it('go as they are to who takes nothing, where they are short, are pictures, or come in pieces', async () => {
    const url = await open();
    for (const [path, encoding, body] of [
      ['/graphql', null, query('long')],
      ['/graphql', 'identity', query('long')],
      ['/graphql', 'gzip;q=0', query('long')],
      ['/graphql', 'gzip', query('short')],
      ['/picture', 'gzip', null],
      ['/pieces', 'gzip', null],
    ] as const) {
      const got = await ask(url + path, encoding, body);
      expect(got.headers['content-encoding'], path).toBeUndefined();
      expect(got.bytes.length).toBeGreaterThan(path === '/graphql' && body === query('short') ? 10 : leastPacked);
    }
  });

  it('have a weak tag once they are packed, by which they are known again', async () => {
    const url = await open();
    const path = `${url}/graphql?query=${encodeURIComponent('{hello(name:"long")}')}`;
    const accept = { accept: 'application/json' };
    const got = await ask(path, 'gzip', null, accept);
    expect(got.headers.etag).toMatch(/^W\/"/);
    const again = await ask(path, 'gzip', null, { ...accept, 'if-none-match': String(got.headers.etag) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect((await ask(path, null, null, accept)).headers.etag).toMatch(/^"/);
  });

  it('that are kept are packed once', async () => {
    const url = await open();
    const first = await ask(`${url}/kept`, 'zstd');
    expect(JSON.parse(zstdDecompressSync(first.bytes).toString())).toEqual({ long });
    expect((await ask(`${url}/kept`, 'zstd')).bytes).toEqual(first.bytes);
    expect((await ask(`${url}/kept`, null)).bytes).toEqual(kept);
  });
});

it.each([
  [undefined, null],
  ['', null],
  ['*', null],
  ['GZIP', 'gzip'],
  ['gzip;q=0, br', 'br'],
  ['br;q=0.5, zstd;q=0.000', 'br'],
])('of %s the best way is %s', (header, way) => {
  expect(packingFor(header)).toBe(way);
});
