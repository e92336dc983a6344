import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createRoutes } from '@plangraph/exchange';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, startReceiver, verifies } from './receiver.ts';
import { administrator, createWebhookWorld, operatorsKey, type WebhookWorld } from './world.ts';

let world: WebhookWorld;
let receiver: Receiver;
let day = new Date('2024-03-01T00:00:00Z');
beforeAll(async () => {
  world = await createWebhookWorld();
  receiver = await startReceiver();
  world.work({ now: () => day, settings: { downtime: 400, failuresToHold: 2, patience: 60_000 } });
}, 120_000);
afterAll(async () => {
  await receiver?.close();
  await world?.close();
});

const operator = { subject: 'operator', organisation: null, roles: ['administrator'] } as const;

/** Everything that the database holds, as text. */
async function everything(): Promise<string> {
  const { pool } = world.graph.database;
  const { rows: tables } = await pool.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'history', 'plangraph')`,
  );
  const texts = await Promise.all(
    tables.map(({ name }) => pool.query(`SELECT coalesce(string_agg(t::text, ' '), '') AS all FROM ${name} t`)),
  );
  return texts.map(({ rows }) => rows[0].all).join('\n');
}

describe('a secret', () => {
  it('stands nowhere but in the answer that tells it: in no table, log, error, export or answer', async () => {
    const hidden = 'token=planted-in-the-address';
    const made = await world.endpoint({ url: `${receiver.url}?${hidden}`, events: ['figure.approved'] });
    const rotated = await world.send('rotateWebhookSecret', { webhook: made.id }, 'secret webhook { id }');
    receiver.answer((_, response) => response.writeHead(500).end('no'));
    await world.send('pingWebhook', { webhook: made.id });
    await world.until(() => receiver.received.length > 2, 'some attempts fail');
    receiver.answer((_, response) => response.writeHead(204).end());
    await world.until(() => receiver.received.some((got) => verifies(got, made.secret)), 'it arrives');
    const asked = `{ webhooks(first: 50) { nodes { id note state deliveries(first: 5) { nodes { messageId tries(first: 9) { nodes { failure answer } } } } } }
      changes(first: 50) { nodes { noun mutation columns { name before after } } } }`;
    const { data, errors } = await world.graph.query(asked, {}, { viewer: operator });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('rotateWebhookSecret');
    const routes = createRoutes({ graph: world.graph, database: world.graph.database });
    const exported = await routes({
      method: 'GET',
      path: '/exports/clients',
      query: new URLSearchParams('format=jsonl'),
      header: () => null,
      body: undefined,
      viewer: operator,
      language: 'EN',
      requestId: 'test',
      signal: new AbortController().signal,
      described: true,
      tell: (error) => error,
    });
    const file: string[] = [];
    if (typeof exported.body === 'string' || exported.body instanceof Uint8Array) file.push(exported.body.toString());
    else for await (const piece of exported.body) file.push(String(piece));
    const told = {
      database: await everything(),
      log: world.lines.join('\n'),
      answer: JSON.stringify(data),
      file: file.join(''),
    };
    for (const secret of [made.secret, rotated.secret]) {
      const bare = secret.replace('whsec_', '');
      const hex = Buffer.from(bare, 'base64').toString('hex');
      for (const [where, text] of Object.entries(told))
        for (const form of [bare, hex, operatorsKey])
          expect(text.includes(form), `${where} has ${form.slice(0, 6)}…`).toBe(false);
    }
    // The address is its owner's to read; whoever reads the log, or the audit, reads no parameters.
    for (const where of ['log', 'answer', 'file'] as const)
      expect(told[where].includes('planted-in-the-address'), where).toBe(false);
    await world.send('deleteWebhook', { webhook: made.id, reason: 'tried' });
  }, 60_000);
});

describe('the passing of a day', () => {
  it('has standings noted, and whoever asked is told of those that changed', async () => {
    const { pool } = world.graph.database;
    const notes = async () => (await pool.query('SELECT count(*)::int AS count FROM "StatusChange"')).rows[0].count;
    await world.until(async () => (await notes()) >= 44, 'the standings are noted for the first time');
    const { id } = await world.endpoint({
      url: receiver.url,
      events: ['status.changed'],
      filter: { plans: ['kaihua-2023'] },
    });
    const before = await notes();
    receiver.received.splice(0);
    // What was noted last is as if something had been due since.
    await pool.query(`INSERT INTO "StatusChange" ("planId", "targetId", "before", "after", "day")
      SELECT "planId", "targetId", "after", 'BLUE', '2024-02-29' FROM "StatusChange" WHERE "targetId" IS NOT NULL ORDER BY "id" LIMIT 1`);
    await world.until(() => receiver.received.length === 1, 'it is told as it was noted');
    day = new Date('2024-03-02T00:00:00Z');
    await world.until(() => receiver.received.length === 2, 'the day passes');
    expect(receiver.received[1]?.body.data.event.change).toMatchObject({ from: 'BLUE', day: '2024-03-02' });
    expect(await notes()).toBe(before + 2);
    await world.send('deleteWebhook', { webhook: id });
  });
});

describe('an endpoint that stays down', () => {
  it('is left alone for a while, then switched off, and its owner sees why', async () => {
    const watcher = await startReceiver();
    const watching = await world.endpoint({ url: watcher.url, events: ['webhook.suspended'] });
    receiver.answer((_, response) => response.writeHead(502).end());
    const { id } = await world.endpoint({ url: receiver.url, events: ['record.changed'], filter: { nouns: ['Park'] } });
    // Together, so that it is told of all three before any has failed for long.
    await world.graph.database.pool.query(
      `INSERT INTO "Park" ("code", "nameZh", "nameEn", "kind", "placeId") SELECT 'down-' || n, 'x', 'x', 'SPECIALISED', p."id"
       FROM "Place" p, generate_series(1, 3) n WHERE p."code" = 'kaihua'`,
    );
    const asked =
      'query ($id: ID!) { node(id: $id) { ... on Webhook { state stateReason deliveries(first: 9) { nodes { state } } } } }';
    const read = async () => (await world.graph.query(asked, { id }, { viewer: administrator })).data.node;
    await world.until(async () => (await read()).state === 'SUSPENDED', 'it is switched off', 20);
    expect(await read()).toEqual({
      state: 'SUSPENDED',
      stateReason: 'DOWN',
      deliveries: { nodes: [{ state: 'DEAD' }, { state: 'DEAD' }, { state: 'DEAD' }] },
    });
    const audit = '{ changes(first: 100, filter: { noun: { eq: "Webhook" } }) { nodes { mutation } } }';
    const { data } = await world.graph.query(audit, {}, { viewer: operator });
    expect(data.changes.nodes.map(({ mutation }: { mutation: string }) => mutation)).toContain('suspendWebhook');
    await world.until(() => watcher.received.length > 0, 'its owner is told by another endpoint');
    expect(watcher.received[0]?.body.data.event.webhook).toMatchObject({ id, stateReason: 'DOWN' });
    for (const each of [id, watching.id]) await world.send('deleteWebhook', { webhook: each });
    await watcher.close();
  }, 40_000);
});

describe('a payload', () => {
  it('is read in the rights of the client that made the endpoint, as they are when it is sent', async () => {
    const { prisma } = world.graph.database;
    const bureau = await prisma.organisation.findUniqueOrThrow({ where: { code: 'bureau' } });
    const scopes = ['ADMINISTER', 'READ'] as ('ADMINISTER' | 'READ')[];
    const client = await prisma.apiClient.create({
      data: { code: 'listener', nameZh: 'x', nameEn: 'x', organisationId: bureau.id, scopes },
    });
    const key = { code: 'listener', scopes, areas: null, fileAreas: null };
    const viewer = {
      subject: 'client:listener',
      organisation: 'bureau',
      roles: ['administrator', 'reader'],
      client: key,
    };
    receiver.answer((_, response) => response.writeHead(204).end());
    receiver.received.splice(0);
    const document = 'query { event { type } viewer { subject roles } }';
    const { id } = await world.endpoint({ url: receiver.url, events: ['figure.approved'], document }, viewer);
    await world.approve('2023-Q1', '6.6');
    await world.until(() => receiver.received.length === 1, 'it is told');
    expect(receiver.received[0]?.body.data.viewer.roles.sort()).toEqual(['administrator', 'reader']);
    await prisma.apiClient.update({ where: { id: client.id }, data: { retiredAt: new Date() } });
    await world.approve('2023-Q2', '6.7');
    const asked = 'query ($id: ID!) { node(id: $id) { ... on Webhook { deliveries(first: 9) { nodes { state } } } } }';
    const read = async () =>
      (await world.graph.query(asked, { id }, { viewer: administrator })).data.node.deliveries.nodes;
    await world.until(
      async () => (await read()).length === 2 && (await read())[0].state === 'WITHHELD',
      'it is withheld',
    );
    expect(receiver.received.length).toBe(1);
  });
});

describe('the guide for partners', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/webhooks.md'), 'utf8');

  it('has operations that hold, and documents in them', () => {
    const operations = [...guide.matchAll(/```graphql\n(.*?)```/gs)].map(([, text = '']) => text);
    expect(operations.length).toBeGreaterThan(4);
    for (const text of operations) expect(validate(world.graph.schema, parse(text)), text).toEqual([]);
    const documents = [...guide.matchAll(/document: "(.*?)"/g)].map(([, text = '']) => text);
    expect(documents.length).toBe(1);
    for (const text of documents) expect(validate(world.graph.schema, parse(text)), text).toEqual([]);
  });

  it('has a receiver that verifies what is sent, once however often it comes, and refuses strangers', async () => {
    const [, code = ''] = /```js\n(.*?)```/s.exec(guide) ?? [];
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const url = `http://127.0.0.1:${port}/hooks`;
    const { id, secret } = await world.endpoint({ url, events: ['figure.approved'] });
    const partner = spawn(process.execPath, ['--input-type=module', '-e', code], {
      cwd: import.meta.dirname,
      env: { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) },
    });
    let said = '';
    partner.stdout.on('data', (piece) => {
      said += piece;
    });
    try {
      const answered = () =>
        fetch(url, { method: 'POST', body: '{}' })
          .then(({ status }) => status)
          .catch(() => 0);
      await world.until(async () => (await answered()) === 401, 'it refuses a stranger');
      const { delivery } = await world.send('pingWebhook', { webhook: id }, 'delivery { id messageId }');
      await world.until(() => said.includes(delivery.messageId), 'it takes a test');
      await world.send('replayWebhook', { webhook: id, deliveries: [delivery.id] });
      const { pool } = world.graph.database;
      const attempts = `SELECT "attempts" FROM "WebhookDelivery" WHERE "messageId" = $1 AND "state" = 'DELIVERED'`;
      await world.until(
        async () => (await pool.query(attempts, [delivery.messageId])).rows[0]?.attempts > 1,
        'it takes a repeat',
      );
      expect(said.trim().split('\n').length).toBe(1);
    } finally {
      partner.kill();
    }
  });

  it('names every type of event, and shows a document of each that holds', async () => {
    const { data } = await world.graph.query('{ eventTypes { name typeName version description } }');
    expect(data.eventTypes.length).toBeGreaterThan(6);
    for (const { name } of data.eventTypes) expect(guide).toContain(`\`${name}\``);
  });
});
