import { text } from 'node:stream/consumers';
import { type Database, openTidings } from '@plangraph/database';
import { createRoutes, exchange } from '@plangraph/exchange';
import { plan } from '@plangraph/plan';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createLog } from '../src/start/log.ts';
import { runGateway } from '../src/start/run.ts';
import { testConfig } from './world.ts';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase();
  await database.pool.query(
    `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) SELECT 'p' || n, '第' || n || '县', 'County', 'COUNTY' FROM generate_series(1, 30) n`,
  );
}, 120_000);
afterAll(() => database?.close());

const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
const report = { ...elsewhere, 'graphql-cost': 'report' };

/** A gateway over thirty places as it is started, behind a proxy, with files, REST, OData and subscriptions. */
async function start(settings: Readonly<Record<string, string>> = {}) {
  const tidings = openTidings({ database });
  const graph = composeGraph({ domains: [plan, exchange], database, tidings });
  const environment = { PLANGRAPH_METRICS: 'off', NODE_ENV: 'production', PLANGRAPH_PROXIES: '1', ...settings };
  const running = await runGateway({
    config: { ...testConfig(environment), cockpit: false },
    log: createLog('silent'),
    open: async () => ({
      graph,
      exchange: createRoutes({ graph, database }),
      check: () => database.state(),
      close: () => tidings.close(),
    }),
  });
  await running.served;
  onTestFinished(async () => void (await running.stop()));
  const get = async (path: string, headers: Readonly<Record<string, string>> = elsewhere) => {
    const answer = await fetch(`${running.url}${path}`, { headers });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
  const costOf = async (path: string) => Number((await get(path, report)).headers['graphql-cost']);
  const ask = async (query: string) => {
    const body = JSON.stringify({ query });
    const headers = { 'content-type': 'application/json', ...elsewhere };
    const answer = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body });
    return { status: answer.status, headers: Object.fromEntries(answer.headers) };
  };
  return { url: running.url, get, costOf, ask };
}

/** How many of the same are answered before one is refused. */
async function answeredOf(ask: () => Promise<{ status: number }>): Promise<number> {
  for (let answered = 0; answered < 200; answered += 1) if ((await ask()).status !== 200) return answered;
  return Number.POSITIVE_INFINITY;
}

const rename = (name: string) => database.pool.query(`UPDATE "Place" SET "nameEn" = $1 WHERE code = 'p1'`, [name]);
const spent = 'SUBSCRIPTION_COST_LIMITED';
const followed = 'subscription { events(types: ["Place"]) { cursor event { verb } } }';

