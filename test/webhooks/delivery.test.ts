import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver, verifies } from './receiver.ts';
import { administrator, createWebhookWorld, type Made, reporter, type WebhookWorld } from './world.ts';

let world: WebhookWorld;
let receiver: Receiver;
beforeAll(async () => {
  world = await createWebhookWorld();
  world.work();
}, 120_000);
afterAll(() => world?.close());
beforeEach(async () => {
  receiver = await startReceiver();
});
const made: Made[] = [];
afterEach(async () => {
  for (const { id } of made.splice(0)) await world.send('deleteWebhook', { webhook: id });
  await receiver.close();
});

const endpoint = async (input: object) => {
  const one = await world.endpoint({ url: receiver.url, ...input });
  made.push(one);
  return one;
};
const deliveries = async (id: string) => {
  const asked = `query ($id: ID!) { node(id: $id) { ... on Webhook { state stateReason deliveries(first: 100) { nodes {
    id type state attempts messageId tries(first: 20) { nodes { status failure } } } } } } }`;
  const { data } = await world.graph.query(asked, { id }, { viewer: administrator });
  return data.node;
};
const document =
  'query { event { ... on FigureApproved { figure { target { code } period value status { colour } } } } }';

describe('what happens is told', () => {
  it('of an approved figure, in the shape that the receiver asked for', async () => {
    const { secret } = await endpoint({ events: ['figure.approved'], document });
    await world.approve('2023-Q1', '6.1');
    await world.until(() => receiver.received.length > 0, 'it is told');
    const [got] = receiver.received;
    expect(got?.body).toEqual({
      type: 'figure.approved',
      timestamp: expect.any(String),
      data: {
        event: {
          figure: {
            target: { code: 'gdp.growth' },
            period: '2023-Q1',
            value: '6.1',
            status: { colour: expect.any(String) },
          },
        },
      },
    });
    expect(got && verifies(got, secret)).toBe(true);
  });

  it('of a standing that it changes, and of the submission', async () => {
    await endpoint({ events: ['status.changed', 'submission.submitted', 'submission.approved'], ordered: true });
    await world.until(
      async () =>
        (await world.graph.query('{ statusChanges(first: 1) { totalCount } }')).data.statusChanges.totalCount > 40,
      'the standings are noted first',
    );
    await world.approve('2023-Q4', '1.0');
    await world.until(() => new Set(receiver.received.map(({ body }) => body.type)).size === 3, 'all three are told');
    const told = Object.fromEntries(receiver.received.map(({ body }) => [body.type, body.data.event]));
    expect(told['status.changed'].change).toMatchObject({
      from: expect.any(String),
      to: 'RED',
      target: { code: 'gdp.growth' },
    });
    expect(told['submission.approved'].submission).toMatchObject({
      period: '2023-Q4',
      state: 'APPROVED',
      organisation: { code: 'bureau' },
    });
  });

  it('through failures, resets, silence and slow bodies: each of twelve records once at least, all verified', async () => {
    let answered = 0;
    const arrived = new Set<string>();
    receiver.answer((request, response, incoming) => {
      answered += 1;
      const how = answered % 6;
      if (how === 1) response.writeHead(503, { 'retry-after': '0' }).end('busy');
      else if (how === 2) incoming.socket.destroy();
      else if (how === 3)
        return; // silence
      else if (how === 4) response.writeHead(500).write('slow');
      else {
        arrived.add(request.body.data.event.record.id);
        response.writeHead(200).end();
      }
    });
    const { id, secret } = await endpoint({ events: ['record.changed'], filter: { nouns: ['Park'] } });
    const parks: string[] = [];
    for (let at = 0; at < 12; at += 1) parks.push(await park(`stormy-${at}`));
    await world.until(() => arrived.size === 12, 'all arrive', 60);
    expect([...arrived].sort()).toEqual(parks.sort());
    for (const got of receiver.received) expect(verifies(got, secret)).toBe(true);
    await world.until(
      async () =>
        (await deliveries(id)).deliveries.nodes.every((each: { state: string }) => each.state === 'DELIVERED'),
      'all are noted',
      20,
    );
    const { nodes } = (await deliveries(id)).deliveries;
    const failures = new Set(
      nodes.flatMap((each: { tries: { nodes: { failure: string }[] } }) =>
        each.tries.nodes.map(({ failure }) => failure),
      ),
    );
    expect(failures).toEqual(new Set([null, 'STATUS', 'CONNECTION_RESET', 'TIMEOUT']));
  }, 90_000);

  it('in the order of each record, where asked for, whatever fails', async () => {
    let answered = 0;
    receiver.answer((_, response) => {
      answered += 1;
      response.writeHead(answered % 3 === 0 ? 204 : 500).end();
    });
    const { id } = await endpoint({ events: ['record.changed'], filter: { nouns: ['Park'] }, ordered: true });
    const [one, two] = [await park('orderly-1'), await park('orderly-2')];
    for (let turn = 0; turn < 4; turn += 1)
      for (const each of [one, two])
        await world.send('changePark', { id: each, change: { nameEn: `Turn ${turn}` }, reason: 'x' }, '', operator);
    const whole = async () => (await deliveries(id)).deliveries.nodes;
    await world.until(
      async () =>
        (await whole()).length === 10 && (await whole()).every((each: { state: string }) => each.state === 'DELIVERED'),
      'all arrive',
      60,
    );
    const order = new Map((await whole()).map((each: { messageId: string }, at: number) => [each.messageId, -at]));
    for (const record of [one, two]) {
      const seen = receiver.received
        .filter(({ body }) => body.data.event.record.id === record)
        .map((each) => order.get(each.id) as number);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(new Set(seen).size).toBe(5);
    }
  }, 90_000);

  it('with its record as it was just before, as the event left it, and as it is by then', async () => {
    const shape =
      'verb before { ... on Park { nameEn: name(lang: EN) } } after { ... on Park { nameEn: name(lang: EN) } } record { id }';
    const document = `query { event { ... on RecordChanged { ${shape} } } }`;
    await endpoint({ events: ['record.changed'], filter: { nouns: ['Park'] }, document, ordered: true });
    const id = await park('renamed');
    // What is gone before it was ever told of is told to nobody.
    await world.until(() => receiver.received.length === 1, 'the first arrives');
    for (const nameEn of ['Second', 'Third'])
      await world.send('changePark', { id, change: { nameEn }, reason: 'x' }, '', operator);
    await world.send('retirePark', { id, reason: 'x' }, '', operator);
    await world.until(() => receiver.received.length === 4, 'all arrive');
    const first = receiver.received[0]?.body.data.event.after.nameEn;
    const told = receiver.received.map(({ body: { data } }) => data.event);
    expect(told.map(({ verb, before, after }) => [verb, before?.nameEn ?? null, after?.nameEn ?? null])).toEqual([
      ['CREATED', null, first],
      ['CHANGED', first, 'Second'],
      ['CHANGED', 'Second', 'Third'],
      ['CHANGED', 'Third', null],
    ]);
  }, 90_000);

  it('under the policy of its owner: what he may not see is withheld', async () => {
    const { id } = await world.endpoint(
      { url: receiver.url, events: ['submission.submitted'] },
      { subject: 'sun', organisation: 'elsewhere', roles: ['administrator'] },
    );
    const figures = [{ target: 'gdp.growth', value: '5.5' }];
    await world.send(
      'submitFigures',
      { plan: 'kaihua-2023', period: '2023-Q3', figures },
      'submission { id }',
      reporter,
    );
    const state = async () => {
      const { rows } = await world.graph.database.pool.query(
        'SELECT "state" FROM "WebhookDelivery" WHERE "webhookId" = $1',
        [numberOf(id)],
      );
      return rows[0]?.state;
    };
    await world.until(async () => (await state()) === 'WITHHELD', 'it is withheld');
    expect(receiver.received).toEqual([]);
  });
});

