import { join } from 'node:path';
import { intentKey } from '@plangraph/client';
import { createClient } from 'graphql-sse';
import {
  commitMutation,
  Environment,
  fetchQuery,
  Network,
  Observable,
  RecordSource,
  type RequestParameters,
  requestSubscription,
  Store,
  type Variables,
} from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import eventsSubscription, {
  type planViewEventsSubscription,
} from './relay/generated/planViewEventsSubscription.graphql.ts';
import planQuery, { type planViewQuery } from './relay/generated/planViewQuery.graphql.ts';
import submitMutation, { type planViewSubmitMutation } from './relay/generated/planViewSubmitMutation.graphql.ts';
import targetsQuery, { type planViewTargetsQuery } from './relay/generated/planViewTargetsQuery.graphql.ts';
import { resuming } from './resuming.ts';
import { listening, patience, tellsEachEventOnce, tellsOneSubmission } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ PLANGRAPH_OPERATIONS: join(import.meta.dirname, 'relay/persisted') });
}, 180_000);
afterAll(() => world?.close());

/** Relay leaves the network to whoever uses it: what is lost on its way is sent again here, with its variables as they were. */
function open() {
  const { sent, fetch } = listening(world);
  const url = `${world.line.url}/graphql`;
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const ask = async ({ id: documentId }: RequestParameters, variables: Variables) => {
    const body = JSON.stringify({ documentId, variables });
    const send = async () => (await fetch(url, { method: 'POST', headers, body })).json();
    return send().catch(send);
  };
  const sse = createClient({ url, fetchFn: fetch, retry: async () => {} });
  const follow = ({ id }: RequestParameters, variables: Variables) =>
    Observable.create<never>((sink) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
      return resuming(sse).subscribe(
        { query: '', variables: { ...variables }, extensions },
        {
          next: (result) => sink.next(result as never),
          error: (reason) => sink.error(reason as Error),
          complete: () => sink.complete(),
        },
      );
    });
  const environment = new Environment({
    network: Network.create(ask, follow),
    store: new Store(new RecordSource()),
  });
  return { environment, sent, sse };
}

describe('Relay', () => {
  it('asks by the ids that its compiler wrote, and pages on from where a connection stands', async () => {
    const { environment, sent } = open();
    const variables = { code: 'kaihua-2023', first: 5 };
    const answer = await fetchQuery<planViewQuery>(environment, planQuery, variables).toPromise();
    const id = answer?.plan?.id ?? '';
    expect(answer?.plan?.title).toMatch(/Kaihua/);
    const records = () => Object.values(environment.getStore().getSource().toJSON());
    const connection = () => records().find((record) => record?.__id.includes('__planView_targets_connection'));
    const edges = () => JSON.stringify(connection()).match(/edges:\d+/g)?.length;
    expect(edges()).toBe(5);
    const after = records().find((record) => record?.endCursor)?.endCursor as string;
    const next = { id, first: 5, after };
    await fetchQuery<planViewTargetsQuery>(environment, targetsQuery, next).toPromise();
    expect(edges()).toBe(10);
    expect(sent.map((each) => Object.keys(each).sort())).toEqual([
      ['documentId', 'variables'],
      ['documentId', 'variables'],
    ]);
  });

  it('sends a mutation again with the same key, and it is done once', async () => {
    const { environment, sent } = open();
    const input = {
      idempotencyKey: intentKey(),
      plan: 'kaihua-2023',
      period: '2023-03',
      figures: [{ target: 'jobs.new', value: '1350' }],
    };
    await tellsOneSubmission(
      world,
      sent,
      () =>
        new Promise((resolve, reject) => {
          commitMutation<planViewSubmitMutation>(environment, {
            mutation: submitMutation,
            variables: { input },
            onCompleted: ({ submitFigures }) => resolve(submitFigures),
            onError: reject,
          });
        }),
    );
  });

  it('follows over SSE, and goes on from the last cursor', { timeout: patience }, async () => {
    const { environment, sse } = open();
    await tellsEachEventOnce(world, (after, told) => {
      const followed = requestSubscription<planViewEventsSubscription>(environment, {
        subscription: eventsSubscription,
        variables: { after },
        onNext: (data) => data && told(data.events.cursor),
      });
      return () => {
        followed.dispose();
        sse.dispose();
      };
    });
  });
});
