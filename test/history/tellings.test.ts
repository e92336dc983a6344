import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, eventsNow, type LoggedEvent, readEvents } from '@plangraph/database';
import { allTold, casesOf, scratchDatabase } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

const codes = ['a', 'b', 'c'];
let database: Database;
let ids: number[];
beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 12 });
  for (const code of codes) {
    await database.prisma.place.create({ data: { code, nameZh: 'x', nameEn: '0', kind: 'VILLAGE' } });
  }
  ids = (await database.prisma.place.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
});
afterAll(() => database.close());

/** A transaction: it may take its number long before it writes, and end long after. */
const transaction = fc.record({
  isolation: fc.constantFrom('READ COMMITTED', 'READ COMMITTED', 'REPEATABLE READ'),
  wait: fc.nat(4),
  // In the order of rows, so that no two wait for each other. None: it only holds the others up.
  writes: fc.subarray([0, 1, 2]),
  pause: fc.nat(4),
  end: fc.constantFrom('COMMIT', 'COMMIT', 'COMMIT', 'ROLLBACK'),
});
type Transaction = typeof transaction extends fc.Arbitrary<infer T> ? T : never;
const writers = fc.array(fc.array(transaction, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 });
const readers = fc.array(
  fc.record({ limit: fc.integer({ min: 1, max: 5 }), dies: fc.nat(3), types: fc.constantFrom(null, ['Place']) }),
  { minLength: 1, maxLength: 3 },
);

/** What was written to each row, in the order in which it was: numbers of transactions, by how often the row was written. */
type Written = Map<number, string[]>;

async function carryOut({ isolation, wait, writes, pause, end }: Transaction, written: Written): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    const { rows } = await client.query('SELECT pg_current_xact_id()::text AS number');
    await sleep(wait);
    const done: [number, number][] = [];
    for (const index of writes) {
      const statement = `UPDATE "Place" SET "nameEn" = ("nameEn"::int + 1)::text WHERE id = $1 RETURNING "nameEn"::int AS times`;
      const { rows: changed } = await client.query(statement, [ids[index]]);
      done.push([ids[index] as number, changed[0].times]);
    }
    await sleep(pause);
    await client.query(end);
    if (end === 'ROLLBACK') return;
    for (const [id, times] of done) {
      const order = written.get(id) ?? [];
      order[times] = rows[0].number;
      written.set(id, order);
    }
  } catch (error) {
    if ((error as { code: string }).code !== '40001') throw error;
    await client.query('ROLLBACK');
  } finally {
    client.release();
  }
}

interface Reading {
  readonly limit: number;
  readonly dies: number;
  readonly types: readonly string[] | null;
}

/** Follows from a cursor until nothing more is written; keeps what it was told, and from where to go on, at the same time. */
async function follow({ limit, dies, types }: Reading, from: string, isOver: () => boolean): Promise<LoggedEvent[]> {
  let kept: { readonly cursor: string; readonly events: readonly LoggedEvent[] } = { cursor: from, events: [] };
  for (let round = 1; ; round += 1) {
    const over = isOver();
    const { events, cursor, more, pending } = await readEvents(database.pool, kept.cursor, limit, types);
    // One that dies has been told and has kept nothing of it; whoever comes after it begins where it had been.
    if (dies > 0 && round % (dies + 1) === 0 && !over) continue;
    // It keeps a place within what it was told, or where all of it ended.
    const middle = round % 2 ? events.at(-1)?.cursor : undefined;
    kept = { cursor: middle ?? cursor, events: [...kept.events, ...events] };
    if (over && !more && !pending) return [...kept.events];
    if (!more) await sleep(1);
  }
}

it('each that follows is told of each committed write once, in the order in which each record was written', async () => {
  await fc.assert(
    fc.asyncProperty(writers, readers, async (scripts, following) => {
      await database.pool.query(`UPDATE "Place" SET "nameEn" = '0'`);
      await allTold(database);
      const from = await eventsNow(database.pool);
      const written: Written = new Map();
      let over = false;
      const told = following.map((each) => follow(each, from, () => over));
      await Promise.all(
        scripts.map(async (script) => {
          for (const each of script) await carryOut(each, written);
        }),
      );
      over = true;
      const lists = await Promise.all(told);
      for (const events of lists) {
        for (const id of ids) {
          const transactions = events.filter((event) => event.ids.includes(id)).map((event) => event.transaction);
          expect(transactions).toEqual((written.get(id) ?? []).slice(1));
        }
        expect(events.map(({ cursor }) => cursor)).toEqual(lists[0]?.map(({ cursor }) => cursor));
      }
    }),
    { numRuns: casesOf(150) },
  );
}, 120_000);

it('it is the horizon that keeps it so: read without it, what was written first and ends last is never told', async () => {
  type Reads = Parameters<typeof readEvents>[0];
  const careless = {
    query: (text: string, values: unknown[]) =>
      database.pool.query(text.replace('e.stamp <= (SELECT horizon FROM now) AND', ''), values),
  } as unknown as Reads;
  const toldOf = async (pool: Reads) => {
    await database.pool.query(`UPDATE "Place" SET "nameEn" = '0'`);
    await allTold(database);
    let cursor = await eventsNow(database.pool);
    const told: (number | undefined)[] = [];
    const read = async () => {
      const { events } = await readEvents(pool, cursor);
      told.push(...events.map((event) => event.ids[0]));
      cursor = events.at(-1)?.cursor ?? cursor;
    };
    const late = await database.pool.connect();
    await late.query(`BEGIN; UPDATE "Place" SET "nameEn" = '1' WHERE id = ${ids[0]}`);
    await database.pool.query(`UPDATE "Place" SET "nameEn" = '1' WHERE id = ${ids[1]}`);
    await read();
    await late.query(`UPDATE "Place" SET "nameEn" = '2' WHERE id = ${ids[2]}; COMMIT`);
    late.release();
    await allTold(database);
    await read();
    return told;
  };
  expect(await toldOf(database.pool)).toEqual([ids[0], ids[1], ids[2]]);
  expect(await toldOf(careless)).toEqual([ids[1], ids[2]]);
});
