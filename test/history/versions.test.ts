import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@plangraph/database';
import { casesOf, scratchDatabase } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let database: Database;
beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 2 });
});
afterAll(() => database.close());
beforeEach(async () => {
  await query('DELETE FROM "Organisation"; DELETE FROM "Place"');
});

const query = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
const json = (from: string) => `SELECT coalesce(json_agg(r ORDER BY r.code), '[]') AS rows FROM (SELECT ${from}) r`;
const columns = 'id, code, "nameEn", "parentId" FROM';
const now = async () => (await query(json(`${columns} "Place"`)))[0].rows;
const asOf = async (moment: string) =>
  (await query(json(`${columns} history."Place" WHERE held_since <= $1 AND held_until > $1`), [moment]))[0].rows;

const place = (code: string) =>
  `INSERT INTO "Place" (code, "nameZh", "nameEn", kind) VALUES ('${code}', 'x', 'first', 'VILLAGE') ON CONFLICT (code) DO UPDATE SET "nameEn" = 'again'`;
const write = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map(place),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'))
    .map(([code, name]) => `UPDATE "Place" SET "nameEn" = '${name}' WHERE code = '${code}'`),
  fc.constantFrom('a', 'b', 'c').map((code) => `DELETE FROM "Place" WHERE code = '${code}'`),
  fc.constantFrom(
    `UPDATE "Place" SET "nameEn" = "nameEn"`,
    // Nothing lies within itself: what comes first lies in what came last, which lies nowhere.
    `UPDATE "Place" SET "parentId" = nullif((SELECT max(id) FROM "Place"), id)`,
    'SAVEPOINT s; DELETE FROM "Place"; ROLLBACK TO s',
    `WITH gone AS (DELETE FROM "Place" WHERE code = 'a') UPDATE "Place" SET "nameEn" = 'b' WHERE code = 'b'`,
    'SET LOCAL session_replication_role = replica',
  ),
);
// Each ends in its own way; what is rolled back was never there.
const transaction = fc.tuple(
  fc.array(write, { minLength: 1, maxLength: 4 }),
  fc.constantFrom('COMMIT', 'COMMIT', 'ROLLBACK'),
);

describe('the versions of rows', () => {
  it('are at any moment the rows of that moment, whatever was written in whatever transactions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(transaction, { minLength: 2, maxLength: 6 }), async (transactions) => {
        // A row of before is there for good, as nobody said when it came; so each run begins with what it has.
        await query('DELETE FROM "Place"');
        await query(['a', 'b', 'c'].map(place).join(';'));
        const seen: { moment: string; rows: unknown }[] = [];
        for (const [writes, end] of transactions) {
          // A timer may be early: moments of one millisecond could not be told apart.
          const last = Date.parse(seen.at(-1)?.moment ?? '');
          do await sleep(1);
          while (Date.now() <= last);
          // To the millisecond, as every moment of the graph, and as the one at which this looks.
          const begun = `date_trunc('milliseconds', transaction_timestamp())`;
          const stated = `SELECT set_config('plangraph.moment', ${begun}::text, true)`;
          // One statement that takes a place away and writes to one beneath it, PostgreSQL refuses: nothing of it was there.
          await query(`BEGIN; ${stated}; ${writes.join(';')}; ${end}`).catch((error) => {
            if (error.constraint !== 'Place_parentId_fkey') throw error;
          });
          seen.push({ moment: new Date().toISOString(), rows: await now() });
        }
        for (const { moment, rows } of seen) expect(await asOf(moment)).toEqual(rows);
        const open = `${columns} history."Place" WHERE held_until = 'infinity'`;
        expect((await query(json(open)))[0].rows).toEqual(await now());
      }),
      { numRuns: casesOf(150) },
    );
  });

  it('follow one another without gap and overlap, also of a row that two change at the same time', async () => {
    await query(place('a'));
    const change = (name: number) =>
      query(`BEGIN; SELECT pg_sleep(random() / 100); UPDATE "Place" SET "nameEn" = '${name}'; COMMIT`);
    for (let round = 0; round < 50; round += 1) await Promise.all([change(2 * round), change(2 * round + 1)]);
    const versions = await query(
      `SELECT held_since, held_until, lead(held_since) OVER (ORDER BY held_until, held_since) AS next
       FROM history."Place" WHERE id = (SELECT id FROM "Place") ORDER BY held_until, held_since`,
    );
    expect(versions).toHaveLength(101);
    expect(versions[0].held_since).toBe(Number.NEGATIVE_INFINITY);
    for (const { held_until, next } of versions.slice(0, -1)) expect(next).toEqual(held_until);
    expect(versions.at(-1).held_until).toBe(Number.POSITIVE_INFINITY);
  });

  it('end with a row that goes by a cascade, and with all rows of a table that is emptied', async () => {
    await query(place('a'));
    await query(
      `INSERT INTO "Organisation" (code, "nameZh", "nameEn", kind, "placeId") SELECT 'o', 'o', 'o', 'BUREAU', id FROM "Place"`,
    );
    await query('DELETE FROM "Place"'); // sets the organisation's place to null
    const places = await query(
      `SELECT "placeId" IS NULL AS none FROM history."Organisation" WHERE code = 'o' ORDER BY held_until`,
    );
    expect(places).toEqual([{ none: false }, { none: true }]);
    await query(
      'SET session_replication_role = replica; TRUNCATE "Organisation" CASCADE; RESET session_replication_role',
    );
    expect(await query(`SELECT FROM history."Organisation" WHERE held_until = 'infinity'`)).toEqual([]);
  });

  it('begin at the moment of the mutation that writes them, not at that of its transaction', async () => {
    const moment = '2001-02-03T04:05:06.789Z';
    await query(place('a'));
    await query(
      `BEGIN; SELECT set_config('plangraph.moment', '${moment}', true); ${place('a')}; ${place('b')}; COMMIT`,
    );
    await query(`UPDATE "Place" SET "nameEn" = 'later' WHERE code = 'a'`);
    const since = await query(
      `SELECT "nameEn", held_since FROM history."Place" p JOIN "Place" USING (id) ORDER BY id, held_until`.replace(
        '"nameEn"',
        'p."nameEn"',
      ),
    );
    expect(since.slice(0, 2)).toEqual([
      { nameEn: 'first', held_since: Number.NEGATIVE_INFINITY },
      { nameEn: 'again', held_since: new Date(moment) },
    ]);
    expect(since[2].held_since.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(since[3]).toEqual({ nameEn: 'first', held_since: new Date(moment) });
  });
});
