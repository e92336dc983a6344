import { createHash } from 'node:crypto';
import { composeGraph } from '@plangraph/schema';
import { describe, expect, it } from 'vitest';
import { domains } from '../src/domains.ts';
import { createGateway } from '../src/start/gateway.ts';
import { createMemory, testConfig } from './world.ts';

const gateway = createGateway({ graph: composeGraph({ domains }), log: createMemory().log, config: testConfig() });

async function ask(body: BodyInit, headers: Readonly<Record<string, string>> = {}) {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, type: response.headers.get('content-type'), body: text ? JSON.parse(text) : null };
}

const question = JSON.stringify({ query: '{ __typename }' });
const answer = { data: { __typename: 'Query' } };
const refused = (code: string) => ({
  errors: [
    {
      message: expect.any(String),
      extensions: { code, messageZh: expect.stringMatching(/[一-鿿]/), requestId: expect.any(String) },
    },
  ],
});

describe('a body', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'query=mutation%7Bx%7D'],
    ['application/graphql', 'mutation { x }'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/plain', question],
    ['application/json; charset=gbk', question],
  ])('of %s is refused: JSON in UTF-8 only', async (type, body) => {
    const answered = await ask(body, { 'content-type': type });
    expect(answered).toMatchObject({ status: 415, body: refused('CONTENT_TYPE_UNSUPPORTED') });
  });

  it('of bytes that are no UTF-8 is refused, not mended', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{ __typename } #'),
      Buffer.from([0xbf, 0xaa, 0xbb, 0xaf]),
      Buffer.from('"}'),
    ]);
    expect(await ask(bytes)).toMatchObject({ status: 400, body: refused('BAD_REQUEST') });
  });

  it.each(['Application/JSON', 'application/json;charset=UTF-8', 'application/json; charset="utf-8"'])(
    'may be %s',
    async (type) => {
      expect(await ask(question, { 'content-type': type })).toMatchObject({ status: 200, body: answer });
    },
  );

  it('may say more than is read of it', async () => {
    expect(await ask(JSON.stringify({ query: '{ __typename }', foo: 1 }))).toMatchObject({ status: 200, body: answer });
  });

  it('with two operations of which none is named is a well-formed request', async () => {
    const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }' });
    expect(await ask(body, { accept: 'application/json' })).toMatchObject({
      status: 200,
      body: refused('OPERATION_RESOLUTION_FAILURE'),
    });
    expect((await ask(body, { accept: 'application/graphql-response+json' })).status).toBe(400);
  });
});

describe('an answer', () => {
  it.each([
    ['application/json;q=0.1, application/graphql-response+json;q=0.9', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0.1, application/json', 'application/json'],
    ['application/graphql-response+json;q=0, */*;q=0.5', 'application/json'],
    ['text/csv, application/graphql-response+json', 'application/graphql-response+json'],
  ])('to who accepts %s is written as %s', async (accept, type) => {
    expect((await ask(question, { accept })).type).toContain(type);
  });

  it.each(['text/csv', 'application/json;q=0', 'application/json; charset=gbk'])(
    'to who accepts %s is a coded refusal',
    async (accept) => {
      expect(await ask(question, { accept })).toMatchObject({ status: 406, body: refused('NOT_ACCEPTABLE') });
    },
  );

  it('to a preflight is good for a day', async () => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://cockpit.example.org', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-max-age')).toBe('86400');
  });
});

describe("Apollo's persisted queries", () => {
  const query = '{ __typename }';
  const withHash = (sha256Hash: string, text?: string) =>
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } }, ...(text ? { query: text } : {}) });
  const hash = createHash('sha256').update(query).digest('hex');

  it('are told to send the text when the hash alone is not known, and answered when they do', async () => {
    const alone = await ask(withHash(hash));
    expect(alone.body).toMatchObject(refused('PERSISTED_QUERY_NOT_FOUND'));
    expect(alone.body.errors[0].message).toBe('PersistedQueryNotFound');
    expect(await ask(withHash(hash, query))).toMatchObject({ status: 200, body: answer });
  });

  it('are refused where a hash is not that of the text', async () => {
    expect((await ask(withHash('0'.repeat(64), query))).body).toMatchObject(refused('PERSISTED_QUERY_HASH_MISMATCH'));
  });
});
