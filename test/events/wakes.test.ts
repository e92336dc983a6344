import { type Database, eventsNow, openTidings, readEvents, type Tidings } from '@plangraph/database';
import { plan } from '@plangraph/plan';
import { composeGraph, createContext, noteFreshUntil, type Payload } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { createSourceEventStream, parse } from 'graphql';
import { afterEach, beforeEach, expect, it } from 'vitest';

let database: Database;
let tidings: Tidings | undefined;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(async () => {
  await tidings?.close();
  await database.close();
});

/** Nobody is told while a transaction is under way on the server that began before: of other suites, minutes may be. */
const patience = 300_000;

const write = (code: string) =>
  database.pool.query(`INSERT INTO "Unit" (code, "symbolZh", "symbolEn", base, factor) VALUES ($1, 'x', 'x', 'U', 1)`, [
    code,
  ]);

/** The database, with whoever asks it first waiting until he may. */
function held() {
  const gate = Promise.withResolvers<void>();
  const came = Promise.withResolvers<void>();
  const query = async (...given: Parameters<Database['pool']['query']>) => {
    came.resolve();
    await gate.promise;
    return database.pool.query(...given);
  };
  return { pool: { query } as unknown as Database['pool'], came: came.promise, release: gate.resolve };
}

it(
  'what is written after a follower looked, and before the reader of the log has begun, wakes him',
  async () => {
    const { pool, came, release } = held();
    tidings = openTidings({ database: { listenUrl: database.listenUrl, pool } });
    const ear = tidings.listen();
    ear.want(new Set(['Unit']));
    // He is woken when it listens, looks, and finds nothing; the reader of the log is on its way meanwhile.
    expect(await ear.heard()).toBe(true);
    await came;
    const from = await eventsNow(database.pool);
    await write('first');
    release();
    let told: string[] = [];
    // What another transaction of the server holds back is told later, and wakes once more.
    while (!told.length) {
      expect(await ear.heard()).toBe(true);
      told = (await readEvents(database.pool, from)).events.map(({ noun }) => noun);
    }
    expect(told).toEqual(['Unit']);
  },
  patience,
);

it(
  'each of many that are written one by one wakes whoever looks in between, without waiting for the next glance',
  async () => {
    tidings = openTidings({ database });
    const ear = tidings.listen();
    ear.want(new Set(['Unit']));
    await ear.heard();
    let cursor = await eventsNow(database.pool);
    for (let at = 0; at < 50; at += 1) {
      await write(`U${at}`);
      for (let seen = 0; seen === 0; ) {
        const { events, cursor: next } = await readEvents(database.pool, cursor);
        [seen, cursor] = [events.length, next];
        if (seen === 0) await ear.heard();
      }
    }
  },
  patience,
);

it('what is written while a live field is read again because time has passed is told', async () => {
  const own = openTidings({ database });
  tidings = own;
  await database.pool.query(`
    INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('county', '县', 'County', 'COUNTY');
    INSERT INTO "Plan" (code, "placeId", year, "titleZh", "titleEn") SELECT 'plan', id, 2023, '一', 'One' FROM "Place"`);
  let meanwhile: (() => Promise<void>) | null = null;
  const read: Database['read'] = async (...asked) => {
    const value = await database.read(...asked);
    await meanwhile?.();
    return value;
  };
  const { schema } = composeGraph({ domains: [plan], database: { ...database, read }, tidings: own });
  const source = await createSourceEventStream({
    schema,
    document: parse('subscription { plan(code: "plan") { title } }'),
    contextValue: createContext({ requestId: 'test' }),
  });
  const live = (source as AsyncIterable<Payload<unknown>>)[Symbol.asyncIterator]();
  const first = await live.next();
  // As a field does whose answer holds until a day has passed.
  noteFreshUntil(first.value.context, new Date());
  meanwhile = async () => {
    meanwhile = null;
    const other = own.listen();
    other.want(new Set(), new Set(['Plan']));
    await database.pool.query(`UPDATE "Plan" SET "titleZh" = '二'`);
    await other.heard();
    other.leave();
  };
  const again = await live.next();
  expect(again.value.value).toEqual(first.value.value);
  expect((await live.next()).value.value).not.toEqual(first.value.value);
  await live.return?.();
});