describe('an owner', () => {
  it('rotates the secret: both verify for a while', async () => {
    const { id, secret } = await endpoint({ events: ['figure.approved'] });
    const { secret: next } = await world.send('rotateWebhookSecret', { webhook: id, overlapHours: 1 }, 'secret');
    await world.send('pingWebhook', { webhook: id });
    await world.until(() => receiver.received.length === 1, 'it arrives');
    expect(receiver.received.map((got) => [verifies(got, secret), verifies(got, next)])).toEqual([[true, true]]);
    const { secret: last } = await world.send('rotateWebhookSecret', { webhook: id, overlapHours: 0 }, 'secret');
    await world.send('pingWebhook', { webhook: id });
    await world.until(() => receiver.received.length === 2, 'it arrives');
    expect([secret, next, last].map((each) => receiver.received[1] && verifies(receiver.received[1], each))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('has the endpoint switched off when it is gone, is told so, and replays what was given up', async () => {
    const watcher = await startReceiver();
    made.push(await world.endpoint({ url: watcher.url, events: ['webhook.suspended'] }));
    receiver.answer((_, response) => response.writeHead(410).end());
    const { id } = await endpoint({ events: ['record.changed'], filter: { nouns: ['Park'] } });
    const since = new Date().toISOString();
    const lost = await park('lost');
    await world.until(async () => (await deliveries(id)).state === 'SUSPENDED', 'it is switched off');
    expect(await deliveries(id)).toMatchObject({ stateReason: 'GONE' });
    await world.until(() => watcher.received.length > 0, 'its owner is told');
    expect(watcher.received[0]?.body.data.event.webhook).toMatchObject({ id, stateReason: 'GONE' });
    const [dead] = (await deliveries(id)).deliveries.nodes;
    expect(dead.state).toBe('DEAD');
    receiver.answer((_, response) => response.writeHead(200).end());
    await world.send('updateWebhook', { webhook: id, active: true });
    receiver.received.splice(0);
    await world.send('replayWebhook', { webhook: id, from: since, deadOnly: true });
    await world.until(() => receiver.received.length > 0, 'it is sent again');
    expect(receiver.received[0]?.body.data.event.record.id).toBe(lost);
    await world.send('replayWebhook', { webhook: id, deliveries: [dead.id] });
    await world.until(() => receiver.received.length === 2, 'and again');
    expect(receiver.received.map((each) => each.id)).toEqual([dead.messageId, dead.messageId]);
    await watcher.close();
  });
});

const operator = { subject: 'operator', organisation: null, roles: ['administrator', 'reporter'] } as const;

async function park(code: string): Promise<string> {
  const made = await world.send(
    'createPark',
    { park: { code, nameZh: code, nameEn: code, place: 'kaihua', kind: 'SPECIALISED' } },
    'park { id }',
    operator,
  );
  return made.park.id;
}

function numberOf(id: string): number {
  return Number(Buffer.from(id, 'base64url').toString().split(':')[1]);
}
