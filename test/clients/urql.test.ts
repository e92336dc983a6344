import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphcacheKeys, operations } from '@plangraph/client';
import { Client, fetchExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { persistedExchange } from '@urql/exchange-persisted';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';

const url = inject('url');
const text = readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8');
const schema = introspectionFromSchema(buildSchema(text, { assumeValid: true }), { descriptions: false });
const complaints: unknown[][] = [];
beforeEach(() => {
  complaints.length = 0;
  for (const way of ['warn', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((...said) => void complaints.push(said));
});
afterEach(() => vi.restoreAllMocks());

/** urql with Graphcache, and the requests that it sends. */
function openUrql(exchanges = [fetchExchange]) {
  const sent: string[] = [];
  const client = new Client({
    url,
    preferGetMethod: false,
    fetchSubscriptions: true,
    fetch: async (target, options) => {
      sent.push(String(options?.body ?? target));
      return fetch(target, options);
    },
    exchanges: [
      cacheExchange({ schema, keys: graphcacheKeys, resolvers: { Query: { targets: relayPagination() } } }),
      ...exchanges,
    ],
  });
  return { client, sent };
}

it('keeps every promised query without a word about missing keys', async () => {
  const { client } = openUrql();
  const asked = [
    client.query(operations.PlanOnAPage, {}),
    client.query(operations.KeyProjects, {}),
    client.query(operations.Overview, { plan: 'kaihua-2023' }),
    client.query(operations.TargetInDepth, { code: 'high-tech-enterprises.new' }),
    client.query(operations.Titles, { plan: 'kaihua-2023' }),
    client.query(operations.Tasks, { plan: 'kaihua-2023' }),
  ];
  const answers = await Promise.all(asked.map((each) => each.toPromise()));
  expect(answers.map(({ error }) => error)).toEqual(answers.map(() => undefined));
  expect(complaints).toEqual([]);
});

it('says which type wants a key where the keys are not given', async () => {
  const exchanges = [cacheExchange({ schema }), fetchExchange];
  const client = new Client({ url, preferGetMethod: false, exchanges });
  await client.query(gql('{ plan(code: "kaihua-2023") { id statusSummary { total } } }'), {}).toPromise();
  expect(String(complaints[0]?.[0])).toContain('StatusSummary');
});

it('answers from what another query brought', async () => {
  const { client, sent } = openUrql();
  await client.query(gql('{ plan(code: "kaihua-2023") { id code title(lang: EN) } }'), {}).toPromise();
  const { data, stale } = await client
    .query(gql('{ plan(code: "kaihua-2023") { id title(lang: EN) } }'), {})
    .toPromise();
  expect([data?.plan.title, stale]).toEqual([expect.stringContaining('Kaihua'), false]);
  expect(sent).toHaveLength(1);
});

it('pages on by relayPagination', async () => {
  const { client } = openUrql();
  const page = gql(
    'query Page($after: String) { targets(first: 2, after: $after) { edges { node { id } } nodes { id } pageInfo { hasNextPage endCursor } } }',
  );
  const first = await client.query(page, {}).toPromise();
  const second = await client.query(page, { after: first.data?.targets.pageInfo.endCursor }).toPromise();
  expect(second.data?.targets.edges).toHaveLength(4);
});

it('asks by hashes, and sends the text too where no gateway knows one', async () => {
  const { client, sent } = openUrql([persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange]);
  const { data } = await client.query(gql('query Codes { plans(first: 3) { nodes { id code } } }'), {}).toPromise();
  expect(data?.plans.nodes).toHaveLength(3);
  expect(sent.map((each) => each.includes('query Codes'))).toEqual([false, true]);
});

it('follows a live field over SSE', async () => {
  const { client } = openUrql();
  const live = gql('subscription { plan(code: "kaihua-2023") { id title(lang: EN) } }');
  const told = await new Promise<{ data?: { plan: { title: string } } }>((resolve) => {
    const { unsubscribe } = client.subscription(live, {}).subscribe((result) => {
      resolve(result);
      queueMicrotask(() => unsubscribe());
    });
  });
  expect(told.data?.plan.title).toContain('Kaihua');
});
