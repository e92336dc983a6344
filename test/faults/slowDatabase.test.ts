import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeGraph } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, describe, expect, it } from 'vitest';

type Answer = { data: unknown; errors?: { message: string; extensions: Record<string, unknown> }[] };

let database: Awaited<ReturnType<typeof scratchDatabase>>;
const statements: string[] = [];
afterEach(() => database?.close());

/** A gateway on a database of its own that gives statements up after so many milliseconds. */
async function open(statementTimeout: number) {
  statements.length = 0;
  const onStatement = (text: string) => void statements.push(text);
  database = await scratchDatabase({ poolSize: 2, statementTimeout, onStatement });
  const gateway = createGateway({
    graph: composeGraph({ domains, database }),
    log: createLog('silent'),
    config: readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
  });
  return async (query: string, signal?: AbortSignal) => {
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...(signal ? { signal } : {}),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      ...((await response.json()) as Answer),
    };
  };
}

/** Locks the plans until it is called back. */
async function lockPlans(): Promise<() => Promise<void>> {
  const holder = await database.pool.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE "Plan" IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await holder.query('ROLLBACK');
    holder.release();
  };
}

const patience = { timeout: 30_000 };
const plans = '{ plans { totalCount } }';
const answered = { status: 200, retryAfter: null, data: { plans: { totalCount: 0 } } };
const sent = () => statements.filter((text) => text.startsWith('SELECT json_build_array'));

describe('a read that the database cannot finish', () => {
  it('is given up with a code, in both languages, and its connection serves again', async () => {
    const ask = await open(200);
    const unlock = await lockPlans();
    const { status, retryAfter, data, errors } = await ask(plans);
    expect([status, retryAfter, data ?? null]).toEqual([503, '5', null]);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('smaller pages'),
        path: ['plans'],
        extensions: { code: 'STATEMENT_TIMEOUT', messageZh: expect.stringContaining('数据库已放弃执行') },
      },
    ]);
    await unlock();
    expect(await ask(plans)).toEqual(answered);
  });

  it('is not run again', async () => {
    const ask = await open(200);
    const unlock = await lockPlans();
    await ask(plans);
    expect(sent()).toHaveLength(1);
    await unlock();
  });

  it('is given up by the database as soon as the one who asked leaves', async () => {
    const ask = await open(60_000);
    const unlock = await lockPlans();
    const leaving = new AbortController();
    const asked = ask(plans, leaving.signal).catch((error) => error);
    const waiting = async () => {
      const { rows } = await database.pool.query(`SELECT count(*)::int FROM pg_locks WHERE NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
      return rows[0]?.count;
    };
    // The reader holds one connection and the lock another, so that they are asked for after it.
    await expect.poll(() => sent().length, patience).toBe(1);
    leaving.abort();
    await asked;
    await expect.poll(waiting, patience).toBe(0);
    expect(sent()).toHaveLength(1);
    await unlock();
    expect(await ask(plans)).toEqual(answered);
  });
});
