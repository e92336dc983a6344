import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { intentKey, operations } from '@plangraph/client';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { hashOf } from './operations.ts';

const url = inject('url');

/** Apollo's client, and what it sends. */
function openApollo(link: (sending: HttpLink) => ApolloLink = (sending) => sending) {
  const sent: { method: string; text: string }[] = [];
  const sending = new HttpLink({
    uri: url,
    headers: { authorization: `Bearer ${inject('token')}` },
    async fetch(target, options) {
      sent.push({ method: options?.method ?? 'GET', text: String(options?.body ?? target) });
      return fetch(target, options);
    },
  });
  const typePolicies = { Query: { fields: { targets: relayStylePagination(['filter', 'orderBy']) } } };
  return { client: new ApolloClient({ link: link(sending), cache: new InMemoryCache({ typePolicies }) }), sent };
}

const byHash = (sending: HttpLink) =>
  ApolloLink.from([new PersistedQueryLink({ sha256: hashOf, useGETForHashedQueries: true }), sending]);

it('keeps records by their ids, and answers the same from its cache', async () => {
  const { client, sent } = openApollo();
  const ask = () => client.query({ query: operations.KeyProjects });
  const { data } = await ask();
  expect(data?.projects.edges.length).toBeGreaterThan(0);
  await ask();
  expect(sent).toHaveLength(1);
});

it('asks for an operation of its manifest by the hash alone, by GET', async () => {
  const { client, sent } = openApollo(byHash);
  const { data } = await client.query({ query: operations.KeyProjects });
  expect(data?.projects.edges.length).toBeGreaterThan(0);
  expect(sent).toEqual([{ method: 'GET', text: expect.not.stringContaining('query=') }]);
});

it('sends the text too where no gateway knows the hash: automatic persisted queries', async () => {
  const { client, sent } = openApollo(byHash);
  const { data } = await client.query<{ plans: { nodes: { code: string }[] } }>({
    query: parse('query Codes { plans(first: 3) { nodes { id code } } }'),
  });
  expect(data?.plans.nodes).toHaveLength(3);
  expect(sent.map(({ text }) => text.includes('query Codes') || text.includes('query=query'))).toEqual([false, true]);
});

it('pages on by the cursors of connections', async () => {
  const { client } = openApollo();
  const query = parse(
    'query Page($after: String) { targets(first: 2, after: $after) { edges { cursor node { id code } } pageInfo { hasNextPage endCursor } } }',
  );
  const watched = client.watchQuery<{ targets: { edges: unknown[]; pageInfo: { endCursor: string } } }>({ query });
  const subscription = watched.subscribe(() => {});
  const { data: first } = await watched.refetch();
  await watched.fetchMore({ variables: { after: first?.targets.pageInfo.endCursor } });
  expect(watched.getCurrentResult().data?.targets?.edges).toHaveLength(4);
  subscription.unsubscribe();
});

it('has a mutation done, whose problems are data', async () => {
  const { client } = openApollo();
  const { data } = await client.mutate({ mutation: operations.Submit, variables: { key: intentKey() } });
  const codes = data?.submitFigures.errors.map(({ code }) => code);
  // One of the two targets is another bureau's.
  expect([data?.submitFigures.submission, codes]).toEqual([null, [expect.any(String)]]);
});

it('shows what was answered beside an error with the policy "all"', async () => {
  const { client } = openApollo();
  const query = parse('{ plans(first: 1) { nodes { id code } } place(code: "nowhere") { id } }');
  const { data, error } = await client.query<{ place: null }>({ query, errorPolicy: 'all' });
  expect(data?.place).toBeNull();
  expect(error).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
});

it('follows a live field over a WebSocket', async () => {
  const socket = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket });
  const { client } = openApollo(() => new GraphQLWsLink(socket));
  const query = parse('subscription { plan(code: "kaihua-2023") { id title(lang: EN) } }');
  const told = await new Promise((resolve, reject) => {
    client.subscribe({ query }).subscribe({ next: resolve, error: reject });
  });
  expect(told).toMatchObject({ data: { plan: { title: expect.stringContaining('Kaihua') } } });
  await socket.dispose();
});
