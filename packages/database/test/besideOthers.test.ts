import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../src/index.ts';
import { silentLog } from '../src/log.ts';
import { endPool } from '../src/pool/endPool.ts';
import { makePool } from '../src/pool/makePool.ts';
import { PositionedReading } from '../src/pool/positionedReading.ts';
import type { Reading, Statement } from '../src/pool/reading.ts';
import { createReads } from '../src/pool/reads.ts';
import { emptyDatabase } from './emptyDatabase.ts';
import { patient, quick } from './quickAndSlow.ts';

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
