import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { print } from '@apollo/client/utilities';
import { intentKey, operations } from '@plangraph/client';
import type { DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, writeManifest } from './manifest.ts';
import { resuming } from './resuming.ts';
import { listening, patience, tellsEachEventOnce, tellsOneSubmission } from './stories.ts';
import { openWorld, type World } from './world.ts';

// Apollo adds __typename to what it sends, so what is promised is promised as its cache makes it.
const asSent = (document: DocumentNode) => print(new InMemoryCache().transformDocument(document));
const manifest = writeManifest([operations.PlanOnAPage, operations.Submit].map(asSent));

let world: World;
beforeAll(async () => {
  world = await openWorld({ PLANGRAPH_OPERATIONS: manifest.folder });
}, 180_000);
afterAll(async () => {
  manifest.remove();
  await world?.close();
});

function open() {
  const { sent, fetch } = listening(world);
  const uri = `${world.line.url}/graphql`;
  const sockets = createClient({
    url: uri.replace('http', 'ws'),
    connectionParams: { authorization: `Bearer ${world.key}` },
    retryWait: async () => {},
    // Node tells an error before the close, which is no reason to give up.
    shouldRetry: () => true,
  });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === 'subscription',
      new GraphQLWsLink({ ...sockets, ...resuming(sockets) }),
      ApolloLink.from([
        new RetryLink({ delay: { initial: 10 }, attempts: { max: 3 } }),
        new PersistedQueryLink({ generateHash: (document) => hashOf(print(document)) }),
        new HttpLink({ uri, fetch }),
      ]),
    ),
  });
  return { client, sent, sockets };
}

describe('Apollo Client', () => {
  it('asks a promised operation by its hash, and keeps rows by their ids', async () => {
    const { client, sent } = open();
    const { data } = await client.query({ query: operations.PlanOnAPage });
    expect(data?.plan?.areas).toHaveLength(7);
    expect(sent).toEqual([expect.not.objectContaining({ query: expect.anything() })]);
    expect(Object.keys(client.cache.extract() as object)).toContain(`Plan:${data?.plan?.id}`);
  });

  it('sends the text along where the hash is not known, each time anew: nothing is registered by sending it', async () => {
    const { client, sent } = open();
    for (const fetchPolicy of ['network-only', 'network-only'] as const) {
      const { data } = await client.query({
        query: operations.Titles,
        variables: { plan: 'kaihua-2023' },
        fetchPolicy,
      });
      expect(data).toBeDefined();
    }
    expect(sent.map(({ query }) => query !== undefined)).toEqual([false, true, false, true]);
  });

  it('sends a mutation again with the same key, and it is done once', async () => {
    const { client, sent } = open();
    const key = intentKey();
    await tellsOneSubmission(world, sent, async () => {
      const { data } = await client.mutate({ mutation: operations.Submit, variables: { key } });
      return data?.submitFigures;
    });
  });

  it('follows over a WebSocket, and goes on from the last cursor', { timeout: patience }, async () => {
    const { client, sockets } = open();
    await tellsEachEventOnce(world, (after, told) => {
      const followed = client.subscribe({ query: operations.Follow, variables: { after } });
      const listener = followed.subscribe(({ data }) => data && told(data.events.cursor));
      return () => {
        listener.unsubscribe();
        void sockets.dispose();
      };
    });
  });
});
