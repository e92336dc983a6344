import { eventsNow } from '@plangraph/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Production, startProduction } from '../attacks/production.ts';
import { createWebhookWorld, type WebhookWorld } from '../webhooks/world.ts';
import { follow } from './world.ts';

let world: WebhookWorld;
const gateways = new Set<Production>();
beforeAll(async () => {
  world = await createWebhookWorld();
}, 120_000);
afterAll(async () => {
  for (const gateway of gateways) await stop(gateway);
  await world?.close();
});

/** Starts a gateway in a process of its own, on the one database. */
async function start(): Promise<Production> {
  const settings = { DATABASE_URL: world.graph.database.url, PLANGRAPH_DATASETS: 'none', PLANGRAPH_WORKERS: '0' };
  const gateway = await startProduction([], settings, false);
  gateways.add(gateway);
  return gateway;
}

async function stop(gateway: Production): Promise<void> {
  gateways.delete(gateway);
  await gateway.stop();
}

/** A figure of the bureau's is handed in, and approved by the county. */
async function approve({ send, tokenOf }: Production, period: string, value: string): Promise<void> {
  const verb = async (text: string, sub: string, organisation: string, role: string) => {
    const { data } = JSON.parse((await send(text, {}, tokenOf({ sub, organisation, roles: [role] }))).text);
    expect(data.done.errors).toEqual([]);
    return data.done;
  };
  const { submission } = await verb(
    `mutation { done: submitFigures(input: { idempotencyKey: "s${period}", plan: "kaihua-2023", period: "${period}", figures: [{ target: "gdp.growth", value: "${value}" }] }) { submission { id } errors { code } } }`,
    'li',
    'bureau',
    'reporter',
  );
  await verb(
    `mutation { done: approveSubmission(input: { idempotencyKey: "a${period}", submission: "${submission.id}" }) { errors { code } } }`,
    'zhao',
    'county',
    'approver',
  );
}

const document =
  'subscription ($after: String) { events(after: $after, types: ["Observation"]) { cursor event { verb record { ... on Observation { period value target { code } } } } } }';
/** What was told, once each: whoever is told late is told of the handing in too, of what he may see by then. */
const told = (answers: readonly { data: { events: { event: { record: { period: string; value: string } } } } }[]) => [
  ...new Set(answers.map(({ data }) => `${data.events.event.record.period} ${data.events.event.record.value}`)),
];
/** Nobody is told while a transaction is under way on the server that began before: of other suites, minutes may be. */
const patience = { timeout: 150_000 };

it('an approved figure is told at both of two gateways, and after a restart from where one was', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  // From a cursor, so that it matters to nobody when each begins to listen.
  const after = await eventsNow(world.graph.database.pool);
  const [here, there] = [await follow(one.url, document, { after }), await follow(other.url, document, { after })];
  await approve(one, '2023-Q1', '6.1');
  for (const { answers } of [here, there]) await expect.poll(() => told(answers), patience).toEqual(['2023-Q1 6.1']);

  await stop(other);
  expect(await there.ended).toBe('cut');
  await approve(one, '2023-Q2', '6.2');
  await expect.poll(() => told(here.answers), patience).toEqual(['2023-Q1 6.1', '2023-Q2 6.2']);
  const again = await start();
  const resumed = await follow(again.url, document, { after: there.answers.at(-1).data.events.cursor });
  await approve(one, '2023-Q3', '6.3');
  for (const { answers } of [here, resumed])
    await expect.poll(() => told(answers).at(-1), patience).toBe('2023-Q3 6.3');
  expect(told(resumed.answers)).toEqual(['2023-Q2 6.2', '2023-Q3 6.3']);
  // Each approval once and in order, at whichever gateway.
  const approvals = (answers: typeof here.answers): string[] =>
    answers.filter(({ data }) => data.events.event.verb === 'CHANGED').map(({ data }) => data.events.cursor);
  expect(approvals(here.answers)).toHaveLength(3);
  expect([...approvals(there.answers), ...approvals(resumed.answers)]).toEqual(approvals(here.answers));
  resumed.leave();
  here.leave();
}, 600_000);
