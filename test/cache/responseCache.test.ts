import type { Database } from '@plangraph/database';
import type { Viewer } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closing, openTestGateway, type TestGateway, type TestGatewayOptions } from './world.ts';

let database: Database;
const gateways: TestGateway[] = [];

beforeEach(async () => {
  database = await scratchDatabase();
  await database.prisma.place.create({ data: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' } });
  await database.prisma.place.create({
    data: { code: 'mill', nameZh: '磨坊', nameEn: 'Mill', kind: 'VILLAGE', parent: { connect: { code: 'north' } } },
  });
});
afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.close()));
  await database.close();
});

async function open(options: Partial<TestGatewayOptions> = {}): Promise<TestGateway> {
  const gateway = await openTestGateway({ database, ...options });
  gateways.push(gateway);
  return gateway;
}

const north = '{ place(code: "north") { name(lang: ZH) } }';

describe('an answer', () => {
  it('is kept, and given again without a statement', async () => {
    const gateway = await open();
    const first = await gateway.ask(north);
    expect(first.data).toEqual({ place: { name: '北' } });
    const again = await gateway.ask(north);
    expect([again.data, gateway.hits]).toEqual([first.data, 1]);
    expect(again.response.headers.get('content-type')).toBe(first.response.headers.get('content-type'));
  });

  it('is kept for the same variables in another order, and not for others', async () => {
    const gateway = await open();
    const query = 'query ($code: String!, $lang: Language) { place(code: $code) { name(lang: $lang) } }';
    const ask = (variables: string) => gateway.ask('', { body: `{"query":${JSON.stringify(query)},${variables}}` });
    expect((await ask('"variables":{"code":"north","lang":"EN"}')).data.place.name).toBe('North');
    expect((await ask('"variables":{"lang":"EN","code":"north"}')).data.place.name).toBe('North');
    expect(gateway.hits).toBe(1);
    expect((await ask('"variables":{"code":"north","lang":"ZH"}')).data.place.name).toBe('北');
    expect((await ask('"variables":{"code":"north"},"operationName":null')).data.place.name).toBe('北');
    expect(gateway.hits).toBe(1);
  });

  it('is kept for one operation of a document, and one language', async () => {
    const gateway = await open();
    const query = 'query A { place(code: "north") { name } } query B { place(code: "mill") { name } }';
    const ask = (operationName: string, language: string) =>
      gateway.ask('', { body: JSON.stringify({ query, operationName }), headers: { 'accept-language': language } });
    const names = async () => [
      (await ask('A', 'zh')).data.place.name,
      (await ask('B', 'zh')).data.place.name,
      (await ask('A', 'en')).data.place.name,
      (await ask('B', 'en')).data.place.name,
    ];
    expect(await names()).toEqual(['北', '磨坊', 'North', 'Mill']);
    expect(await names()).toEqual(['北', '磨坊', 'North', 'Mill']);
    expect(gateway.hits).toBe(4);
  });

  it('is kept in the bytes that every media type carries, under each one’s name', async () => {
    const gateway = await open();
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { response, data } = await gateway.ask(north, { headers: { accept } });
      expect([response.headers.get('content-type'), data.place.name]).toEqual([`${accept}; charset=utf-8`, '北']);
    }
    expect(gateway.hits).toBe(1);
  });

  it('is not kept where it has errors', async () => {
    const gateway = await open();
    for (const _ of [1, 2]) {
      const { errors } = await gateway.ask('{ place(code: "nowhere") { name } }');
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect(gateway.hits).toBe(0);
  });

  it('is refused in the same words however often a malformed request comes', async () => {
    const gateway = await open();
    await gateway.ask(north);
    const { response } = await gateway.ask('', { body: JSON.stringify({ query: north, variables: [1] }) });
    expect(response.status).toBe(400);
    // What nobody knows is not read, here as without a cache.
    const extra = await gateway.ask('', { body: JSON.stringify({ query: north, sneaky: 1 }) });
    expect(extra.response.status).toBe(200);
  });
});

