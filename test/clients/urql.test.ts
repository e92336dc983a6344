import { graphcacheKeys, intentKey, type Operation, operations } from '@plangraph/client';
import {
  Client,
  type CombinedError,
  fetchExchange,
  formatDocument,
  stringifyDocument,
  subscriptionExchange,
} from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { retryExchange } from '@urql/exchange-retry';
import type { DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashOf, writeManifest } from './manifest.ts';
import { resuming } from './resuming.ts';
import { listening, patience, tellsEachEventOnce, tellsOneSubmission } from './stories.ts';
import { openWorld, type World } from './world.ts';

// Graphcache adds __typename to what is sent, so what is promised is promised as it makes it.
const asSent = (document: DocumentNode) => stringifyDocument(formatDocument(document) as DocumentNode);
const manifest = writeManifest([asSent(operations.PlanOnAPage)]);

let world: World;
beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation((text) => void complaints.push(String(text)));
  world = await openWorld({ PLANGRAPH_OPERATIONS: manifest.folder });
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
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
    // Node tells an error before the close, which is no reason to give up.
    shouldRetry: () => true,
  });
  const follower = resuming(sockets);
  const client = new Client({
    url,
    fetch,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ keys: { ...keys } }),
      persistedExchange({ preferGetForPersistedQueries: false, generateHash: async (text) => hashOf(text) }),
      retryExchange({ initialDelayMs: 10, retryIf: again }),
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

/** What is sent again: not subscriptions, which go on from their cursors by themselves. */
const again = ({ networkError }: CombinedError, { kind }: { readonly kind: string }) =>
  networkError !== undefined && kind !== 'subscription';

const given = { plan: 'kaihua-2023', target: 'jobs.new' };

/** What Graphcache has complained of since the file began: it says each thing once. */
const complaints: string[] = [];
const keyless = () => complaints.flatMap((text) => /`keys` config for `(\w+)`/.exec(text)?.[1] ?? []);

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
    // What has an id and was asked without it is embedded; only what has none is a matter of keys.
    expect(keyless().filter((name) => name in graphcacheKeys)).toEqual([]);
    for (const operation of asked)
      await open()
        .client.query(operation as DocumentNode, given)
        .toPromise();
    expect(keyless().filter((name) => name in graphcacheKeys)).toEqual([]);
    // Without them it complains, so the silence says something.
    for (const operation of asked)
      await open({})
        .client.query(operation as DocumentNode, given)
        .toPromise();
    expect(keyless().filter((name) => name in graphcacheKeys)).toContain('StatusSummary');
  });

  it('sends a mutation again with the same key, and it is done once', async () => {
    const { client, sent } = open();
    const key = intentKey();
    await tellsOneSubmission(world, sent, async () => {
      const { data } = await client.mutation(operations.Submit, { key }).toPromise();
      return data?.submitFigures;
    });
  });

  it('follows over a WebSocket, and goes on from the last cursor', { timeout: patience }, async () => {
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
