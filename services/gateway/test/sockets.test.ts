import { type Database, openTidings } from '@plangraph/database';
import { plan } from '@plangraph/plan';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createLog } from '../src/start/log.ts';
import { type RunningGateway, runGateway } from '../src/start/run.ts';
import { testConfig } from './world.ts';

let database: Database;
let gateway: RunningGateway;
const run = async (environment: Record<string, string> = {}) => {
  const tidings = openTidings({ database });
  const running = await runGateway({
    config: { ...testConfig({ PLANGRAPH_METRICS: 'off', NODE_ENV: 'production', ...environment }), cockpit: false },
    log: createLog('silent'),
    open: async () => ({
      graph: composeGraph({ domains: [plan], database, tidings }),
      check: () => database.state(),
      close: () => tidings.close(),
    }),
  });
  await running.served;
  return running;
};
beforeAll(async () => {
  database = await scratchDatabase();
  await database.prisma.place.create({ data: { code: 'county', nameZh: '县', nameEn: 'County', kind: 'COUNTY' } });
  gateway = await run();
});
afterAll(async () => {
  await gateway?.stop();
  await database?.close();
});

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for.
type Told = any;
const address = () => gateway.url.replace('http', 'ws').concat('/graphql');
function follow(url: string, query: string, connectionParams: Record<string, unknown> = {}) {
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams, lazy: true });
  onTestFinished(() => void client.dispose());
  const answers: Told[] = [];
  const ended = new Promise<Told>((resolve) => {
    client.subscribe(
      { query },
      { next: (answer) => void answers.push(answer), error: resolve, complete: () => resolve('complete') },
    );
  });
  return { answers, ended };
}
const write = (name: string) => database.pool.query(`UPDATE "Place" SET "nameEn" = $1`, [name]);
const begun = () => new Promise((resolve) => setTimeout(resolve, 300));

it('tells events over a WebSocket, and goes on at a cursor', async () => {
  const shown = '{ cursor event { verb record { ... on Place { name(lang: EN) } } } }';
  const { answers } = follow(address(), `subscription { events(types: ["Place"]) ${shown} }`);
  await begun();
  await write('first');
  await expect.poll(() => answers.length, { timeout: 10_000 }).toBe(1);
  const { cursor, event } = answers[0].data.events;
  expect(event).toEqual({ verb: 'CHANGED', record: { name: 'first' } });
  await write('second');
  const later = follow(address(), `subscription { events(after: "${cursor}", types: ["Place"]) ${shown} }`);
  await expect.poll(() => later.answers.length, { timeout: 10_000 }).toBe(1);
  await expect.poll(() => answers.length, { timeout: 10_000 }).toBe(2);
  expect(later.answers[0]).toEqual(answers[1]);
});

it('answers nothing but subscriptions there, and says why one ends', async () => {
  const [query, broken, gone] = [
    follow(address(), '{ places { totalCount } }'),
    follow(address(), 'subscription { nothing }'),
    follow(address(), 'subscription { events(after: "00000000.1") { cursor } }'),
  ];
  expect((await query.ended)[0].extensions).toMatchObject({
    code: 'NOT_A_SUBSCRIPTION',
    requestId: expect.any(String),
  });
  expect((await broken.ended)[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await gone.ended).toBe('complete');
  expect(gone.answers[0].errors[0].extensions.code).toBe('EVENTS_CURSOR_GONE');
});

it('refuses who shows what is not valid, pages of other origins, and one connection too many', async () => {
  expect(
    (await follow(address(), 'subscription { events { cursor } }', { authorization: 'Bearer nonsense' }).ended).code,
  ).toBe(4403);
  const foreign = new WebSocket(address(), 'graphql-transport-ws', { origin: 'https://elsewhere.example' });
  const refused = await new Promise<Error>((resolve) => foreign.on('error', resolve));
  expect(refused.message).toContain('403');
  const small = await run({ PLANGRAPH_SUBSCRIPTIONS: '0' });
  const many = follow(small.url.replace('http', 'ws').concat('/graphql'), 'subscription { events { cursor } }');
  expect((await many.ended).code).toBe(4429);
  await small.stop();
});

it('cuts off who follows when the gateway stops', async () => {
  const stopping = await run();
  const { ended } = follow(stopping.url.replace('http', 'ws').concat('/graphql'), 'subscription { events { cursor } }');
  await begun();
  await stopping.stop();
  expect((await ended).code).toBe(1006);
});
