import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressRule, openWebhookKeys, type WebhookMeans, webhookMeans } from '@plangraph/exchange';
import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { datasets, load, promised } from './world.ts';

// What partners were promised of changes, operation by operation, as GraphiQL offers them. The subscription is tested where it is served.
const [changes = '', , endpoint = ''] = promised('changes').split(/^(?=subscription|mutation)/m);
const variables = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../services/gateway/operations/changes.variables.json'), 'utf8'),
);

let graph: TestGraph;
beforeAll(async () => {
  await template('kaihua-2023', async (database) => {
    await load(database, datasets.kaihua);
  });
  const means: WebhookMeans = {
    keys: openWebhookKeys(['a key of the operator’s, for this test alone']),
    addresses: addressRule([], true),
    parse,
    schema: () => graph.schema,
  };
  graph = await createTestGraph({ domains, from: 'kaihua-2023', means: [webhookMeans.give(means)] });
}, 120_000);
afterAll(() => graph?.close());

it('a partner reads what changed, and has an endpoint that is told of it', async () => {
  const administrator = { subject: 'root', organisation: null, roles: ['administrator'] };
  const first = await graph.query(changes, variables);
  expect(first.errors).toBeUndefined();
  expect(first.data.events.pageInfo.endCursor).toEqual(expect.any(String));

  const made = await graph.query(endpoint, variables, { viewer: administrator });
  expect(made.errors).toBeUndefined();
  expect(made.data.createWebhook).toEqual({
    webhook: {
      id: expect.any(String),
      url: 'https://partner.example/hooks',
      events: ['figure.approved', 'status.changed'],
      state: 'ACTIVE',
    },
    secret: expect.stringMatching(/^whsec_/),
    errors: [],
  });
});