describe('REST, OData and files', () => {
  it('tell what their operations cost, and how much is left', async () => {
    const { get, costOf } = await start();
    for (const path of ['/api/places/p1', '/odata/Places']) {
      const { status, headers } = await get(path, report);
      expect(status, path).toBe(200);
      expect(Number(headers['graphql-cost']), path).toBeGreaterThan(1);
      expect(headers['ratelimit-limit']).toBe('300000');
    }
    expect(await costOf('/api/places?first=30')).toBeGreaterThan(await costOf('/api/places/p1'));
    const before = Number((await get('/api/places/p1')).headers['ratelimit-remaining']);
    const cost = await costOf('/api/places/p1');
    expect(before - Number((await get('/api/places/p1', report)).headers['ratelimit-remaining'])).toBe(2 * cost);
  });

  it.each([['/api/places'], ['/odata/Places'], ['/exports/places'], ['/exports/places?format=xlsx']])(
    '%s takes from the budget that operations take from, and is refused where it is spent',
    async (path) => {
      const { get, ask } = await start({ PLANGRAPH_COST_PER_ADDRESS: '60' });
      const answered = await answeredOf(() => get(path));
      expect(answered).toBeGreaterThan(1);
      expect(answered).toBeLessThan(40);
      for (const refused of [await get(path), await ask('{ places { totalCount } }')]) {
        expect(refused.status).toBe(429);
        expect(refused.headers).toMatchObject({
          'retry-after': expect.stringMatching(/^\d+$/),
          'ratelimit-limit': '60',
          'ratelimit-remaining': '0',
        });
      }
      expect((await get(path, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(200);
    },
  );

  it('cost the cells of a workbook that is written as a whole, such as a template', async () => {
    const { costOf } = await start();
    const [lines, workbook] = [await costOf('/templates/places?format=csv'), await costOf('/templates/places')];
    // Its codes are texts in 500 rows that are still empty, and two tenths of a millisecond a thousand of cells.
    expect(workbook).toBeGreaterThan(lines + 1);
  });

  it('of many rows cost more than of one', async () => {
    const { get } = await start({ PLANGRAPH_COST_PER_ADDRESS: '100' });
    const one = `/exports/places?filter=${encodeURIComponent('{"code":{"eq":"p1"}}')}`;
    const few = await answeredOf(() => get('/exports/places'));
    expect(await answeredOf(() => get(one, { 'x-forwarded-for': '203.0.113.9' }))).toBeGreaterThan(few);
  });
});

it('the budgets of two gateways on one database are apart: together they allow the sum, and no more', async () => {
  const gateways = [
    await start({ PLANGRAPH_COST_PER_ADDRESS: '40' }),
    await start({ PLANGRAPH_COST_PER_ADDRESS: '40' }),
  ];
  for (const { get } of gateways) {
    const answered = await answeredOf(() => get('/api/places'));
    expect(answered).toBeGreaterThan(1);
    expect(answered).toBeLessThan(21);
  }
  for (const { ask } of gateways) expect((await ask('{ places { totalCount } }')).status).toBe(429);
});

describe('a subscription', () => {
  it('costs its beginning and each event; who has spent his budget is told so, and subscribes again later', async () => {
    const { url, ask } = await start({ PLANGRAPH_COST_PER_ADDRESS: '20' });
    const stream = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...elsewhere },
      body: JSON.stringify({ query: followed }),
    });
    const told = text(stream.body as ReadableStream);
    let over = false;
    told.finally(() => (over = true));
    for (let names = 0; !over && names < 100; names += 1) {
      await rename(`name ${names}`);
      await tick();
    }
    const answers = [...(await told).matchAll(/^data: (.+)$/gm)].map(([, each]) => JSON.parse(each as string) as Told);
    expect(answers.length).toBeGreaterThan(2);
    expect(answers.slice(0, -1).filter(({ errors }) => errors)).toEqual([]);
    expect(answers.at(-1)?.errors?.[0]?.extensions).toMatchObject({
      code: spent,
      messageZh: expect.stringMatching(/秒后/),
    });
    const refused = await ask(followed);
    expect(refused).toMatchObject({ status: 429, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } });
  });

  it('over a WebSocket costs the same', async () => {
    const { url, get } = await start({ PLANGRAPH_COST_PER_ADDRESS: '20' });
    class FromElsewhere extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: elsewhere });
      }
    }
    const address = `${url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url: address, webSocketImpl: FromElsewhere, retryAttempts: 0 });
    onTestFinished(() => void client.dispose());
    const told = client.iterate<Told['data']>({ query: followed });
    const codes = async () => {
      for await (const { errors } of told) if (errors) return errors.map(({ extensions }) => extensions?.code);
      return [];
    };
    let over = false;
    const ended = codes().finally(() => (over = true));
    for (let names = 0; !over && names < 100; names += 1) {
      await rename(`other ${names}`);
      await tick();
    }
    expect(await ended).toEqual([spent]);
    expect((await get('/api/places/p1')).status).toBe(429);
    const again = client.iterate({ query: followed });
    await expect(again.next()).rejects.toMatchObject([{ extensions: { code: spent } }]);
  });
});

interface Told {
  readonly data?: object;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
const tick = () => new Promise<undefined>((resolve) => setTimeout(resolve, 50));
