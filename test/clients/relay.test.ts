import { join } from 'node:path';
import { createClient } from 'graphql-sse';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  type FetchFunction,
  fetchQuery,
  Network,
  Observable,
  RecordSource,
  requestSubscription,
  Store,
  type SubscribeFunction,
} from 'relay-runtime';
import { expect, inject, it } from 'vitest';
import { made } from './generate.ts';

const url = inject('url');
const artifact = async (name: string): Promise<ConcreteRequest> =>
  (await import(join(made, 'relay', `${name}.graphql.ts`))).default;

/** Relay's environment, which asks by the ids of its compiler, and what it sends. */
function openRelay() {
  const sent: object[] = [];
  const ask: FetchFunction = async ({ id }, variables) => {
    const body = { documentId: id, variables };
    sent.push(body);
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const sse = createClient({ url, retryAttempts: 0 });
  const follow: SubscribeFunction = ({ id }, variables) =>
    Observable.create((sink) =>
      sse.subscribe(
        { query: '', variables, extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
        { next: (answer) => sink.next(answer as never), error: sink.error, complete: sink.complete },
      ),
    );
  return {
    environment: new Environment({ network: Network.create(ask, follow), store: new Store(new RecordSource()) }),
    sent,
  };
}

it('pages on within one connection, by operations that its compiler persisted', async () => {
  const { environment, sent } = openRelay();
  const query = await artifact('TargetsQuery');
  const first = (await fetchQuery(environment, query, {}).toPromise()) as {
    targets: { edges: unknown[]; pageInfo: { endCursor: string } };
  };
  expect(first.targets.edges).toHaveLength(2);
  await fetchQuery(environment, query, { after: first.targets.pageInfo.endCursor }).toPromise();
  const { data } = environment.lookup(createOperationDescriptor(query, {}).fragment);
  expect((data as typeof first).targets.edges).toHaveLength(4);
  expect(sent.map((each) => 'query' in each)).toEqual([false, false]);
});

it('reads a record again by its id, through node', async () => {
  const { environment } = openRelay();
  const page = (await fetchQuery(environment, await artifact('TargetsQuery'), {}).toPromise()) as {
    targets: { edges: { node: { id: string; code: string } }[] };
  };
  const node = page.targets.edges[0]?.node;
  const again = await fetchQuery(environment, await artifact('TargetsAgainQuery'), { id: node?.id }).toPromise();
  expect(again).toMatchObject({ node: { code: node?.code } });
});

it('follows a live field over SSE', async () => {
  const { environment } = openRelay();
  const subscription = await artifact('TargetsLiveSubscription');
  const told = await new Promise((resolve, reject) => {
    const { dispose } = requestSubscription(environment, {
      subscription,
      variables: {},
      onNext: (data) => {
        resolve(data);
        queueMicrotask(() => dispose());
      },
      onError: reject,
    });
  });
  expect(told).toMatchObject({ plan: { title: expect.stringContaining('Kaihua') } });
});
