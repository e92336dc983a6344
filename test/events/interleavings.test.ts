import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, eventsNow } from '@plangraph/database';
import { allTold, scratchDatabase } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Production, startProduction } from '../attacks/production.ts';
import { type Following, follow } from './world.ts';

/** Places that whoever is at the database writes to, and one that is written to through the gateways. */
const codes = ['a', 'b', 'c', 'through'];
let database: Database;
let ids: number[];
/** Two gateways, each in a process of its own; null where one has been killed and is not back yet. */
const gateways: (Production | null)[] = [null, null];

beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 12 });
  for (const code of codes)
    await database.prisma.place.create({ data: { code, nameZh: 'x', nameEn: '0', kind: 'VILLAGE' } });
  ids = (await database.prisma.place.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  await Promise.all([start(0), start(1)]);
}, 120_000);
afterAll(async () => {
  for (const gateway of gateways) await gateway?.stop();
  await database?.close();
});

async function start(at: number): Promise<void> {
  const settings = { DATABASE_URL: database.url, PLANGRAPH_DATASETS: 'none', PLANGRAPH_WORKERS: '0' };
  gateways[at] = await startProduction([], settings, false);
}

async function kill(at: number): Promise<void> {
  const gateway = gateways[at];
  gateways[at] = null;
  await gateway?.kill();
  await start(at);
}

/** A transaction at the database: it may take its number long before it writes, and end long after, or not at all. */
const transaction = fc.record({
  isolation: fc.constantFrom('READ COMMITTED', 'READ COMMITTED', 'REPEATABLE READ'),
  wait: fc.nat(100),
  // In the order of rows, so that no two wait for each other. None: it only holds the others up.
  writes: fc.subarray([0, 1, 2]),
  pause: fc.oneof(fc.nat(20), fc.nat(400)),
  end: fc.constantFrom('COMMIT', 'COMMIT', 'COMMIT', 'ROLLBACK', 'SELECT pg_terminate_backend(pg_backend_pid())'),
});
type Transaction = typeof transaction extends fc.Arbitrary<infer T> ? T : never;
const writers = fc.array(fc.array(transaction, { minLength: 5, maxLength: 15 }), { minLength: 3, maxLength: 5 });
/** How long a reader follows before it leaves, in milliseconds, and how much of what it was told it has not kept by then. */
const readers = fc.array(fc.record({ life: fc.integer({ min: 50, max: 2_000 }), forgets: fc.nat(2) }), {
  minLength: 2,
  maxLength: 5,
});
const kills = fc.array(fc.record({ after: fc.nat(1_000), which: fc.nat(1) }), { minLength: 2, maxLength: 3 });

async function carryOut({ isolation, wait, writes, pause, end }: Transaction): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
    await client.query('SELECT pg_current_xact_id()');
    await sleep(wait);
    const statement = `UPDATE "Place" SET "nameEn" = ("nameEn"::int + 1)::text WHERE id = $1`;
    for (const index of writes) await client.query(statement, [ids[index]]);
    await sleep(pause);
    await client.query(end);
    client.release();
  } catch (error) {
    // Another one wrote first, or it was killed.
    expect((error as { code: string }).code).toMatch(/^(40001|57P01)$/);
    client.release(true);
  }
}

/** Writes the next number through one gateway after the other, each under one key until it is acknowledged. */
async function writeThrough(isOver: () => boolean): Promise<void> {
  const text = 'mutation ($input: ChangePlaceInput!) { changePlace(input: $input) { errors { code } } }';
  const { rows } = await database.pool.query(`SELECT "nameEn"::int AS last FROM "Place" WHERE code = 'through'`);
  for (let next = rows[0].last + 1; !isOver(); next += 1) {
    const input = {
      idempotencyKey: `through-${next}`,
      key: 'through',
      change: { nameEn: String(next) },
      reason: 'x',
    };
    for (let turn = next; ; turn += 1) {
      const gateway = gateways[turn % 2];
      const answer = await gateway?.send(text, { input }, gateway.tokenOf({ roles: ['administrator'] }));
      if (answer?.status === 200) {
        expect(JSON.parse(answer.text)).toEqual({ data: { changePlace: { errors: [] } } });
        break;
      }
      await sleep(20);
    }
  }
}

