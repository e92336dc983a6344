import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, databaseFailure, openDatabase } from '../src/index.ts';
import { silentLog } from '../src/log.ts';
import { endPool } from '../src/pool/endPool.ts';
import { makePool } from '../src/pool/makePool.ts';
import { PositionedReading } from '../src/pool/positionedReading.ts';
import type { Reading, Statement } from '../src/pool/reading.ts';
import { createReads } from '../src/pool/reads.ts';
import { emptyDatabase } from './emptyDatabase.ts';

/** Prepared where it has been asked before; `began` is when its transaction did, which all that go together have in common. */
const quick = (n: number) => ({
  name: 'quick',
  text: `SELECT json_build_object('n', $1::int, 'began', transaction_timestamp()::text)`,
  values: [n],
});
const divided = (n: number) => ({ name: 'divided', text: 'SELECT to_json(12 / $1::int)', values: [n] });
const patient = (seconds: number) => ({
  name: 'patient',
  text: `SELECT to_json(pg_sleep($1::float8)::text || 'slept')`,
  values: [String(seconds)],
});

let url: string;
let drop: () => Promise<void>;
let aside: Database;
beforeAll(async () => {
  ({ url, drop } = await emptyDatabase());
  aside = await openDatabase({ url, migrate: false, poolSize: 1 });
});
afterAll(async () => {
  await aside.close();
  await drop();
});

