import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { parse } from 'graphql';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReadiness } from '../src/http/readiness.ts';
import { openServer } from '../src/http/server.ts';
import type { ValidOperation } from '../src/operations/persisted.ts';
import { createShares, type ShareOptions, type ShareSettings, strangeKeys } from '../src/shares/shares.ts';
import { createMemory } from './world.ts';

const question = { query: '{ __typename }' };
const settings: ShareSettings = {
  concurrentRequests: 2,
  queuedRequests: 0,
  queueTime: 60_000,
  requestsPerPerson: 0,
  requestsPerAddress: 0,
  proxies: 1,
};

/** A server whose gateway answers only when it is told to. */
async function openShares(
  given: Partial<ShareSettings> = {},
  operations: readonly ValidOperation[] = [],
  isStrange?: ShareOptions['isStrange'],
) {
  const { log } = createMemory();
  const config = { host: '127.0.0.1', port: 0, bodyLimit: 10_000, headerTime: 1_000, bodyTime: 1_000 };
  const server = await openServer({ config, readiness: createReadiness(), log });
  onTestFinished(() => server.close(0));
  const held: ServerResponse[] = [];
  const viewerOf = () => ({ subject: 'li', organisation: 'tech', roles: [] }) as never;
  const share = createShares({
    settings: { ...settings, ...given },
    viewerOf,
    isStrange,
    pseudonyms: String,
    operations,
  });
  server.handle(share((_, response) => held.push(response)));
  const ask = (body: object = question, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const answerAll = () => {
    for (const response of held.splice(0)) response.end('{}');
  };
  return { url: server.url, ask, held, answerAll };
}

describe('a gateway with all places taken', () => {
  it('refuses with a code, both languages and a time to come back', async () => {
    const { ask, held, answerAll } = await openShares();
    const first = [ask(), ask()];
    await vi.waitFor(() => expect(held).toHaveLength(2));
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          extensions: {
            code: 'OVERLOADED',
            messageZh: expect.stringMatching(/[一-鿿]/),
            requestId: expect.any(String),
          },
        },
      ],
    });
    answerAll();
    for (const response of await Promise.all(first)) expect(response.status).toBe(200);
  });

  it('still takes mutations and probes', async () => {
    const { url, ask, held, answerAll } = await openShares();
    const reads = [ask(), ask()];
    await vi.waitFor(() => expect(held).toHaveLength(2));
    const write = ask({ query: 'mutation { reportFigures }' }, { authorization: 'Bearer x' });
    await vi.waitFor(() => expect(held).toHaveLength(3));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    answerAll();
    expect((await write).status).toBe(200);
    await Promise.all(reads);
  });

  it('lets the next in when one is answered, or goes away', async () => {
    const { ask, held, answerAll } = await openShares({ queuedRequests: 10 });
    const waiting = [ask(), ask(), ask(), ask()];
    await vi.waitFor(() => expect(held).toHaveLength(2));
    answerAll();
    await vi.waitFor(() => expect(held).toHaveLength(2));
    answerAll();
    for (const response of await Promise.all(waiting)) expect(response.status).toBe(200);
  });
});

it('what is refused may be read by the pages that may read answers, and says how much is left', async () => {
  const { ask, held, answerAll } = await openShares({
    requestsPerAddress: 4,
    corsOrigins: ['https://cockpit.example.org'],
  });
  const from = (origin: string) => ({ 'x-forwarded-for': '10.0.0.1', origin });
  const first = [ask(question, from('https://cockpit.example.org')), ask(question, from('https://elsewhere.org'))];
  await vi.waitFor(() => expect(held).toHaveLength(2));
  const refused = await ask(question, from('https://cockpit.example.org'));
  expect(refused.status).toBe(503);
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'access-control-allow-origin': 'https://cockpit.example.org',
    'access-control-expose-headers': expect.stringContaining('ratelimit-reset'),
    'ratelimit-limit': '4',
    'ratelimit-remaining': '1',
  });
  const other = await ask(question, from('https://elsewhere.org'));
  expect(other.headers.has('access-control-allow-origin')).toBe(false);
  const tooMany = await ask(question, from('https://cockpit.example.org'));
  expect(tooMany.status).toBe(429);
  expect(tooMany.headers.get('access-control-allow-origin')).toBe('https://cockpit.example.org');
  answerAll();
  await Promise.all(first);
});

