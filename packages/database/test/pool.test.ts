import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, databaseFailure, openDatabase } from '../src/index.ts';
import { emptyDatabase } from './emptyDatabase.ts';
import { openWire, type Wire } from './wire.ts';

let wire: Wire;
let database: Database;
let aside: Database;
let drop: () => Promise<void>;
beforeEach(async () => {
  const empty = await emptyDatabase();
  drop = empty.drop;
  wire = await openWire(empty.url);
  database = await openDatabase({ url: wire.url, migrate: false, poolSize: 2, statementTimeout: 60_000 });
  aside = await openDatabase({ url: empty.url, migrate: false, poolSize: 1 });
});
afterEach(async () => {
  await database.close();
  await wire.close();
  await aside.close();
  await drop();
});

const statement = (text: string) => ({ text, values: [] });
const one = () => database.read(statement(`SELECT '1'::json`));
const asleep = async (): Promise<number> => {
  const { rows } = await aside.pool.query(`SELECT count(*)::int FROM pg_stat_activity WHERE query LIKE '%pg_sleep(50)%'
    AND state = 'active' AND pid <> pg_backend_pid()`);
  return rows[0]?.count;
};
const slow = (signal?: AbortSignal) => database.read(statement('SELECT to_json(pg_sleep(50)::text)'), { signal });
const patience = { timeout: 20_000, interval: 100 };

describe('who leaves', () => {
  it('takes along the statement that was sent for him, and the one that waits', async () => {
    const leaving = new AbortController();
    const asked = [1, 2, 3].map(() => slow(leaving.signal).catch((error) => error));
    await expect.poll(asleep, patience).toBe(2);
    leaving.abort(new Error('left'));
    for (const each of await Promise.all(asked)) expect(each).toMatchObject({ message: 'left' });
    await expect.poll(asleep, patience).toBe(0);
    expect(await one()).toBe(1);
  });

  it('leaves a statement to others that wait for it', async () => {
    const held = [await database.pool.connect(), await database.pool.connect()];
    const leaving = new AbortController();
    const left = database.read(statement(`SELECT '2'::json`), { signal: leaving.signal });
    const stays = database.read(statement(`SELECT '2'::json`));
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    for (const each of held) each.release();
    expect(await stays).toBe(2);
  });
});

describe('a connection that died in silence', () => {
  it('is given up within seconds, and the read is answered by another', async () => {
    await Promise.all([one(), one()]);
    wire.loseWhatIsOpen();
    expect(await Promise.all([one(), one()])).toEqual([1, 1]);
  });

  it('is told with a code where the whole database is silent, and it serves again when that is over', async () => {
    await one();
    wire.loseWhatIsOpen();
    wire.silence(true);
    expect(databaseFailure(await one().catch((error) => error))?.code).toMatch(/^DATABASE_(UNAVAILABLE|BUSY)$/);
    expect(await database.state()).toBe('away');
    wire.silence(false);
    await expect.poll(one, { timeout: 10_000 }).toBe(1);
    expect(await database.state()).toBe('ready');
  });

  it('is not seen in a statement that takes its time', async () => {
    expect(await database.read(statement(`SELECT to_json(length(pg_sleep(8)::text))`))).toBe(0);
  });
});

describe('the state of a database', () => {
  it('tells one that is busy from one that is away', async () => {
    const held = [await database.pool.connect(), await database.pool.connect()];
    expect(await database.state()).toBe('busy');
    for (const each of held) each.release();
    expect(await database.state()).toBe('ready');
  });

  it('tells one that takes no writes; when another has become the primary, it is followed', async () => {
    const name = new URL(wire.url).pathname.slice(1);
    await database.pool.query('CREATE TABLE written (nth int)');
    await aside.pool.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`);
    await aside.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await sleep(100);
    expect(await database.state()).toBe('read-only');
    const write = () => database.pool.query('INSERT INTO written VALUES (1)');
    expect(databaseFailure(await write().catch((error) => error))?.code).toBe('DATABASE_READ_ONLY');
    await aside.pool.query(`ALTER DATABASE "${name}" RESET default_transaction_read_only`);
    await write().catch(() => {});
    await expect
      .poll(
        () =>
          write().then(
            () => 'written',
            () => 'refused',
          ),
        patience,
      )
      .toBe('written');
  });
});

describe('closing', () => {
  it('does not wait for a statement that waits for a lock', async () => {
    await aside.pool.query('CREATE TABLE locked (nth int)');
    const holder = await aside.pool.connect();
    await holder.query('BEGIN; LOCK TABLE locked');
    const waiting = database.prisma.$executeRaw`INSERT INTO locked VALUES (1)`.catch((error: unknown) => error);
    await sleep(200);
    await database.close();
    expect(await waiting).toBeInstanceOf(Error);
    await holder.query('ROLLBACK');
    holder.release();
  });
});
