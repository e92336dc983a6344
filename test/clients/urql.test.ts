import { graphcacheKeys, intentKey, type Operation, operations } from '@plangraph/client';
import { Client, fetchExchange, formatDocument, stringifyDocument, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { retryExchange } from '@urql/exchange-retry';
import type { DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashOf, writeManifest } from './manifest.ts';
import { resuming } from './resuming.ts';
import { listening, tellsEachEventOnce, tellsOneSubmission } from './stories.ts';
import { openWorld, type World } from './world.ts';

// Graphcache adds __typename to what is sent, so what is promised is promised as it makes it.
const asSent = (document: DocumentNode) => stringifyDocument(formatDocument(document));
const manifest = writeManifest([asSent(operations.PlanOnAPage)]);

let world: World;
beforeAll(async () => {
  world = await openWorld({ PLANGRAPH_OPERATIONS: manifest.folder });
}, 180_000);
afterAll(async () => {
  manifest.remove();
  await world?.close();
});

function open(keys: Readonly<Record<string, () => null>> = graphcacheKeys) {
  const { sent, fetch } = listening(world);
  const url = `${world.line.url}/graphql`;
  const sockets = createClient({
    url: url.replace('http', 'ws'),
    connectionParams: { authorization: `Bearer ${world.key}` },
    retryWait: async () => {},
  });
  const follower = resuming(sockets);
  const client = new Client({
    url,
    fetch,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ keys: { ...keys } }),
      persistedExchange({ preferGetForPersistedQueries: false, generateHash: async (text) => hashOf(text) }),
      retryExchange({ initialDelayMs: 10, retryIf: ({ networkError }) => networkError !== undefined }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: follower.subscribe({ query, variables: { ...variables } }, sink) }),
        }),
      }),
    ],
  });
  return { client, sent, sockets };
}

const asked: readonly Operation<unknown, never>[] = [
  operations.PlanOnAPage,
  operations.KeyProjects,
  operations.Ranking,
  operations.Titles,
];

describe('urql with Graphcache', () => {
  it('asks a promised operation by its hash, and answers the second time by itself', async () => {
    const { client, sent } = open();
    for (const _ of [1, 2]) {
      const { data, error } = await client.query(operations.PlanOnAPage, {}).toPromise();
      expect(error).toBeUndefined();
      expect(data?.plan?.areas).toHaveLength(7);
    }
    expect(sent).toHaveLength(1);
    expect(sent[0]?.query ?? '').toBe('');
  });

  it('has a key for each type without an id, as the package makes them of the schema', async () => {
    const complaints: string[] = [];
    const warn = vi.spyOn(console, 'warn').mockImplementation((text) => void complaints.push(String(text)));
    const missing = async (keys?: Readonly<Record<string, () => null>>) => {
      complaints.length = 0;
      const { client } = open(keys);
      for (const operation of asked) await client.query(operation as DocumentNode, {}).toPromise();
      return complaints.length;
    };
    expect(await missing()).toBe(0);
    // Without them it complains, so the silence says something.
    expect(await missing({})).toBeGreaterThan(0);
    warn.mockRestore();
  });

  it('sends a mutation again with the same key, and it is done once', async () => {
    const { client, sent } = open();
    const key = intentKey();
    await tellsOneSubmission(world, sent, async () => {
      const { data } = await client.mutation(operations.Submit, { key }).toPromise();
      return data?.submitFigures;
    });
  });

  it('follows over a WebSocket, and goes on from the last cursor', async () => {
    const { client, sockets } = open();
    await tellsEachEventOnce(world, (after, told) => {
      const followed = client.subscription(operations.Follow, { after });
      const { unsubscribe } = followed.subscribe(({ data }) => data && told(data.events.cursor));
      return () => {
        unsubscribe();
        void sockets.dispose();
      };
    });
  });
});