it('a mutation that is asked for by its id takes a place of mutations', async () => {
  const text = 'mutation Report { reportFigures }';
  const operations = [{ id: 'report', file: 'report.graphql', text, document: parse(text) }];
  const { ask, held, answerAll } = await openShares({}, operations);
  const reads = [ask(), ask()];
  await vi.waitFor(() => expect(held).toHaveLength(2));
  const bearer = { authorization: 'Bearer x' };
  const sha256Hash = createHash('sha256').update(text).digest('hex');
  const writes = [
    ask({ documentId: 'report' }, bearer),
    ask({ extensions: { persistedQuery: { version: 1, sha256Hash } } }, bearer),
  ];
  await vi.waitFor(() => expect(held).toHaveLength(4));
  expect((await ask({ documentId: 'another' }, bearer)).status).toBe(503);
  answerAll();
  for (const response of await Promise.all([...reads, ...writes])) expect(response.status).toBe(200);
});

it('who asks more often than the operator allows is told when to come back, and nobody else is', async () => {
  const { ask, held, answerAll } = await openShares({ requestsPerAddress: 2, concurrentRequests: 100 });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const taken = [ask(question, from('10.0.0.1')), ask(question, from('10.0.0.1'))];
  await vi.waitFor(() => expect(held).toHaveLength(2));
  const refused = await ask(question, from('10.0.0.1'));
  expect(refused.status).toBe(429);
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'retry-after': expect.stringMatching(/^\d+$/),
    'ratelimit-limit': '2',
    'ratelimit-remaining': '0',
    'ratelimit-reset': expect.stringMatching(/^\d+$/),
  });
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  const other = ask(question, from('10.0.0.2'));
  await vi.waitFor(() => expect(held).toHaveLength(3));
  answerAll();
  for (const response of await Promise.all([...taken, other])) expect(response.status).toBe(200);
});

it.each([
  ['head', 'POST /graphql HTTP/1.1\r\nHost: x\r\n'],
  ['body', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{'],
])('a %s that does not come is given up', async (_, sent) => {
  const { url } = await openShares();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.resume();
  socket.write(sent);
  await once(socket, 'close');
});

it('HEAD is answered as GET, without a body', async () => {
  const { url } = await openShares();
  const answered = await fetch(`${url}/health`, { method: 'HEAD' });
  expect([answered.status, await answered.text()]).toEqual([200, '']);
});

describe('a key that nobody has shown lately', () => {
  it('is looked up for an address so many times a minute; others, and those who are known, are not held up', async () => {
    const { ask, held, answerAll } = await openShares(
      { concurrentRequests: 200 },
      [],
      (shown) => shown !== 'Bearer known',
    );
    const from = (address: string, shown: string) =>
      ask(question, { 'x-forwarded-for': address, authorization: shown });
    const first = Array.from({ length: strangeKeys }, (_, at) => from('203.0.113.9', `Bearer forged-${at}`));
    await vi.waitFor(() => expect(held).toHaveLength(strangeKeys));
    const refused = await from('203.0.113.9', 'Bearer forged-again');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const more = [from('203.0.113.9', 'Bearer known'), from('198.51.100.7', 'Bearer forged')];
    await vi.waitFor(() => expect(held).toHaveLength(strangeKeys + 2));
    answerAll();
    for (const response of await Promise.all([...first, ...more])) expect(response.status).toBe(200);
  });
});
