import { createGateway, createLog, domains, readConfig } from '@plangraph/gateway';
import { composeSchema } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('a read that the database cannot finish', () => {
  let database: Awaited<ReturnType<typeof scratchDatabase>>;
  let ask: (query: string) => Promise<{ data: unknown; errors?: { extensions: Record<string, unknown> }[] }>;

  beforeAll(async () => {
    database = await scratchDatabase({ poolSize: 2, statementTimeout: 200 });
    const gateway = createGateway({
      schema: composeSchema({ domains, database }),
      log: createLog('silent'),
      config: readConfig({ NODE_ENV: 'production', PLANGRAPH_DATASETS: 'none' }),
    });
    ask = async (query) => {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
  });
  afterAll(() => database?.close());

  it('is given up with a code, in both languages, and its connection serves again', async () => {
    const holder = await database.pool.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE "Plan" IN ACCESS EXCLUSIVE MODE');
    const { data, errors } = await ask('{ plans { totalCount } }');
    expect(data).toBeFalsy();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('smaller pages'),
        extensions: { code: 'STATEMENT_TIMEOUT', messageZh: expect.stringContaining('数据库已放弃执行') },
      },
    ]);
    await holder.query('ROLLBACK');
    holder.release();
    expect(await ask('{ plans { totalCount } }')).toEqual({ data: { plans: { totalCount: 0 } } });
  });
});
