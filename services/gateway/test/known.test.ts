import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFile, makeSigner, scratchFolder, settingsFor } from './identityWorld.ts';
import { openKnownWorld, type Sent } from './knownWorld.ts';

const query = 'query Place($code: String!) { place(code: $code) { id code name nameEn: name(lang: EN) } }';
const ask = (variables: unknown, more: object = {}): Sent => ({ body: JSON.stringify({ query, variables, ...more }) });
const kaihua = ask({ code: 'kaihua' });
const withHeaders = (headers: Record<string, string>, sent = kaihua): Sent => ({ ...sent, headers });

/** Requests of which every one goes to Yoga the first time, and some never again. */
const odd: Record<string, Sent> = {
  'a good one': kaihua,
  'another value': ask({ code: 'b' }),
  'a place that there is not': ask({ code: 'none' }),
  'no variables': ask(undefined),
  'variables that are null': ask(null),
  'variables that are a list': ask([]),
  'variables that are a text': ask('{"code":"kaihua"}'),
  'a variable of another type': ask({ code: 7 }),
  'a variable that cannot be stored': ask({ code: '\u0000' }),
  'a variable too many': ask({ code: 'kaihua', other: [{}] }),
  'variables nested deeply': ask({ code: 'kaihua', other: JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`) }),
  'its name': ask({ code: 'kaihua' }, { operationName: 'Place' }),
  'another name': ask({ code: 'kaihua' }, { operationName: 'Other' }),
  'no name': ask({ code: 'kaihua' }, { operationName: null }),
  'an empty name': ask({ code: 'kaihua' }, { operationName: '' }),
  'a name that is a number': ask({ code: 'kaihua' }, { operationName: 1 }),
  extensions: ask({ code: 'kaihua' }, { extensions: { client: 'test' } }),
  'extensions that are null': ask({ code: 'kaihua' }, { extensions: null }),
  'extensions that are a list': ask({ code: 'kaihua' }, { extensions: [] }),
  'a parameter that nobody knows': ask({ code: 'kaihua' }, { other: 1 }),
  'a query that is null': { body: '{"query":null}' },
  'a query that is a list': { body: '{"query":["{ __typename }"]}' },
  'no query': { body: '{}' },
  'a list': { body: `[${kaihua.body}]` },
  null: { body: 'null' },
  'a text': { body: '"{ __typename }"' },
  'no JSON': { body: '{"query":' },
  'a byte order mark': { body: `\ufeff${kaihua.body}` },
  'no body': { body: '' },
  'a syntax error': { body: '{"query":"{"}' },
  'an unknown field': { body: '{"query":"{ nothing }"}' },
  'a schema query': { body: '{"query":"{ __schema { queryType { name } } }"}' },
  'a type name': { body: '{"query":"{ __typename }"}' },
  'two operations': { body: '{"query":"query A { __typename } query B { __typename }"}' },
  'two operations and a name': {
    body: '{"query":"query A { __typename } query B { b: __typename }","operationName":"B"}',
  },
  'a key twice': { body: `{"query":"{ nothing }",${kaihua.body.slice(1)}` },
  'a prototype': { body: `{"__proto__":{"a":1},${kaihua.body.slice(1)}` },
  'a stream': { body: '{"query":"{ places { nodes { code ... @defer { name } } } }"}' },
  'an id and a text': ask({ code: 'kaihua' }, { documentId: 'nobody-knows' }),
  'an id that nobody knows': { body: '{"documentId":"nobody-knows"}' },
  'an id that is a number': { body: '{"documentId":7}' },
  'a question mark': { ...kaihua, path: '/graphql?' },
  'parameters in the URL': { ...kaihua, path: '/graphql?query={__typename}' },
  'another path': { ...kaihua, path: '/graphql/' },
  'another method': { ...kaihua, method: 'PUT' },
  'no media type': withHeaders({ 'content-type': '-' }),
  'a media type with parameters': withHeaders({ 'content-type': 'application/json; charset=utf-8' }),
  'a media type in capitals': withHeaders({ 'content-type': 'Application/JSON' }),
  'another character set': withHeaders({ 'content-type': 'application/json; charset=latin1' }),
  'text as media type': withHeaders({ 'content-type': 'text/plain' }),
  'a query as media type': { body: '{ __typename }', headers: { 'content-type': 'application/graphql' } },
  'JSON wanted': withHeaders({ accept: 'application/json' }),
  'GraphQL wanted': withHeaders({ accept: 'application/graphql-response+json' }),
  'GraphQL wanted, a place that there is not': withHeaders(
    { accept: 'application/graphql-response+json' },
    ask({ code: 'none' }),
  ),
  'GraphQL wanted, wrong variables': withHeaders({ accept: 'application/graphql-response+json' }, ask({})),
  'anything wanted': withHeaders({ accept: '*/*' }),
  'several wanted': withHeaders({ accept: 'text/html;q=0.9, application/json;q=0.5, */*;q=0.1' }),
  'HTML wanted': withHeaders({ accept: 'text/html' }),
  'English wanted': withHeaders({ 'accept-language': 'en' }),
  'Chinese wanted': withHeaders({ 'accept-language': 'zh-CN,en;q=0.5' }),
  'a cookie': withHeaders({ cookie: 'a=b' }),
  'a page of this site': withHeaders({ origin: 'http://graph.test' }),
  'a page of a site that may ask': withHeaders({ origin: 'https://cockpit.example.org' }),
  'a page of a site that may not': withHeaders({ origin: 'https://other.example.org' }),
  'a tag': withHeaders({ 'if-none-match': '*' }),
  'no token': withHeaders({ authorization: '' }),
  'another kind of authorization': withHeaders({ authorization: 'Basic YTpi' }),
  'a token of nobody': withHeaders({ authorization: 'Bearer a.b.c' }),
  chunks: {
    body: `${kaihua.body.length.toString(16)}\r\n${kaihua.body}\r\n0\r\n\r\n`,
    headers: { 'transfer-encoding': 'chunked', 'content-length': '-' },
  },
};

const sites = { PLANGRAPH_CORS_ORIGINS: 'https://cockpit.example.org' };

describe.each([
  ['in production', { NODE_ENV: 'production' }],
  ['while developing', {}],
  ['with pages of other sites', sites],
])('the lane for known operations, %s', (_, settings) => {
  it('answers as Yoga does, byte for byte, whatever is asked how often', async () => {
    const world = await openKnownWorld(settings);
    for (const turn of [1, 2, 3]) {
      for (const [name, sent] of Object.entries(odd)) {
        expect(await world.known(sent), `${name}, turn ${turn}`).toBe(await world.plain(sent));
      }
    }
  });
});

describe('the lane for known operations', () => {
  it('leaves an operation to Yoga once, and its errors always', async () => {
    const { known, leftToYoga } = await openKnownWorld();
    for (const code of ['b', 'kaihua', 'b']) await known(ask({ code }));
    expect(leftToYoga()).toBe(1);
    await known(ask({ code: 'none' }));
    await known(ask({}));
    expect(leftToYoga()).toBe(3);
  });

  it('knows those who show a token, and refuses those who show a bad one', async () => {
    const signer = await makeSigner('key-1');
    const world = await openKnownWorld(settingsFor(keyFile(signer).path));
    const good = withHeaders({ authorization: `Bearer ${await signer.sign()}` });
    const late = withHeaders({ authorization: `Bearer ${await signer.sign({ exp: 1 })}` });
    for (const sent of [good, kaihua, late, good, kaihua, late]) {
      expect(await world.known(sent)).toBe(await world.plain(sent));
    }
    expect(await world.known(good)).toContain('cache-control: private, no-store');
    expect(await world.known(late)).toContain('401');
    // Once for each kind of answer; refusals end before they are counted.
    expect(world.leftToYoga()).toBe(2);
  });

  it('answers persisted operations by their ids, and nothing else where there is nothing else', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'place.graphql'), query);
    const settings = { PLANGRAPH_OPERATIONS: folder, PLANGRAPH_PERSISTED_ONLY: 'true' };
    const world = await openKnownWorld(settings);
    const hash = createHash('sha256').update(query).digest('hex');
    const by = (id: object) => ({ body: JSON.stringify({ variables: { code: 'kaihua' }, ...id }) });
    const byId = by({ documentId: hash });
    const byHash = by({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
    for (const sent of [byId, byHash, kaihua, by({ query: '{ __typename }' }), by({ documentId: 'f'.repeat(64) })]) {
      for (const _ of [1, 2]) expect(await world.known(sent)).toBe(await world.plain(sent));
    }
    const left = world.leftToYoga();
    for (const sent of [byId, byHash, kaihua]) expect(await world.known(sent)).toContain('"nameEn":"Kaihua"');
    expect(world.leftToYoga()).toBe(left);
  });

  it('writes the same line into the log', async () => {
    const { known, lines } = await openKnownWorld();
    await known(kaihua);
    await known(kaihua);
    const [first, second] = lines.filter(({ msg }) => msg === 'operation');
    expect(second).toEqual({ ...first, time: expect.anything(), milliseconds: expect.any(Number) });
    expect(second).toMatchObject({ requestId: 'request-1', operation: 'Place', type: 'query', status: 200 });
  });
});
