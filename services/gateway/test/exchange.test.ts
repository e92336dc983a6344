import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { serveExchange } from '../src/exchange/serveExchange.ts';
import { createReadiness } from '../src/http/readiness.ts';
import { type GatewayServer, openServer } from '../src/http/server.ts';
import { createMemory, testConfig } from './world.ts';

let server: GatewayServer | undefined;
afterEach(() => server?.close(0));

const somebody = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };

/** A gateway on a real socket whose files are answered by a stand-in that says what came to it. */
async function open(environment: Record<string, string> = {}) {
  const { log } = createMemory();
  const config = testConfig(environment);
  const opened = await openServer({ config, readiness: createReadiness(), log });
  server = opened;
  const viewerOf = ({ headers }: { headers: { get(name: string): string | null } }) =>
    headers.get('authorization') ? somebody : null;
  let settled = 0;
  const files = serveExchange({
    viewerOf,
    log,
    settle: async () => {
      settled += 1;
    },
    async exchange({ path, query, body, stream, viewer, language, method }) {
      if (path === '/exports/broken') throw new Error('a secret');
      if (path === '/exports/long') return { status: 200, headers: {}, body: pieces() };
      const came = {
        path,
        dryRun: query.get('dryRun'),
        length: body?.length ?? (await lengthOf(stream)),
        who: viewer?.subject,
        language,
        method,
      };
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(came) };
    },
  });
  opened.handle(files((_, response) => response.end('gateway')));
  return { url: opened.url, settled: () => settled };
}

async function lengthOf(stream: AsyncIterable<Uint8Array> | undefined): Promise<number> {
  let length = 0;
  for await (const piece of stream ?? []) length += piece.length;
  return length;
}

async function* pieces() {
  for (let at = 0; at < 100; at += 1) yield 'x'.repeat(10_000);
}

/** Sends zeros until it is answered. */
function pour(address: string, headers: object): Promise<{ status: number; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const asked = request(address, { method: 'POST', headers: { ...headers } }, (response) => {
      answered = true;
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.once('end', () => {
        asked.destroy();
        resolve({ status: response.statusCode ?? 0, text, sent });
      });
    });
    asked.on('error', (error) => {
      if (!answered) reject(error);
    });
    const piece = Buffer.alloc(16_384);
    const write = () => {
      if (answered || asked.destroyed) return;
      sent += piece.length;
      asked.write(piece, () => setImmediate(write));
    };
    write();
  });
}

/** Sends a byte after the other with some milliseconds between them, as long as nobody answers. */
function trickle(
  address: string,
  headers: object,
  count: number,
  pause: number,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method: 'POST', headers: { ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.once('end', () => {
        clearInterval(sending);
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    asked.once('error', reject);
    let sent = 0;
    const sending = setInterval(() => {
      sent += 1;
      if (sent < count) asked.write('x');
      else if (sent === count) asked.end('x');
    }, pause);
  });
}

const token = { authorization: 'Bearer x' };

describe('files over a socket', () => {
  it('come to whoever answers them, with who asks and in which language', async () => {
    const { url, settled } = await open();
    const sent = { method: 'POST', body: 'code\n', headers: { ...token, 'accept-language': 'en' } };
    const response = await fetch(`${url}/imports/parks?dryRun=true`, sent);
    const came = { path: '/imports/parks', dryRun: 'true', length: 5, who: 'li', language: 'EN', method: 'POST' };
    expect(await response.json()).toEqual(came);
    expect(response.headers.get('x-request-id')).toBeTruthy();
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(settled()).toBe(1);
    expect(await (await fetch(`${url}/graphql`)).text()).toBe('gateway');
  });

  it('may be larger than operations where a token is shown, and no larger than the setting', async () => {
    const { url } = await open({ PLANGRAPH_BODY_LIMIT: '2048', PLANGRAPH_IMPORT_LIMIT: '8192' });
    const send = (length: number, headers = {}) =>
      fetch(`${url}/imports/parks`, { method: 'POST', body: 'x'.repeat(length), headers });
    expect((await send(8_192, token)).status).toBe(200);
    expect((await send(8_193, token)).status).toBe(413);
    expect((await send(2_049)).status).toBe(413);
  });

  it('of two gigabytes are refused by what they say of themselves, or as soon as one byte too many has come', async () => {
    const { url } = await open({ PLANGRAPH_IMPORT_LIMIT: '65536' });
    const stated = { 'content-length': String(2 * 2 ** 30) };
    for (const prefer of [{}, { prefer: 'respond-async' }]) {
      const { status, text, sent } = await pour(`${url}/imports/parks`, { ...token, ...prefer, ...stated });
      const [{ extensions }] = JSON.parse(text).errors;
      expect([status, extensions.code, sent < 2_000_000]).toEqual([413, 'BODY_TOO_LARGE', true]);
      expect(extensions.messageZh).toMatch(/[\u4e00-\u9fff]/);
    }
    const { status, sent } = await pour(`${url}/imports/parks`, token);
    expect([status, sent < 2_000_000]).toEqual([413, true]);
  });

  it('that come slowly come all the same, as long as a worker is to bring them; any other request is told that it was late', async () => {
    const { url } = await open({ PLANGRAPH_BODY_SECONDS: '1', PLANGRAPH_HEADER_SECONDS: '1' });
    const headers = { ...token, 'content-length': '10' };
    const [file, other] = await Promise.all([
      trickle(`${url}/imports/parks`, { ...headers, prefer: 'respond-async' }, 10, 300),
      trickle(`${url}/imports/parks`, headers, 10, 300),
    ]);
    expect(JSON.parse(file.text)).toMatchObject({ who: 'li', length: 10 });
    expect([other.status, JSON.parse(other.text).errors[0].extensions]).toEqual([
      408,
      { code: 'BODY_TOO_SLOW', messageZh: expect.stringMatching(/[\u4e00-\u9fff]/) },
    ]);
  });

  it('go out while they are made, and what fails tells nobody why', async () => {
    const { url } = await open();
    expect((await (await fetch(`${url}/exports/long`)).text()).length).toBe(1_000_000);
    const broken = await fetch(`${url}/exports/broken`);
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain('secret');
  });
});
