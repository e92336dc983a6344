import { type Database, openDatabase } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graphOn, reporter } from './world.ts';

let database: Database;
let other: Database;
let runs = 0;
let graph: ReturnType<typeof graphOn>;
/** A second gateway on the same database, with connections of its own. */
let sibling: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 10 });
  other = await openDatabase({ url: database.url, migrate: false, poolSize: 10 });
  const hooks = {
    afterWrite: async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
  graph = graphOn(database, hooks);
  sibling = graphOn(other, hooks);
});
afterAll(async () => {
  await other.close();
  await database.close();
});

const count = (where: object) => database.prisma.place.count({ where });
const age = (key: string, interval: string) =>
  database.prisma
    .$executeRaw`UPDATE "Intent" SET "recordedAt" = "recordedAt" - ${interval}::interval WHERE "key" = ${key}`;

describe('the same key and the same input', () => {
  it('give the first result again, without a second run', async () => {
    const first = await graph.add('again', 'again-1 again-2');
    const before = runs;
    expect(await graph.add('again', 'again-1 again-2')).toEqual(first);
    expect(await sibling.add('again', 'again-1 again-2')).toEqual(first);
    expect(runs).toBe(before);
    expect(first).toMatchObject({ first: { code: 'again-1' }, last: { code: 'again-2' }, errors: [] });
  });

  it('are the same in whichever order fields stand, and as literals or variables', async () => {
    const since = '2023-01-01T00:00:00.000Z';
    const first = await graph.add('order', [{ code: 'order', share: '1.50', since }]);
    const same = [{ since: '2023-01-01T08:00:00+08:00', share: '1.5', code: 'order' }];
    expect(await graph.add('order', same)).toEqual(first);
    const { data } = await graph.send(
      `mutation { addPlaces(input: { places: [{ since: "${since}", code: "order", share: 1.5 }], idempotencyKey: "order" }) {
        first { code } errors { code } } }`,
      {},
    );
    expect(data.addPlaces).toEqual({ first: { code: 'order' }, errors: [] });
  });

  it('sent twenty times at once write once', async () => {
    const before = runs;
    const answers = await Promise.all(Array.from({ length: 20 }, () => graph.add('twenty', 'twenty')));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(runs - before).toBe(1);
    expect(await count({ code: 'twenty' })).toBe(1);
  });

  it('sent twenty times at once to each of two gateways write once', async () => {
    const before = runs;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? graph : sibling).add('forty', 'forty')),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(runs - before).toBe(1);
  });

  it('wait for the first in the database, be they more than there are connections', async () => {
    // Each composition queues for itself, so these meet in the unique index only.
    const gateways = Array.from({ length: 20 }, () => graphOn(database, { afterWrite: async () => void runs++ }));
    const before = runs;
    const answers = await Promise.all(gateways.map((each) => each.add('crowd', 'crowd')));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(runs - before).toBe(1);
  });

  it('show the rows as they are now', async () => {
    const { first } = await graph.add('live', 'live');
    await graph.rename('live-rename', first.id, '乙');
    const input = { idempotencyKey: 'live', places: [{ code: 'live' }] };
    const again =
      'mutation ($input: AddPlacesInput!) { addPlaces(input: $input) { first { name(lang: ZH) } errors { code } } }';
    expect((await graph.send(again, { input })).data.addPlaces).toEqual({ first: { name: '乙' }, errors: [] });
    await database.prisma.place.delete({ where: { code: 'live' } });
    expect((await graph.send(again, { input })).data.addPlaces).toEqual({ first: null, errors: [] });
  });

  it('give the same problems again, though by now they would be gone', async () => {
    const send = () => graph.rename('problem', Buffer.from('Place:4711').toString('base64url'), '丙');
    const refusal = { place: null, errors: [{ code: 'NOT_FOUND', path: ['place'] }] };
    expect(await send()).toEqual(refusal);
    await database.prisma.place.create({
      data: { id: 4711, code: 'late', nameZh: '迟', nameEn: 'late', kind: 'CITY' },
    });
    expect(await send()).toEqual(refusal);
    expect(await graph.rename('problem-2', Buffer.from('Place:4711').toString('base64url'), '丙')).toEqual({
      place: { code: 'late', name: '丙' },
      errors: [],
    });
  });
});

