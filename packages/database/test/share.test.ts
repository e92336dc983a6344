import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Allowance, type Database, databaseFailure, openDatabase } from '../src/index.ts';
import { emptyDatabase } from './emptyDatabase.ts';

let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await emptyDatabase());
});
afterAll(() => drop());

async function open(statementTimeout: number): Promise<Database> {
  const database = await openDatabase({ url, migrate: false, poolSize: 8, statementTimeout });
  onTestFinished(() => database.close());
  return database;
}
const allowance = (): Allowance => ({ characters: 1_000 });
const number = (n: number) => ({ text: 'SELECT to_json($1::int)', values: [n] });
const sleep = (n: number) => ({
  text: `WITH slept AS MATERIALIZED (SELECT pg_sleep(0.4)) SELECT to_json($1::int) FROM slept`,
  values: [n],
});
/** Waits until nobody holds the lock. */
const held = (n: number) => ({
  text: `WITH held AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(1)) SELECT to_json($1::int) FROM held`,
  values: [n],
});

describe('the reads of one operation', () => {
  it('have one time together: when it is over what is under way is given up, and nothing more is asked', async () => {
    const database = await open(1_000);
    const own = allowance();
    const codes: unknown[] = [];
    for (let n = 0; n < 4; n += 1) {
      codes.push(await database.read(sleep(n), { allowance: own }).catch((error) => databaseFailure(error)?.code));
    }
    // Each takes less than a second, and three of them more.
    expect(codes[0]).toBe(0);
    expect(codes.slice(2)).toEqual(['STATEMENT_TIMEOUT', 'STATEMENT_TIMEOUT']);
    const late = await database.read(number(0), { allowance: own }).catch((error) => databaseFailure(error)?.code);
    expect(late).toBe('STATEMENT_TIMEOUT');
    expect(await database.read(number(8), { allowance: allowance() })).toBe(8);
  });

  it('leave connections to others, however many they are', async () => {
    const database = await open(60_000);
    const holder = await openDatabase({ url, migrate: false, poolSize: 1 });
    onTestFinished(() => holder.close());
    await holder.pool.query('SELECT pg_advisory_lock(1)');
    const own = allowance();
    const heavy = Array.from({ length: 30 }, (_, n) => database.read(held(n), { allowance: own }));
    expect(await database.read(number(2), { allowance: allowance() })).toBe(2);
    expect(database.pool.totalCount - database.pool.idleCount).toBeLessThan(8);
    await holder.pool.query('SELECT pg_advisory_unlock(1)');
    expect(await Promise.all(heavy)).toEqual(heavy.map((_, n) => n));
  });
});
