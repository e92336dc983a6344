import { type Database, eventsNow, openTidings, type Tidings } from '@plangraph/database';
import { plan } from '@plangraph/plan';
import { type ComposedGraph, composeGraph, createContext, type Payload } from '@plangraph/schema';
import { allTold, scratchDatabase } from '@plangraph/testing';
import { createSourceEventStream, parse } from 'graphql';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let database: Database;
let tidings: Tidings;
let graph: ComposedGraph;
const statements: string[] = [];
beforeAll(async () => {
  database = await scratchDatabase({ onStatement: (text) => statements.push(text) });
  tidings = openTidings({ database });
  graph = composeGraph({ domains: [plan], database, tidings });
});
afterAll(async () => {
  vi.useRealTimers();
  await tidings.close();
  await database.close();
});

/** Nobody is told while a transaction is under way on the server that began before: of other suites, minutes may be. */
const patience = 300_000;

const write = (count: number) =>
  database.pool.query(
    `INSERT INTO "Unit" (code, "symbolZh", "symbolEn", base, factor)
     SELECT gen_random_uuid()::text, 'x', 'x', 'U', 1 FROM generate_series(1, $1::int)`,
    [count],
  );
const document = parse('subscription ($after: String) { events(after: $after, types: ["Unit"]) { cursor } }');
const follow = async (after: string) => {
  const source = await createSourceEventStream({
    schema: graph.schema,
    document,
    variableValues: { after },
    contextValue: createContext({ requestId: 'test' }),
  });
  return (source as AsyncIterable<Payload<{ cursor: string }>>)[Symbol.asyncIterator]();
};

it('for whoever takes nothing nothing is read, however much is written', async () => {
  const slow = await follow(await eventsNow(database.pool));
  await write(1);
  await slow.next();
  const pages = () => statements.filter((text) => text.includes('WITH now') && text.includes('taken')).length;
  const before = pages();
  for (let round = 0; round < 5; round += 1) await write(1_000);
  await allTold(database);
  expect(pages()).toBe(before);
  await slow.return?.();
});

it('whoever takes too long for one answer is cut off with a code, and goes on at his cursor', async () => {
  const from = await eventsNow(database.pool);
  await write(3);
  await allTold(database);
  const slow = await follow(from);
  const { value } = await slow.next();
  vi.useFakeTimers({ toFake: ['performance'] });
  const next = slow.next();
  await next;
  vi.advanceTimersByTime(31_000);
  await expect(slow.next()).rejects.toMatchObject({ extensions: { code: 'SUBSCRIBER_TOO_SLOW' } });
  vi.useRealTimers();
  const again = await follow(value.value.cursor);
  expect(await again.next()).toEqual(expect.objectContaining({ done: false }));
  expect((await again.next()).done).toBe(false);
  await again.return?.();
});

it(
  'those who follow the same are told of the same, and it is read for few of them',
  async () => {
    const from = await eventsNow(database.pool);
    const many = await Promise.all(Array.from({ length: 40 }, () => follow(from)));
    const begun = many.map((each) => each.next());
    await write(3);
    const first = await Promise.all(begun);
    const pages = () => statements.filter((text) => text.includes('WITH now') && text.includes('taken')).length;
    const told = [first];
    for (let turn = 0; turn < 2; turn += 1) told.push(await Promise.all(many.map((each) => each.next())));
    for (const turn of told) expect(new Set(turn.map(({ value }) => value.value.cursor)).size).toBe(1);
    expect(new Set(told.map(([one]) => one?.value.value.cursor)).size).toBe(3);
    const waiting = many.map((each) => each.next());
    const before = pages();
    await write(1);
    await Promise.all(waiting);
    expect(pages() - before).toBeLessThan(20);
    for (const each of many) await each.return?.();
  },
  patience,
);

it('whoever leaves while nothing is written is let go at once', async () => {
  const idle = await follow(await eventsNow(database.pool));
  const next = idle.next();
  await idle.return?.();
  expect(await next).toEqual({ done: true, value: undefined });
});