describe('a write', () => {
  it.each([
    ['of the row that is shown', north, '北', '新'],
    ['of a row behind an edge', '{ place(code: "mill") { parent { name(lang: ZH) } } }', '北', '新'],
    [
      'of a row behind a filter',
      '{ organisations(filter: { place: { code: { eq: "north" } } }) { totalCount } }',
      '',
      '',
    ],
  ])('%s drops the answer before the mutation is answered', async (_, query) => {
    const gateway = await open();
    await gateway.ask(query);
    await gateway.ask(query);
    expect(gateway.hits).toBe(1);
    await gateway.ask('mutation { rename(code: "north", name: "新") }');
    const { data } = await gateway.ask(query);
    expect(gateway.hits).toBe(1);
    if (query.includes('name')) expect(JSON.stringify(data)).toContain('新');
  });

  it('of another noun leaves it', async () => {
    const gateway = await open();
    await gateway.ask(north);
    await database.prisma.organisation.create({
      data: { code: 'water', nameZh: '水利局', nameEn: 'Water', kind: 'BUREAU' },
    });
    await gateway.cache.settle();
    await gateway.ask(north);
    expect(gateway.hits).toBe(1);
  });

  it('is heard on every gateway, whoever makes it: psql, TRUNCATE and cascades too', async () => {
    const [one, other] = [await open(), await open()];
    const queries = [north, '{ places { totalCount } }'];
    for (const query of queries) for (const gateway of [one, other]) await gateway.ask(query);
    // As whoever restores a dump does: figures and the audit are not removed otherwise.
    await database.pool.query(
      `BEGIN; SET LOCAL session_replication_role = replica; ALTER TABLE "Change" DISABLE TRIGGER plangraph_refuse_rewriting;
       TRUNCATE "Place" CASCADE; ALTER TABLE "Change" ENABLE ALWAYS TRIGGER plangraph_refuse_rewriting; COMMIT`,
    );
    await one.cache.settle();
    for (const gateway of [one, other]) {
      expect((await gateway.ask('{ places { totalCount } }')).data.places.totalCount).toBe(0);
      expect(gateway.hits).toBe(0);
    }
  });

  it('that comes while an answer is being read keeps it from being kept', async () => {
    const gateway = await open();
    const gate = await database.pool.connect();
    await gate.query('BEGIN; LOCK TABLE "Place" IN ACCESS EXCLUSIVE MODE');
    const reading = gateway.ask(north);
    await vi.waitFor(async () => {
      const { rows } = await gate.query(`SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`);
      expect(rows[0].waiting).toBeGreaterThan(0);
    });
    await gate.query(`UPDATE "Place" SET "nameZh" = '新' WHERE code = 'north'; COMMIT`);
    gate.release();
    await reading;
    await gateway.cache.settle();
    expect((await gateway.ask(north)).data.place.name).toBe('新');
    expect(gateway.hits).toBe(0);
  });
});

describe('who asks', () => {
  const viewers: Record<string, Viewer> = {
    an: { subject: 'an', organisation: 'water', roles: ['reader', 'reporter'] },
    bo: { subject: 'bo', organisation: 'water', roles: ['reporter', 'reader'] },
    chen: { subject: 'chen', organisation: 'forest', roles: ['reader', 'reporter'] },
    dai: { subject: 'dai', organisation: 'water', roles: ['reader'] },
  };
  const viewerOf = (request: Request): Viewer | null => {
    const name = request.headers.get('authorization');
    if (name === 'forged') throw new Error('not a token of ours');
    return (name && viewers[name]) || null;
  };
  const as = (authorization?: string) => ({ headers: authorization ? { authorization } : {} });

  it('shares answers with those of the same organisation and roles, and nobody else', async () => {
    const gateway = await open({ viewerOf });
    const hitsOf = async (name?: string) => {
      const before = gateway.hits;
      expect((await gateway.ask(north, as(name))).data.place.name).toBe('北');
      return gateway.hits - before;
    };
    expect(await hitsOf()).toBe(0);
    expect(await hitsOf('an')).toBe(0);
    expect(await hitsOf('chen')).toBe(0);
    expect(await hitsOf('dai')).toBe(0);
    expect(await hitsOf('bo')).toBe(1);
    expect(await hitsOf()).toBe(1);
  });

  it('shares nothing that depends on who exactly it is', async () => {
    const gateway = await open({ viewerOf });
    for (const name of ['an', 'bo', 'an', 'bo', undefined]) {
      const { data } = await gateway.ask('{ place(code: "north") { shownTo } }', as(name));
      expect(data.place.shownTo).toBe(name ?? 'nobody');
    }
    expect(gateway.hits).toBe(0);
  });

  it('is found out before anything that was kept is given', async () => {
    const gateway = await open({ viewerOf });
    await gateway.ask(north);
    const { errors, data } = await gateway.ask(north, as('forged'));
    expect([data, errors?.length, gateway.hits]).toEqual([undefined, 1, 0]);
  });
});

describe('a moment at which nothing is written', () => {
  const question = '{ place(code: "north") { isOpen } }';
  const viewerOf = (request: Request): Viewer | null => {
    const subject = request.headers.get('authorization');
    return subject ? { subject, organisation: 'water', roles: [] } : null;
  };

  it.each([
    ['the public', undefined],
    ['all who share an answer', 'an'],
  ])('ends what was said before it, for %s', async (_, authorization) => {
    let now = closing.getTime() - 2;
    const gateway = await open({ now: () => now, viewerOf });
    const isOpen = async () =>
      (await gateway.ask(question, authorization ? { headers: { authorization } } : {})).data.place.isOpen;
    expect([await isOpen(), await isOpen(), gateway.hits]).toEqual([true, true, 1]);
    now += 1;
    expect([await isOpen(), gateway.hits]).toEqual([true, 2]);
    now += 1;
    expect([await isOpen(), gateway.hits]).toEqual([false, 2]);
    expect([await isOpen(), gateway.hits]).toEqual([false, 3]);
  });
});

describe('the day', () => {
  it('may turn in every quarter of an hour somewhere, so no answer is kept beyond', async () => {
    const gateway = await open();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-06-30T15:59:59Z') });
    try {
      await gateway.ask(north);
      await gateway.ask(north);
      expect(gateway.hits).toBe(1);
      vi.setSystemTime(new Date('2023-06-30T16:00:00Z'));
      await gateway.ask(north);
      expect(gateway.hits).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