/** What was told of one record, by the transaction that wrote it. */
interface Told {
  readonly data: {
    readonly events: {
      readonly cursor: string;
      readonly event: { readonly recordId: string; readonly transaction: string };
    };
  };
}

interface Life {
  readonly life: number;
  readonly forgets: number;
}

interface Reader {
  /** Everything that it has been told and has not forgotten. */
  told(): readonly Told[];
  /** How often it began anew. */
  begun(): number;
  stop(): Promise<void>;
}

const document =
  'subscription ($after: String) { events(after: $after, types: ["Place"]) { cursor event { recordId transaction } } }';

/** Follows at one gateway and then the other, and goes on at the last that it has kept whenever it leaves or is cut off. */
function openReader({ life, forgets }: Life, from: string, nth: number, isOver: () => boolean): Reader {
  const kept: Told[] = [];
  let now: Following | null = null;
  let turns = 0;
  let stopping = false;
  const read = async (): Promise<void> => {
    while (!stopping) {
      turns += 1;
      const gateway = gateways[(nth + turns) % 2];
      const after = kept.at(-1)?.data.events.cursor ?? from;
      now = gateway ? await follow(gateway.url, document, { after }).catch(() => null) : null;
      if (!now) {
        await sleep(20);
        continue;
      }
      const leaving = setTimeout(() => now?.leave(), life);
      const end = await now.ended;
      clearTimeout(leaving);
      expect(end).toBe('cut');
      const { answers } = now;
      now = null;
      const forgotten = isOver() ? 0 : forgets;
      kept.push(...answers.slice(0, Math.max(0, answers.length - forgotten)));
      if (answers.length === 0) await sleep(20);
    }
  };
  const reading = read();
  return {
    told: () => [...kept, ...(now?.answers ?? [])],
    begun: () => turns,
    async stop() {
      stopping = true;
      now?.leave();
      await reading;
    },
  };
}

/** What was written to each record since, in the order of its history: each version has the next number. */
async function written(since: string): Promise<Readonly<Record<string, string[]>>> {
  const { rows } = await database.pool.query(
    `SELECT id, array_agg(written_in::text ORDER BY "nameEn"::int) AS transactions FROM history."Place"
     WHERE written_at > $1 GROUP BY id`,
    [since],
  );
  return Object.fromEntries(rows.map(({ id, transactions }) => [`Place:${id}`, transactions]));
}

it('each that follows at two gateways, which are killed, is told of each committed write once, in the order of each record’s history', async () => {
  let resumed = 0;
  await fc.assert(
    fc.asyncProperty(writers, readers, kills, async (scripts, lives, deaths) => {
      await allTold(database);
      const from = await eventsNow(database.pool);
      const { rows } = await database.pool.query('SELECT clock_timestamp()::text AS now');
      let over = false;
      const following = lives.map((each, nth) => openReader(each, from, nth, () => over));
      const through = writeThrough(() => over);
      await Promise.all([
        ...scripts.map(async (script) => {
          for (const each of script) await carryOut(each);
        }),
        (async () => {
          for (const { after, which } of deaths) {
            await sleep(after);
            await kill(which);
          }
        })(),
      ]);
      over = true;
      await through;
      await allTold(database);
      const expected = await written(rows[0].now);
      const count = Object.values(expected).flat().length;
      for (const reader of following)
        await expect.poll(() => reader.told().length, { timeout: 150_000 }).toBeGreaterThanOrEqual(count);
      for (const reader of following) {
        await reader.stop();
        const told = reader.told().map(({ data }) => data.events.event);
        const byRecord = Object.groupBy(told, ({ recordId }) => Buffer.from(recordId, 'base64url').toString());
        expect(
          Object.fromEntries(
            Object.entries(byRecord).map(([id, events]) => [id, events?.map(({ transaction: number }) => number)]),
          ),
        ).toEqual(expected);
        resumed += reader.begun() - 1;
      }
      expect(expected).toHaveProperty(`Place:${ids[3]}`);
    }),
    { numRuns: process.env.PLANGRAPH_TEST_CASES === 'full' ? 10 : 2, endOnFailure: true },
  );
  expect(resumed).toBeGreaterThan(0);
}, 900_000);
