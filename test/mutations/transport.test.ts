import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '@plangraph/database';
import { createGateway, createLog, openResponseCache, readConfig } from '@plangraph/gateway';
import { composeGraph, type Viewer } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hooks, placesWith, reporter } from './world.ts';

const hooks: Hooks = {};
const mutation = `mutation Add($key: String!, $code: String!) {
  addPlaces(input: { idempotencyKey: $key, places: [{ code: $code }] }) { first { code } errors { code message } } }`;
const mutationId = createHash('sha256').update(mutation).digest('hex');

let database: Database;
let gateways: Awaited<ReturnType<typeof openGateway>>[];

/** A gateway with a response cache, on a port, that takes everybody with the header `x-viewer` for the reporter. */
async function openGateway(url: string) {
  const own = await openDatabase({ url, migrate: false, poolSize: 4 });
  const log = createLog('silent');
  const kept = openResponseCache({ database: own, log, bytes: 1_000_000 });
  let hits = 0;
  const cache: typeof kept.cache = {
    ...kept.cache,
    find(key) {
      const found = kept.cache.find(key);
      if (found) hits += 1;
      return found;
    },
  };
  const operations = mkdtempSync(join(tmpdir(), 'plangraph-operations-'));
  writeFileSync(join(operations, 'add.graphql'), mutation);
  const gateway = createGateway({
    graph: composeGraph({ domains: [placesWith(hooks)], database: own }),
    log,
    config: {
      ...readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
      operationFolders: [operations],
    },
    cache,
    settle: kept.settle,
    viewerOf: (request): Viewer | null => (request.headers.get('x-viewer') ? reporter : null),
  });
  const server: Server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  while (!kept.isCurrent()) await new Promise((resolve) => setTimeout(resolve, 5));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    hits: () => hits,
    get: (search: string) => fetch(`${address}?${search}`, { headers: { 'x-viewer': 'yes' } }),
    post: async (body: object, headers: Record<string, string> = { 'x-viewer': 'yes' }) => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for; its shape is the query's.
      return (await answer.json()) as any;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await kept.close();
      await own.close();
    },
  };
}

beforeAll(async () => {
  database = await scratchDatabase();
  gateways = await Promise.all([openGateway(database.url), openGateway(database.url)]);
});
afterAll(async () => {
  await Promise.all(gateways.map((each) => each.close()));
  await database.close();
});

const at = (index: number) => gateways[index] as (typeof gateways)[number];
const add = (index: number, key: string, code: string) => at(index).post({ query: mutation, variables: { key, code } });

describe('a mutation over HTTP', () => {
  it('is carried out by POST, and by the id of a persisted operation', async () => {
    expect(await add(0, 'post', 'post')).toEqual({ data: { addPlaces: { first: { code: 'post' }, errors: [] } } });
    const persisted = await at(0).post({ documentId: mutationId, variables: { key: 'id', code: 'id' } });
    expect(persisted).toEqual({ data: { addPlaces: { first: { code: 'id' }, errors: [] } } });
  });

  it('is never carried out by GET, neither as text nor by its id', async () => {
    const variables = encodeURIComponent(JSON.stringify({ key: 'get', code: 'get' }));
    const hash = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: mutationId } }));
    for (const named of [`query=${encodeURIComponent(mutation)}`, `documentId=${mutationId}`, `extensions=${hash}`]) {
      const answer = await at(0).get(`${named}&variables=${variables}`);
      expect([named.slice(0, 10), answer.status]).toEqual([named.slice(0, 10), 405]);
      expect(answer.headers.get('allow')).toBe('POST');
    }
    expect(await database.prisma.place.count({ where: { code: 'get' } })).toBe(0);
  });

  it('tells who is not known so as data', async () => {
    const { data, errors } = await at(0).post({ query: mutation, variables: { key: 'who', code: 'who' } }, {});
    expect(errors).toBeUndefined();
    expect(data.addPlaces).toMatchObject({ first: null, errors: [{ code: 'NOT_AUTHENTICATED' }] });
  });

  it('that fails unexpectedly is masked, and may be sent again', async () => {
    hooks.afterWrite = () => Promise.reject(new Error('secret'));
    const failed = await add(0, 'masked', 'masked');
    hooks.afterWrite = undefined;
    expect(failed.data ?? null).toBeNull();
    expect(failed.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect((await add(1, 'masked', 'masked')).data.addPlaces.first).toEqual({ code: 'masked' });
  });

  it('that is sent forty times to two gateways at once is carried out once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2, 'forty', 'forty')));
    expect(new Set(answers.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ data: { addPlaces: { first: { code: 'forty' }, errors: [] } } })]),
    );
    expect(await database.prisma.place.count({ where: { code: 'forty' } })).toBe(1);
  });
});

describe('kept answers', () => {
  const query = '{ places(first: 0) { totalCount } }';
  const total = async (index: number) => (await at(index).post({ query })).data.places.totalCount as number;

  it('are never those of mutations', async () => {
    const before = [at(0).hits(), at(1).hits()];
    for (let round = 0; round < 3; round += 1) await add(0, 'unkept', 'unkept');
    expect([at(0).hits(), at(1).hits()]).toEqual(before);
  });

  it('never show the writer, nor anybody else, what was before the write', async () => {
    for (let round = 0; round < 20; round += 1) {
      const counted = await total(0);
      expect(await total(1)).toBe(counted);
      await add(round % 2, `write-${round}`, `write-${round}`);
      expect([await total(0), await total(1)]).toEqual([counted + 1, counted + 1]);
    }
    expect(at(0).hits() + at(1).hits()).toBeGreaterThan(0);
  });
});
