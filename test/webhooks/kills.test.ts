import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forkCompiled } from '../exchange/forkCompiled.ts';
import { type Receiver, startReceiver, verifies } from './receiver.ts';
import { createWebhookWorld, operatorsKey, quick, type WebhookWorld } from './world.ts';

let world: WebhookWorld;
let receiver: Receiver;
let ended = false;
const workers = new Set<ChildProcess>();
beforeAll(async () => {
  world = await createWebhookWorld();
  receiver = await startReceiver();
}, 120_000);
afterAll(async () => {
  ended = true;
  for (const worker of workers) worker.kill('SIGKILL');
  await receiver?.close();
  await world?.close();
});

/** Starts a worker in a process of its own; who dies is replaced as long as the test goes on. */
function startProcess(): void {
  const child = forkCompiled(import.meta.dirname, 'workerProcess.ts');
  workers.add(child);
  child.send({ url: world.graph.database.url, key: operatorsKey, settings: quick });
  child.once('exit', () => workers.delete(child) && !ended && startProcess());
}
it('a worker that dies between delivery and note loses nothing: another one sends again, in order, and all verify', async () => {
  const kills = Number(process.env.PLANGRAPH_KILLS ?? 10);
  // Each is told of five times; every fourth that arrives kills.
  const count = Math.ceil(0.8 * kills);
  const messages = 5 * count;
  let killed = 0;
  let answered = 0;
  receiver.answer((_, response, incoming) => {
    answered += 1;
    // It has arrived; whoever sent it never hears so.
    if (killed < kills && answered % 4 === 0) {
      const victims = [...workers];
      killed += 1;
      for (const victim of victims) victim.kill('SIGKILL');
      incoming.socket.destroy();
    } else response.writeHead(204).end();
  });
  const filter = { nouns: ['Park'] };
  const { secret } = await world.endpoint({ url: receiver.url, events: ['record.changed'], filter, ordered: true });
  const parks: string[] = [];
  const operator = { subject: 'operator', organisation: null, roles: ['administrator', 'reporter'] } as const;
  startProcess();
  startProcess();
  for (let at = 0; at < count; at += 1) {
    const row = { code: `mortal-${at}`, nameZh: 'x', nameEn: 'x', place: 'kaihua', kind: 'SPECIALISED' };
    const made = await world.send('createPark', { park: row }, 'park { id }', operator);
    parks.push(made.park.id);
    for (let turn = 1; turn <= 4; turn += 1) {
      const change = { nameEn: `Turn ${turn}` };
      await world.send('changePark', { id: made.park.id, change, reason: 'x' }, '', operator);
    }
  }
  const { pool } = world.graph.database;
  const states = async () => {
    const { rows } = await pool.query<{ state: string; count: number }>(
      `SELECT "state", count(*)::int AS count FROM "WebhookDelivery" GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ state, count: number }) => [state, number]));
  };
  await world.until(
    async () => (await states()).DELIVERED === messages && killed === kills,
    () => `all arrive (${killed} killed, ${answered} sent)`,
    60 + 4 * kills,
  );
  ended = true;
  expect(await states()).toEqual({ DELIVERED: messages });

  for (const got of receiver.received) expect(verifies(got, secret)).toBe(true);
  const { rows } = await pool.query(`SELECT "messageId" FROM "WebhookDelivery" ORDER BY "id"`);
  const order = new Map(rows.map((row, at) => [row.messageId as string, at]));
  const arrived = receiver.received.map((got) => got.id);
  expect(new Set(arrived)).toEqual(new Set(order.keys()));
  // Whatever was sent again was in the hands of somebody who died: at most five of an endpoint, of each of two workers.
  expect(arrived.length).toBeLessThanOrEqual(messages + kills * 2 * 5);
  for (const park of parks) {
    const seen = receiver.received
      .filter(({ body }) => body.data.event.record.id === park)
      .map((got) => order.get(got.id) ?? -1);
    expect(seen, `${park}: ${seen}`).toEqual([...seen].sort((one, other) => one - other));
    expect(new Set(seen).size).toBe(5);
  }
}, 900_000);
