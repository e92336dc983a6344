import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openResponseCache } from '../src/answers/openResponseCache.ts';
import { createBudgets } from '../src/budgets/budgets.ts';
import { domains } from '../src/domains.ts';
import { createReadiness } from '../src/http/readiness.ts';
import { openServer } from '../src/http/server.ts';
import { createKnownLane } from '../src/lanes/known.ts';
import { createRepeatLane } from '../src/lanes/repeat.ts';
import { createShares } from '../src/shares/shares.ts';
import { createGateway } from '../src/start/gateway.ts';
import { createMemory, testConfig } from './world.ts';

const places = '{ places(first: 50) { nodes { code name } } }';
const report = { 'graphql-cost': 'report' };

/** A gateway over thirty places behind a proxy, whose lanes and shares know budgets. Whoever shows `Bearer <name>` is that person. */
async function openBudgeted(settings: Readonly<Record<string, string>> = {}, kept = false) {
  const database = await scratchDatabase();
  onTestFinished(() => database.close());
  await database.pool.query(
    `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) SELECT 'p' || n, '第' || n || '县', 'County', 'COUNTY' FROM generate_series(1, 30) n`,
  );
  const { log } = createMemory();
  const config = testConfig({ PLANGRAPH_PROXIES: '1', ...settings });
  const graph = composeGraph({ domains, database });
  const budgets = createBudgets(config);
  const viewerOf = ({ headers }: Pick<Request, 'headers'>) => {
    const [, subject] = /^Bearer (\w+)$/.exec(headers.get('authorization') ?? '') ?? [];
    return subject === undefined ? null : { subject, organisation: null, roles: [] };
  };
  const opened = kept ? openResponseCache({ database, bytes: 1_000_000, log }) : null;
  onTestFinished(() => opened?.close());
  const lane = opened
    ? createRepeatLane({ cache: opened.cache, log })
    : createKnownLane({ graph, log, viewerOf, budgets, crossOrigin: false });
  const plugins = [lane.plugin];
  const gateway = createGateway({ graph, log, config, viewerOf, budgets, cache: opened?.cache, plugins });
  const share = createShares({ settings: config, viewerOf, budgets, pseudonyms: String });
  const server = await openServer({ config, readiness: createReadiness(), log });
  onTestFinished(() => server.close(0));
  server.handle(share(lane.before(gateway)));
  const ask = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7', ...headers },
      body: JSON.stringify({ query }),
    });
    const { status } = answer;
    // biome-ignore lint/suspicious/noExplicitAny: each story knows what it asked for.
    return { status, headers: answer.headers, ...((await answer.json()) as any) };
  };
  return { ask };
}

describe('what an operation costs', () => {
  it('is told to who wants to know, and to nobody else', async () => {
    const { ask } = await openBudgeted();
    const first = await ask(places, report);
    expect(first.data.places.nodes).toHaveLength(30);
    expect(first.extensions.cost).toMatchObject({ statements: 1, limit: 300_000, characters: expect.any(Number) });
    expect(first.headers.get('ratelimit-limit')).toBe('300000');
    // What comes back is prepared in the database as well, from the fourth time on.
    let spent = first.extensions.cost.total;
    for (let times = 0; times < 3; times += 1) spent += (await ask(places, report)).extensions.cost.total;
    const again = await ask(places, report);
    expect(again.extensions.cost.written).toBe(0);
    expect(again.extensions.cost.total).toBeLessThanOrEqual(first.extensions.cost.total);
    expect(Number(again.headers.get('ratelimit-remaining'))).toBe(300_000 - spent - again.extensions.cost.total);
    expect(await ask(places)).not.toHaveProperty('extensions');
  });

  it('grows with what is asked for', async () => {
    const { ask } = await openBudgeted();
    const costOf = async (query: string) => (await ask(query, report)).extensions.cost;
    const one = await costOf('{ place(code: "p1") { code } }');
    const wide = await costOf(
      '{ places(first: 30) { nodes { code parent { code } children(first: 5) { totalCount } } } }',
    );
    const schema = await costOf('{ __schema { types { name } } }');
    expect(wide.total).toBeGreaterThan(one.total);
    expect(wide.edges).toBeGreaterThan(one.edges);
    expect(schema.total).toBeGreaterThan(wide.total);
    expect(await costOf('{ a: place(code: "p1") { code } b: place(code: "p2") { code } }')).toMatchObject({
      statements: 2,
    });
  });

  it('is what it costs without a kept answer, and what tells it is kept for nobody', async () => {
    const { ask } = await openBudgeted({}, true);
    for (let times = 0; times < 3; times += 1) await ask(places);
    expect((await ask(places, report)).extensions.cost.statements).toBe(1);
    expect(await ask(places)).not.toHaveProperty('extensions');
  });
});

describe('a budget', () => {
  it('is spent by an address together, and says when there is room again', async () => {
    const { ask } = await openBudgeted({ PLANGRAPH_COST_PER_ADDRESS: '20', PLANGRAPH_COST_PER_PERSON: '1000' });
    let answered = 0;
    for (; answered < 50 && (await ask(places)).status === 200; ) answered += 1;
    expect(answered).toBeGreaterThan(1);
    expect(answered).toBeLessThan(21);
    const refused = await ask(places);
    expect(refused.status).toBe(429);
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': expect.stringMatching(/^\d+$/),
      'ratelimit-limit': '20',
      'ratelimit-remaining': '0',
    });
    expect(refused.errors[0].extensions).toMatchObject({
      code: 'COST_LIMITED',
      messageZh: expect.stringMatching(/[一-鿿]/),
    });
    // Nobody else is held up: neither another address, nor somebody who says who he is.
    expect((await ask(places, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(200);
    expect((await ask(places, { authorization: 'Bearer li' })).status).toBe(200);
  });

  it('of a person is his own, wherever he asks from', async () => {
    const { ask } = await openBudgeted({ PLANGRAPH_COST_PER_PERSON: '20' });
    const li = { authorization: 'Bearer li' };
    for (let times = 0; times < 20; times += 1) await ask(places, li);
    expect((await ask(places, { ...li, 'x-forwarded-for': '203.0.113.9' })).status).toBe(429);
    expect((await ask(places, { authorization: 'Bearer wang' })).status).toBe(200);
    expect((await ask(places)).status).toBe(200);
  });

  it('that is off counts nothing, and what it would cost can still be asked', async () => {
    const { ask } = await openBudgeted({ PLANGRAPH_COST_PER_PERSON: '0', PLANGRAPH_COST_PER_ADDRESS: '0' });
    const { extensions, headers } = await ask(places, report);
    expect(extensions.cost.total).toBeGreaterThan(0);
    expect(extensions.cost).not.toHaveProperty('limit');
    expect(headers.get('ratelimit-limit')).toBeNull();
  });
});
