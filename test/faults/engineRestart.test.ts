import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, databaseFailure, openDatabase } from '@plangraph/database';
import { scratchFolder } from '@plangraph/testing';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
let database: Database;
let said: string[];
beforeEach(async () => {
  folder = scratchFolder();
  said = [];
  const note = (message: string) => void said.push(message);
  database = await openDatabase({
    dataDirectory: folder,
    migrate: false,
    log: { info: note, warn: note, error: note },
  });
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const within = (...path: string[]) => join(folder, 'postgres', ...path);
const killPostmaster = () =>
  process.kill(Number.parseInt(readFileSync(within('postmaster.pid'), 'utf8'), 10), 'SIGKILL');
const one = () => database.read({ text: `SELECT '1'::json`, values: [] });
const restarts = () => said.filter((line) => line.includes('was started again'));
const patience = { timeout: 30_000, interval: 50 };

describe('a PostgreSQL that dies by itself', () => {
  it('is started again, once more and once more, with all that was written', async () => {
    await database.pool.query('CREATE TABLE written (nth int)');
    for (const nth of [1, 2, 3]) {
      await database.pool.query('INSERT INTO written VALUES ($1)', [nth]);
      killPostmaster();
      await vi.waitFor(() => expect(restarts()).toHaveLength(nth), patience);
      await vi.waitFor(async () => expect(await one()).toBe(1), patience);
    }
    const count = { text: 'SELECT json_agg(nth ORDER BY nth) FROM written', values: [] };
    expect(await database.read(count)).toEqual([1, 2, 3]);
  });

  it('is told with a code to whoever asks meanwhile, through the pool and through Prisma', async () => {
    renameSync(within('global', 'pg_control'), within('pg_control.away'));
    killPostmaster();
    await vi.waitFor(() => expect(said.join()).toContain('ended by itself'), patience);
    for (const ask of [one, () => database.pool.query('SELECT 1'), () => database.prisma.$queryRaw`SELECT 1`]) {
      const failure = databaseFailure(await ask().catch((error: unknown) => error));
      expect(failure).toMatchObject({ code: 'DATABASE_UNAVAILABLE', retryAfter: expect.any(Number) });
    }
    renameSync(within('pg_control.away'), within('global', 'pg_control'));
    await vi.waitFor(async () => expect(await one()).toBe(1), patience);
  });

  it('is given up with a code when it does not come up any more', async () => {
    rmSync(within('global', 'pg_control'));
    killPostmaster();
    expect(await database.lost).toMatchObject({ code: 'ENGINE_LOST', messageZh: expect.stringContaining(folder) });
    expect(said.filter((line) => line.includes('could not be started again'))).toHaveLength(6);
  });
});