describe('reads that wait for a connection', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase({ url, migrate: false, poolSize: 1, shareReads: false });
    for (const each of [quick(0), divided(1), patient(0)]) await database.read(each);
  });
  afterEach(() => database.close());

  /** Asks for all while the only connection is lent, and gives what becomes of each. */
  async function together(ask: () => readonly Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    const held = await database.pool.connect();
    const asked = ask();
    held.release();
    return Promise.allSettled(asked);
  }
  const answerOf = (outcome: PromiseSettledResult<unknown> | undefined) =>
    outcome?.status === 'fulfilled' ? outcome.value : null;

  it('go through it together where they are prepared and quick, and each is given its own answer', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const outcomes = await together(() => numbers.map((n) => database.read(quick(n))));
    const answers = outcomes.map((each) => answerOf(each) as { n: number; began: string });
    expect(answers.map(({ n }) => n)).toEqual(numbers);
    expect(new Set(answers.map(({ began }) => began)).size).toBeLessThanOrEqual(4);
  });

  it('go alone where nothing is known of how long they take, or that they take long', async () => {
    const unknown = (n: number) => ({ ...quick(n), name: `unknown ${n % 2}` });
    const first = await together(() => [1, 2].map((n) => database.read(unknown(n))));
    expect(new Set(first.map((each) => (answerOf(each) as { began: string }).began)).size).toBe(2);
    for (let time = 0; time < 3; time += 1) await database.read(patient(0.2));
    const began = Date.now();
    const [slow, swift] = [database.read(patient(0.4)), database.read(quick(1))];
    await Promise.all([slow, swift]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(400);
    const mixed = await together(() => [database.read(patient(0.1)), database.read(quick(2)), database.read(quick(3))]);
    const [two, three] = [answerOf(mixed[1]), answerOf(mixed[2])] as { began: string }[];
    expect(two?.began).toBe(three?.began);
  });

  it('do not fail with one of them', async () => {
    const outcomes = await together(() => [
      database.read(quick(1)),
      database.read(divided(0)),
      database.read(quick(2)),
      database.read(divided(3)),
    ]);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    expect([0, 2].map((at) => (answerOf(outcomes[at]) as { n: number }).n)).toEqual([1, 2]);
    expect(answerOf(outcomes[3])).toBe(4);
  });

  it.each([
    ['the one that PostgreSQL is at', 0],
    ['one that comes later', 2],
  ])('do not leave with one of them, be it %s', async (_, place) => {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(new Error('left')), 150);
    const outcomes = await together(() =>
      [patient(0.6), quick(1), patient(0.5), quick(2)].map((each, at) =>
        database.read(each, at === place ? { signal: leaving.signal } : {}),
      ),
    );
    const told = outcomes.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message));
    const expected = ['slept', expect.objectContaining({ n: 1 }), 'slept', expect.objectContaining({ n: 2 })];
    expect(told).toEqual(expected.map((each, at) => (at === place ? 'left' : each)));
  });

  it('cost nobody a connection when whoever asked leaves and they are quick', async () => {
    const backend = async () => (await database.pool.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    const before = await backend();
    const outcomes = await together(() =>
      [1, 2, 3].map((n) => {
        const leaving = new AbortController();
        setTimeout(() => leaving.abort(new Error('left')), 5);
        return database.read(patient(0.005 * n), { signal: leaving.signal });
      }),
    );
    expect(outcomes[2]).toMatchObject({ status: 'rejected', reason: { message: 'left' } });
    await sleep(200);
    expect(await backend()).toBe(before);
  });

  it('are asked again on another connection when theirs is cut', async () => {
    const cut = sleep(150).then(() =>
      aside.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`),
    );
    const outcomes = await together(() => [
      database.read(quick(1)),
      database.read(patient(0.5)),
      database.read(quick(2)),
    ]);
    await cut;
    expect(outcomes.map(answerOf)).toEqual([
      expect.objectContaining({ n: 1 }),
      'slept',
      expect.objectContaining({ n: 2 }),
    ]);
  });

  it('are answered as each would be alone, whatever the others are', async () => {
    const kinds = fc.oneof(
      fc.record({ kind: fc.constant('quick' as const), n: fc.nat(1_000) }),
      fc.record({ kind: fc.constant('divided' as const), n: fc.integer({ min: -3, max: 3 }) }),
      fc.record({ kind: fc.constant('left' as const), n: fc.nat(5) }),
      fc.record({ kind: fc.constant('unnamed' as const), n: fc.nat(1_000) }),
    );
    type Asked = typeof kinds extends fc.Arbitrary<infer Kind> ? Kind : never;
    const ask = async ({ kind, n }: Asked): Promise<unknown> => {
      if (kind === 'quick') return ((await database.read(quick(n))) as { n: number }).n;
      if (kind === 'divided') return database.read(divided(n));
      if (kind === 'unnamed') return database.read({ text: 'SELECT to_json($1::int)', values: [n] });
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(new Error('left')), n);
      return database.read(patient(0.02), { signal: leaving.signal });
    };
    const expected = ({ kind, n }: Asked): unknown => {
      if (kind === 'left') return expect.toSatisfy((outcome) => outcome === 'slept' || outcome === 'left');
      if (kind === 'divided') return n === 0 ? 'division by zero' : Math.trunc(12 / n);
      return n;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 30 }), async (asked) => {
        const outcomes = await together(() => asked.map(ask));
        const told = outcomes.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message));
        expect(told).toEqual(asked.map(expected));
      }),
      { numRuns: 100 },
    );
  });
});

it('whoever waits for a connection in vain is told that the database is busy, in the time that the pool allows', async () => {
  const pool = makePool({ url, size: 2, log: silentLog, connectionTimeout: 400 });
  const reads = createReads(pool, { share: false });
  const held = [await pool.connect(), await pool.connect()];
  const began = Date.now();
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => reads.read(quick(n))));
  const codes = outcomes.map((each) => each.status === 'rejected' && databaseFailure(each.reason)?.code);
  expect(new Set(codes)).toEqual(new Set(['DATABASE_BUSY']));
  expect(Date.now() - began).toBeLessThan(10_000);
  for (const client of held) client.release();
  expect(reads.waiting()).toBe(0);
  expect(await reads.read(quick(7))).toMatchObject({ n: 7 });
  await endPool(pool);
  const closed = await Promise.allSettled(Array.from({ length: 5_000 }, (_, n) => reads.read(quick(n))));
  expect(closed.every(({ status }) => status === 'rejected')).toBe(true);
});

describe('what one read does to others', () => {
  const leaveAt = (milliseconds: number): AbortSignal => {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(new Error('left')), milliseconds);
    return leaving.signal;
  };
  async function openReads(options: { size: number; patience?: number; make?: (statement: Statement) => Reading }) {
    const pool = makePool({ url, size: options.size, log: silentLog, connectionTimeout: options.patience });
    const reads = createReads(pool, { share: false, make: options.make });
    onTestFinished(() => endPool(pool));
    return { pool, reads };
  }
  const outcomesOf = async (asked: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(asked)).map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message));

  it('ends with it: one that was done when it was given up takes nobody along', async () => {
    const { pool, reads } = await openReads({ size: 1 });
    for (const each of [quick(0), patient(0)]) await reads.read(each);
    const held = await pool.connect();
    const asked = [reads.read(quick(1), { signal: leaveAt(20) }), reads.read(patient(0.5))];
    held.release();
    expect(await outcomesOf(asked)).toEqual(['left', 'slept']);
  });

  it('begins anew with a reading of its own, which tells where in the log it was made', async () => {
    const around = {
      before: { name: 'before', text: `SELECT '0/1'::text` },
      after: { name: 'after', text: `SELECT '0/2'::text` },
    };
    const { pool, reads } = await openReads({ size: 1, make: (statement) => new PositionedReading(statement, around) });
    await reads.read(patient(0));
    const held = await pool.connect();
    const asked = [reads.read(patient(0.5)), reads.read(patient(0), { signal: leaveAt(20) })];
    held.release();
    expect(await outcomesOf(asked)).toEqual(['slept', 'left']);
    expect(await outcomesOf([reads.read(patient(0)), reads.read(patient(0.1))])).toEqual(['slept', 'slept']);
  });

  it('is not told to them, not even where it is asked once more', async () => {
    const memory = (n: number) => ({ name: 'memory', text: 'SELECT to_json(scarce($1::int))', values: [n] });
    await aside.pool.query(`CREATE FUNCTION scarce(n int) RETURNS int LANGUAGE plpgsql AS $$
      BEGIN IF n = 0 THEN RAISE 'no more' USING ERRCODE = '53200'; END IF; RETURN n; END $$`);
    const { pool, reads } = await openReads({ size: 2 });
    for (const each of [quick, memory, quick, memory]) await Promise.all([reads.read(each(1)), reads.read(each(2))]);
    const held = [await pool.connect(), await pool.connect()];
    const asked = [reads.read(memory(0)), reads.read(memory(1)), reads.read(memory(2))];
    held[0]?.release();
    await sleep(3);
    held[1]?.release();
    expect(await outcomesOf(asked)).toEqual(['no more', 1, 2]);
  });

  it('that waits for a lock, and holds another for that, is not their end', async () => {
    await aside.pool.query('CREATE TABLE first (); CREATE TABLE second ()');
    const from = (table: string) => ({ name: table, text: `SELECT to_json(count(*)) FROM ${table}`, values: [] });
    const { pool, reads } = await openReads({ size: 1 });
    for (const each of ['first', 'second']) await reads.read(from(each));
    const migration = await aside.pool.connect();
    await migration.query('BEGIN; LOCK second IN ACCESS EXCLUSIVE MODE');
    const held = await pool.connect();
    const asked = [reads.read(from('first')), reads.read(from('second'))];
    held.release();
    await sleep(300);
    await migration.query('LOCK first IN ACCESS EXCLUSIVE MODE');
    await migration.query('COMMIT');
    migration.release();
    expect(await outcomesOf(asked)).toEqual([0, 0]);
  });
});

describe('places in the queue of a pool', () => {
  const busyWith = (work: () => Promise<unknown>, loops: number) => {
    let isOver = false;
    const run = async () => {
      while (!isOver) await work();
    };
    const running = Array.from({ length: loops }, run);
    return async () => {
      isOver = true;
      await Promise.all(running);
    };
  };
  const open = (size: number, connectionTimeout: number) => {
    const pool = makePool({ url, size, log: silentLog, connectionTimeout });
    onTestFinished(() => endPool(pool));
    return { pool, reads: createReads(pool, { share: false }) };
  };

  it('are those of reads among transactions, and of transactions among reads', async () => {
    const { pool, reads } = open(1, 3_000);
    const transact = async () => {
      const client = await pool.connect();
      await client.query('SELECT pg_sleep(0.005)');
      client.release();
    };
    const endTransactions = busyWith(transact, 20);
    const slow = { text: 'SELECT to_json(pg_sleep(0.005)::text)', values: [] };
    await Promise.all(Array.from({ length: 40 }, () => reads.read(slow)));
    await endTransactions();
    const endReads = busyWith(() => reads.read(patient(0.002)), 40);
    for (let time = 0; time < 5; time += 1) await transact();
    await endReads();
    expect(reads.waiting()).toBe(0);
  });

  it('have a clock for each who waits', async () => {
    const { pool, reads } = open(2, 1_000);
    for (let time = 0; time < 2; time += 1) await Promise.all([reads.read(quick(0)), reads.read(quick(1))]);
    const held = [await pool.connect(), await pool.connect()];
    const first = reads.read(quick(1));
    const transaction = pool.connect();
    const second = reads.read(quick(2));
    held[0]?.release();
    await Promise.all([first, second]);
    await transaction;
    await sleep(900);
    const began = performance.now();
    const late = reads.read(quick(3)).catch((error) => error.message);
    setTimeout(() => held[1]?.release(), 500);
    expect(await late).toEqual(expect.objectContaining({ n: 3 }));
    expect(performance.now() - began).toBeGreaterThan(400);
    (await transaction).release();
  });

  it('are free again when a client could not even be made', async () => {
    const pool = makePool({ url: `${url}&sslmode=prefer&sslrootcert=/missing.pem`, size: 2, log: silentLog });
    onTestFinished(() => endPool(pool));
    const reads = createReads(pool, { share: false });
    for (let time = 0; time < 5; time += 1) await expect(reads.read(quick(1))).rejects.toThrow('missing.pem');
  });

  it('are nobody’s once the pool is closed', async () => {
    const pool = makePool({ url, size: 1, log: silentLog });
    const reads = createReads(pool, { share: false });
    let after = 0;
    let isClosed = false;
    const ask = async () => {
      await reads.read(quick(1)).then(
        () => {
          if (isClosed) after += 1;
        },
        () => sleep(1),
      );
    };
    const end = busyWith(ask, 40);
    await sleep(50);
    isClosed = true;
    await endPool(pool);
    await end();
    // Those that were under way.
    expect(after).toBeLessThanOrEqual(40);
  });
});
