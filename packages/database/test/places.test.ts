import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { databaseFailure } from '../src/index.ts';
import { silentLog } from '../src/log.ts';
import { endPool } from '../src/pool/endPool.ts';
import { makePool } from '../src/pool/makePool.ts';
import { createReads } from '../src/pool/reads.ts';
import { emptyDatabase } from './emptyDatabase.ts';
import { patient, quick } from './quickAndSlow.ts';

let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await emptyDatabase());
});
afterAll(async () => {
  await drop();
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