describe('a key that stands for another intent', () => {
  it('is refused with the moment of its use, and nothing is written', async () => {
    await graph.add('taken', 'taken');
    const { recordedAt } = await database.prisma.intent.findFirstOrThrow({ where: { key: 'taken' } });
    const answer = await graph.add('taken', 'taken-2');
    expect(answer).toMatchObject({ first: null, last: null });
    expect(answer.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }]);
    expect(answer.errors[0].message).toContain('“taken”');
    expect(answer.errors[0].message).toContain(recordedAt.toISOString());
    expect(await count({ code: 'taken-2' })).toBe(0);
  });

  it('is refused to another mutation too', async () => {
    await graph.add('verb', 'verb');
    expect((await graph.rename('verb', 'x', '丁')).errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('is nothing to others: neither to another person nor to the same one for another organisation', async () => {
    await graph.add('own', 'own-1');
    expect((await graph.add('own', 'own-2', { ...reporter, subject: 'zhao' })).errors).toEqual([]);
    expect((await graph.add('own', 'own-3', { ...reporter, organisation: 'commerce' })).errors).toEqual([]);
    expect((await graph.add('own', 'own-4', { ...reporter, organisation: null })).errors).toEqual([]);
  });
});

describe('after 24 hours', () => {
  it('a key is free again, and not a moment earlier', async () => {
    await graph.add('day', 'day-1');
    await age('day', '23 hours 59 minutes');
    expect((await graph.add('day', 'day-2')).errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    await age('day', '1 minute');
    expect((await graph.add('day', 'day-2')).errors).toEqual([]);
    expect((await graph.add('day', 'day-2')).errors).toEqual([]);
    expect(await database.prisma.intent.count({ where: { key: 'day' } })).toBe(1);
  });

  it('one of twenty takes the key anew', async () => {
    await graph.add('anew', 'anew-1');
    await age('anew', '2 days');
    const before = runs;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? graph : sibling).add('anew', 'anew-2')),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(runs - before).toBe(1);
  });

  it('what is left is removed in passing, a bounded number at a time', async () => {
    const data = Array.from({ length: 450 }, (_, index) => ({
      scope: 'old',
      key: String(index),
      mutation: 'addPlaces',
      digest: '',
      recordedAt: new Date('2023-01-01'),
    }));
    await database.prisma.intent.createMany({ data });
    const left = () => database.prisma.intent.count({ where: { scope: 'old' } });
    const fresh = graphOn(database);
    await fresh.add('sweep-0', 'sweep-0');
    expect(await left()).toBe(250);
    for (let index = 1; index <= 100; index += 1) await fresh.add(`sweep-${index}`, `sweep-${index}`);
    expect(await left()).toBe(0);
    expect((await fresh.add('sweep-100', 'sweep-100')).errors).toEqual([]);
  });
});

describe('a key', () => {
  it.each([
    ['empty', ''],
    ['blank', '   '],
    ['of 201 characters', 'k'.repeat(201)],
    ['with a line break', 'a\nb'],
    ['with U+0000', 'a\u0000'],
    ['with half a surrogate pair', 'a\ud83d'],
  ])('that is %s is refused', async (_, key) => {
    const answer = await graph.add(key, 'never');
    expect(answer.errors).toMatchObject([{ code: 'INVALID_IDEMPOTENCY_KEY', path: ['idempotencyKey'] }]);
    expect(await count({ code: 'never' })).toBe(0);
  });

  it.each(['k'.repeat(200), '一图 2023/03 №1', '😀'])('may be %s', async (key) => {
    expect((await graph.add(key, `key-${key.length}`)).errors).toEqual([]);
  });
});
