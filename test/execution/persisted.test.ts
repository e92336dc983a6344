import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../architecture/house.ts';

const graph = composeGraph({ domains });
const text = 'query Kinds { __typename }\n';
const hash = createHash('sha256').update(text).digest('hex');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-operations-'));
  writeFileSync(join(folder, 'kinds.graphql'), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

function openGateway(environment: Record<string, string> = {}) {
  const config = readConfig({ PLANGRAPH_DATASETS: 'none', PLANGRAPH_OPERATIONS: folder, ...environment });
  const gateway = createGateway({ graph, log: createLog('silent'), config });
  const read = async (response: Response) => ({ status: response.status, ...(await response.json()) });
  return {
    post: async (body: object) =>
      read(
        await gateway.fetch('http://gateway/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
          body: JSON.stringify(body),
        }),
      ),
    get: async (parameters: Record<string, string>) =>
      read(
        await gateway.fetch(`http://gateway/graphql?${new URLSearchParams(parameters)}`, {
          headers: { accept: 'application/graphql-response+json' },
        }),
      ),
  };
}

const byHash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const answered = { status: 200, data: { __typename: 'Query' } };
const refused = (code: string) => ({
  status: 400,
  errors: [{ extensions: { code, messageZh: expect.stringMatching(/持久化操作/) } }],
});

describe('a persisted operation', () => {
  it('is answered by its hash, as Apollo sends it', async () => {
    const { post, get } = openGateway();
    expect(await post({ extensions: byHash(hash) })).toEqual(answered);
    expect(await get({ extensions: JSON.stringify(byHash(hash)) })).toEqual(answered);
  });

  it('is answered by its document id', async () => {
    const { post, get } = openGateway();
    expect(await post({ documentId: hash })).toEqual(answered);
    expect(await get({ documentId: hash })).toEqual(answered);
  });

  it('is told from one that nobody knows', async () => {
    const { post, get } = openGateway();
    const unknown = 'f'.repeat(64);
    expect(await post({ extensions: byHash(unknown) })).toMatchObject(refused('PERSISTED_QUERY_NOT_FOUND'));
    expect(await get({ documentId: unknown })).toMatchObject(refused('PERSISTED_OPERATION_NOT_FOUND'));
  });

  it('may come from a manifest, under the id that it states', async () => {
    const operations = [{ id: 'kinds-1', name: 'Kinds', type: 'query', body: text }];
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    writeFileSync(join(folder, 'client.manifest.json'), JSON.stringify(manifest));
    expect(await openGateway().post({ documentId: 'kinds-1' })).toEqual(answered);
  });

  it.each(['persisted-documents.json', 'persisted_queries.json'])(
    'may come from the file that generators write: %s',
    async (name) => {
      writeFileSync(join(folder, name), JSON.stringify({ [`sha256:${hash}`]: text, relay: text }));
      const { post, get } = openGateway();
      expect(await post({ documentId: `sha256:${hash}` })).toEqual(answered);
      expect(await post({ documentId: 'relay' })).toEqual(answered);
      expect(await get({ documentId: `sha256:${hash}` })).toEqual(answered);
    },
  );

  it('that the schema does not answer keeps the gateway from starting, with every reason', () => {
    writeFileSync(join(folder, 'old.graphql'), '{ nothing nowhere }');
    expect(() => openGateway()).toThrow(expect.objectContaining({ code: 'OPERATION_INVALID' }));
    expect(() => openGateway()).toThrow(/old\.graphql.*"nothing".*\n.*"nowhere"/);
  });

  it('in a manifest that cannot be read does so too', () => {
    writeFileSync(join(folder, 'client.manifest.json'), '[]');
    expect(() => openGateway()).toThrow(expect.objectContaining({ code: 'OPERATIONS_UNREADABLE' }));
  });
});

describe('a gateway that answers all', () => {
  it('answers a text beside a hash that it does not know: clients that register operations send both', async () => {
    const { post } = openGateway();
    const other = '{ __typename }';
    const ofOther = createHash('sha256').update(other).digest('hex');
    expect(await post({ query: other, extensions: byHash(ofOther) })).toEqual(answered);
  });
});

describe('a gateway that answers persisted operations only', () => {
  const only = { PLANGRAPH_PERSISTED_ONLY: 'true', NODE_ENV: 'production' };

  it('answers those, by hash, by id, and by their very text', async () => {
    const { post } = openGateway(only);
    expect(await post({ extensions: byHash(hash) })).toEqual(answered);
    expect(await post({ documentId: hash })).toEqual(answered);
    expect(await post({ query: text })).toEqual(answered);
  });

  it('refuses everything else', async () => {
    const { post, get } = openGateway(only);
    const other = '{ __typename }';
    expect(await post({ query: other })).toMatchObject(refused('PERSISTED_OPERATION_REQUIRED'));
    expect(await get({ query: other })).toMatchObject(refused('PERSISTED_OPERATION_REQUIRED'));
    expect(await post({ query: '{ syntax error' })).toMatchObject(refused('PERSISTED_OPERATION_REQUIRED'));
    expect(await post({ query: other, extensions: byHash('f'.repeat(64)) })).toMatchObject(
      refused('PERSISTED_OPERATION_NOT_FOUND'),
    );
    expect(await post({ query: other, documentId: hash })).toEqual(answered);
  });
});

describe('the operations that come along', () => {
  it('are listed under the hashes of their files', () => {
    const own = join(root, 'services/gateway/operations');
    const listed = JSON.parse(readFileSync(join(own, 'persisted.json'), 'utf8')) as Record<string, { file: string }>;
    const hashes = Object.entries(listed).map(([, { file }]) => {
      return createHash('sha256')
        .update(readFileSync(join(own, file)))
        .digest('hex');
    });
    expect(Object.keys(listed), 'run `node services/gateway/src/main.ts operations --write`').toEqual(hashes);
  });

  it('are answered by them', async () => {
    const plan = readFileSync(join(root, 'services/gateway/operations/plan.graphql'));
    const answer = await openGateway().post({ documentId: createHash('sha256').update(plan).digest('hex') });
    // Without a database the answer is an error of the reader, and not of the list.
    expect(answer.errors?.[0]?.extensions.code).not.toBe('PERSISTED_OPERATION_NOT_FOUND');
  });
});
