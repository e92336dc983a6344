import { sendMutation } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReceiver, verifies } from './receiver.ts';
import { administrator, createWebhookWorld, reporter, stranger, type WebhookWorld } from './world.ts';

let world: WebhookWorld;
beforeAll(async () => {
  world = await createWebhookWorld();
}, 120_000);
afterAll(() => world?.close());

const url = 'https://partner.example/hooks';

describe('an endpoint', () => {
  it('is made as the contract says, and its secret is told once', async () => {
    const document =
      'query { event { ... on FigureApproved { figure { target { code } period value status { colour } } } } }';
    const input = { idempotencyKey: 'once', url, events: ['figure.approved', 'status.changed'], document };
    const shows = 'webhook { id url events state } secret errors { code message(lang: EN) cure(lang: EN) path }';
    const made = await sendMutation(world.graph, 'createWebhook', { input, shows, viewer: administrator });
    expect(made).toEqual({
      webhook: { id: expect.any(String), url, events: ['figure.approved', 'status.changed'], state: 'ACTIVE' },
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      errors: [],
    });
    const again = await sendMutation(world.graph, 'createWebhook', { input, shows, viewer: administrator });
    expect(again).toEqual({ ...made, secret: null });
  });

  it.each([
    ['WEBHOOK_ADDRESS url', { url: 'ftp://partner.example' }],
    ['WEBHOOK_ADDRESS url', { url: 'https://user:pass@partner.example' }],
    ['WEBHOOK_ADDRESS url', { url: 'http://10.0.0.1/' }],
    ['WEBHOOK_EVENTS events', { events: [] }],
    ['WEBHOOK_EVENTS events', { events: ['figure.eaten'] }],
    ['WEBHOOK_EVENTS events', { events: ['webhook.test'] }],
    ['WEBHOOK_FILTER filter', { events: ['record.changed'] }],
    ['WEBHOOK_FILTER filter', { events: ['record.changed'], filter: { nouns: ['Unicorn'] } }],
    ['NOT_FOUND filter.plans', { filter: { plans: ['nowhere-2023'] } }],
    ['WEBHOOK_DOCUMENT document', { document: 'query { plans { totalCount } }' }],
    ['WEBHOOK_DOCUMENT document', { document: 'query { event { colour } }' }],
    ['WEBHOOK_DOCUMENT document', { document: 'query { event { type ' }],
    ['WEBHOOK_DOCUMENT document', { document: 'query ($x: Int) { event { type } plans(first: $x) { totalCount } }' }],
    ['WEBHOOK_DOCUMENT document', { document: 'mutation { closePlan(input: {}) { errors { code } } }' }],
    ['WEBHOOK_TEXT note', { note: 'x'.repeat(501) }],
    ['NOT_FOUND organisation', { organisation: 'nobody' }],
    ['OTHER_PLACE organisation', { organisation: 'elsewhere' }],
  ])('is refused with %s: %j', async (expected, wrong) => {
    const input = { url, events: ['figure.approved'], ...wrong };
    const { errors, webhook } = await sendMutation(world.graph, 'createWebhook', {
      input,
      shows: 'webhook { id } errors { code path message(lang: ZH) cure(lang: EN) }',
      viewer: administrator,
    });
    expect(webhook).toBeNull();
    expect(errors.map((each: { code: string; path: string[] }) => `${each.code} ${each.path.join('.')}`)).toEqual([
      expected,
    ]);
  });

  it('is of administrators: nobody else makes, sees or touches it', async () => {
    const { id } = await world.endpoint({ url, events: ['figure.approved'] });
    const seenBy = async (viewer: typeof administrator | null) => {
      const { data } = await world.graph.query('{ webhooks(first: 50) { nodes { id } } }', {}, { viewer });
      return data.webhooks.nodes.some((each: { id: string }) => each.id === id);
    };
    expect(await seenBy(administrator)).toBe(true);
    for (const viewer of [null, reporter, stranger]) expect(await seenBy(viewer)).toBe(false);
    for (const verb of ['updateWebhook', 'deleteWebhook', 'rotateWebhookSecret', 'pingWebhook', 'replayWebhook']) {
      const shows = 'errors { code }';
      for (const [viewer, code] of [
        [reporter, 'FORBIDDEN'],
        [stranger, 'OTHER_PLACE'],
      ] as const) {
        const { errors } = await sendMutation(world.graph, verb, { input: { webhook: id }, shows, viewer });
        expect(errors, verb).toEqual([{ code }]);
      }
    }
  });

  it('is sent a test, which verifies, and the log tells what came of it', async () => {
    const receiver = await startReceiver();
    world.work();
    const { id, secret } = await world.endpoint({ url: receiver.url, events: ['figure.approved'] });
    receiver.answer((_, response) => response.writeHead(200).end(`thanks ${'.'.repeat(20_000)}`));
    const { delivery } = await world.send('pingWebhook', { webhook: id }, 'delivery { id messageId state }');
    expect(delivery.state).toBe('WAITING');
    await world.until(() => receiver.received.length === 1, 'the test arrives');
    const [got] = receiver.received;
    if (!got) throw new Error('Nothing came.');
    expect(verifies(got, secret)).toBe(true);
    expect(verifies({ ...got, text: `${got.text} ` }, secret)).toBe(false);
    expect(got.id).toBe(delivery.messageId);
    expect(got.body).toMatchObject({ type: 'webhook.test', data: { event: { type: 'webhook.test', version: 1 } } });
    const asked = `query ($id: ID!) { node(id: $id) { ... on WebhookDelivery { state attempts nextAt finishedAt
      tries(first: 5) { nodes { number status failure milliseconds answer } } } } }`;
    const read = async () => (await world.graph.query(asked, { id: delivery.id }, { viewer: administrator })).data.node;
    await world.until(async () => (await read()).state === 'DELIVERED', 'it is noted');
    expect(await read()).toMatchObject({
      attempts: 1,
      nextAt: null,
      tries: {
        nodes: [{ number: 1, status: 200, failure: null, answer: expect.stringMatching(/^thanks \.{400,493}$/) }],
      },
    });
    await receiver.close();
  });
});
