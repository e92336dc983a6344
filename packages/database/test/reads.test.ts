import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, longWork, openDatabase } from '../src/index.ts';
import { emptyDatabase } from './emptyDatabase.ts';

// Sees the counter as it was when it began, and takes long enough for others to write meanwhile.
const current = { text: 'SELECT to_json(value) FROM counter, pg_sleep(0.002)', values: [] };
const double = (value: number) => ({ text: 'SELECT to_json($1::int * 2)', values: [value] });

describe('reads, where all connections are busy', () => {
  let url: string;
  let drop: () => Promise<void>;
  let database: Database;
  let elsewhere: Database;
  let statements: string[] = [];
  const sent = (text: string) => statements.filter((each) => each === text).length;
  const open = (shareReads: boolean) =>
    openDatabase({ url, migrate: false, poolSize: 2, shareReads, onStatement: (text) => statements.push(text) });

  beforeAll(async () => {
    ({ url, drop } = await emptyDatabase());
    [database, elsewhere] = [await open(true), await open(false)];
    await database.pool.query('CREATE TABLE counter AS SELECT 0 AS value');
  });
  afterAll(async () => {
    await Promise.all([database.close(), elsewhere.close()]);
    await drop();
  });

  /** Runs something while no connection is free; then frees them and gives what came of it. */
  async function whileBusy<T>(of: Database, ask: () => Promise<T>): Promise<T> {
    const held = [await of.pool.connect(), await of.pool.connect()];
    statements = [];
    const answer = ask();
    for (const client of held) client.release();
    return answer;
  }

  it('are answered by one statement when they ask the same', async () => {
    const before = database.readsShared();
    const answers = await whileBusy(database, () =>
      Promise.all(Array.from({ length: 20 }, () => database.read(double(21)))),
    );
    expect(new Set(answers)).toEqual(new Set([42]));
    expect(sent(double(0).text)).toBe(1);
    expect(database.readsShared() - before).toBe(19);
  });

  it('have statements of their own when they ask for something else', async () => {
    const answers = await whileBusy(database, () =>
      Promise.all([1, 2, 1, 2].map((each) => database.read(double(each)))),
    );
    expect(answers).toEqual([2, 4, 2, 4]);
    expect(sent(double(0).text)).toBe(2);
  });

  it('bring the values that they were given, in whatever letters, when their statement is prepared already', async () => {
    const echo = { name: 'echo', text: 'SELECT json_build_array($1::text, $2::text)' };
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\u0000'));
    const values = fc.tuple(fc.option(text), fc.option(text));
    const law = fc.asyncProperty(values, async (given) => {
      expect(await database.read({ ...echo, values: given })).toEqual(given);
    });
    await fc.assert(law);
  });

  it('give text as PostgreSQL wrote it, and what is long of it while one other at most is made', async () => {
    const written = (length: number) => ({
      text: `SELECT '[' || repeat('1,', $1::int / 2) || '1]'`,
      values: [length],
      asText: true,
    });
    for (const length of [4, 1_000_000]) {
      const text = `[${'1,'.repeat(length / 2)}1]`;
      const answers = await Promise.all([1, 2, 3].map(() => elsewhere.read(written(length))));
      expect(answers.map((answer) => answer === text)).toEqual([true, true, true]);
      // Whoever goes on with a long answer does so in a turn of its own.
      await elsewhere.read(written(length));
      const goneOn = longWork.goOn(async () => 'in this turn');
      expect(await Promise.race([goneOn, untilEndOfTurn()])).toBe(length === 4 ? 'in this turn' : 'later');
      await goneOn;
    }
  });

  it('fail together, and the next one is asked anew', async () => {
    const broken = { text: 'SELECT to_json(1 / $1::int)', values: [0] };
    const outcomes = await whileBusy(database, () =>
      Promise.allSettled([database.read(broken), database.read(broken)]),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(sent(broken.text)).toBe(1);
    await expect(database.read(broken)).rejects.toThrow('division by zero');
    expect(sent(broken.text)).toBe(2);
  });

  it('have statements of their own where sharing is off', async () => {
    await whileBusy(elsewhere, () => Promise.all([elsewhere.read(double(1)), elsewhere.read(double(1))]));
    expect(sent(double(0).text)).toBe(2);
    expect(elsewhere.readsShared()).toBe(0);
  });

  it('never answer with what was before a write that was done when they asked', async () => {
    const steps = fc.array(fc.constantFrom('read', 'read', 'read', 'write'), { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        let written = Number(await database.read(current));
        const asked: Promise<void>[] = [];
        for (const step of story) {
          if (step === 'read') asked.push(expectAtLeast(written));
          else written = await write();
        }
        await Promise.all(asked);
      }),
      { numRuns: 150 },
    );
    expect(database.readsShared()).toBeGreaterThan(100);
  });

  async function expectAtLeast(written: number): Promise<void> {
    expect(await database.read(current)).toBeGreaterThanOrEqual(written);
  }

  async function write(): Promise<number> {
    const { rows } = await elsewhere.pool.query('UPDATE counter SET value = value + 1 RETURNING value');
    return rows[0].value;
  }
});

/** Whatever is done in this turn of the event loop is done by then. */
async function untilEndOfTurn(): Promise<string> {
  for (let step = 0; step < 50; step += 1) await null;
  return 'later';
}
