import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import { expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';

const url = inject('url');
const live = { query: 'subscription Live { plan(code: "kaihua-2023") { title(lang: EN) } }' };
const told = { data: { plan: { title: expect.stringContaining('Kaihua') } } };

it('graphql-sse follows, each subscription over a connection of its own', async () => {
  const client = createSse({ url });
  const results = client.iterate(live);
  expect((await results.next()).value).toEqual(told);
  await results.return?.();
  client.dispose();
});

it('graphql-sse asks queries and mutations too', async () => {
  const client = createSse({ url });
  const results = client.iterate({ query: '{ plan(code: "kaihua-2023") { title(lang: EN) } }' });
  expect((await results.next()).value).toEqual(told);
  expect((await results.next()).done).toBe(true);
});

it('graphql-sse has no single connection here, and is told so', async () => {
  const client = createSse({ url, singleConnection: true, retryAttempts: 0 });
  await expect(client.iterate(live).next()).rejects.toThrow(/405|404|415/);
});

it('graphql-ws follows; queries and mutations go by HTTP', async () => {
  const client = createWs({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket });
  const results = client.iterate(live);
  expect((await results.next()).value).toEqual(told);
  await results.return?.();
  const query = client.iterate({ query: '{ plan(code: "kaihua-2023") { code } }' });
  await expect(query.next()).rejects.toMatchObject([{ extensions: { code: 'NOT_A_SUBSCRIPTION' } }]);
  await client.dispose();
});
