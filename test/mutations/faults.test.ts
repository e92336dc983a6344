import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Database, openDatabase } from '@plangraph/database';
import { databaseRefusal } from '@plangraph/schema';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { graphOn, type Hooks } from './world.ts';

let database: Database;
const hooks: Hooks = {};
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await scratchDatabase({ poolSize: 4 });
  graph = graphOn(database, hooks);
});
afterEach(() => {
  hooks.afterWrite = undefined;
});
afterAll(() => database.close());

const traces = async (key: string) => [
  await database.prisma.place.count({ where: { code: key } }),
  await database.prisma.intent.count({ where: { key } }),
];

describe('a run that fails unexpectedly', () => {
  it.each([
    ['throws', () => Promise.reject(new Error('a defect'))],
    [
      'throws after it added a problem',
      async ({ problems }) => {
        problems.add({ code: 'X', path: [], message: { en: '', zh: '' }, cure: { en: '', zh: '' } });
        throw new Error('a defect');
      },
    ],
    [
      'loses its connection',
      ({ transaction }) => transaction.$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`,
    ],
    [
      'is refused by the database',
      ({ transaction }) =>
        transaction.place.createMany({
          data: [1, 2].map(() => ({ code: 'same', nameZh: '同', nameEn: 'same', kind: 'CITY' as const })),
        }),
    ],
    ['goes on after it was refused', ({ transaction }) => transaction.$executeRaw`SELECT 1 / 0`.catch(() => {})],
  ] as [string, (run: Parameters<NonNullable<Hooks['afterWrite']>>[0]) => Promise<unknown>][])(
    'because it %s leaves no trace, and its key is free',
    async (name, fail) => {
      const key = name.replaceAll(' ', '-');
      hooks.afterWrite = async (run) => void (await fail(run));
      await expect(graph.add(key, key)).rejects.toThrow();
      expect(await traces(key)).toEqual([0, 0]);
      hooks.afterWrite = undefined;
      expect((await graph.add(key, key)).errors).toEqual([]);
      expect(await traces(key)).toEqual([1, 1]);
    },
  );

  it('cannot hang for ever: its statements and its pauses have an end, and its connection none of it afterwards', async () => {
    const limits = `SELECT current_setting('statement_timeout') AS statement,
      current_setting('idle_in_transaction_session_timeout') AS pause`;
    let within: unknown;
    hooks.afterWrite = async ({ transaction }) => {
      within = await transaction.$queryRawUnsafe(limits);
    };
    await graph.add('limits', 'limits');
    expect(within).toEqual([{ statement: '30s', pause: '30s' }]);
    const afterwards = await Promise.all(Array.from({ length: 4 }, () => database.pool.query(limits)));
    for (const { rows } of afterwards) expect(rows).toEqual([{ statement: '0', pause: '0' }]);
  });

  it('does not hold up those who wait with the same key: the next carries it out', async () => {
    let attempts = 0;
    hooks.afterWrite = async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('a defect');
    };
    const [one, two] = await Promise.allSettled([graph.add('next', 'next'), graph.add('next', 'next')]);
    expect([one.status, two.status]).toEqual(['rejected', 'fulfilled']);
    expect(await traces('next')).toEqual([1, 1]);
  });
});

describe('a storm of retries', () => {
  it('leaves the connections to others while the first is under way', async () => {
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    hooks.afterWrite = async () => {
      begun.resolve();
      await held.promise;
    };
    const storm = Array.from({ length: 20 }, () => graph.add('storm', 'storm'));
    await begun.promise;
    const { data } = await graph.send('{ places(first: 0) { totalCount } }', {});
    expect(data.places.totalCount).toBeGreaterThan(0);
    expect(database.pool.waitingCount).toBe(0);
    held.resolve();
    expect(new Set((await Promise.all(storm)).map((each) => JSON.stringify(each))).size).toBe(1);
  });
});

describe('what the database refuses', () => {
  it('is a problem where the run says so, and nothing stays written', async () => {
    await graph.add('there', 'there');
    hooks.afterWrite = async ({ transaction, problems }) => {
      const data = { code: 'there', nameZh: '再', nameEn: 'again', kind: 'CITY' } as const;
      await transaction.place.create({ data }).catch((error: unknown) => {
        const refusal = databaseRefusal(error);
        if (refusal?.state !== '23505') throw error;
        const text = { en: `${refusal.constraint} stands in the way.`, zh: '已存在。' };
        problems.add({ code: 'THERE_ALREADY', path: ['places', 0, 'code'], message: text, cure: text });
      });
    };
    const { errors } = await graph.add('refused', 'refused');
    expect(errors).toMatchObject([{ code: 'THERE_ALREADY', message: 'Place_code_key stands in the way.' }]);
    expect(await traces('refused')).toEqual([0, 1]);
  });

  it('is told with its SQLSTATE and constraint, and nothing else is taken for it', async () => {
    await database.pool.query(`ALTER TABLE "Place" ADD CONSTRAINT "Place_short" CHECK (length(code) < 60)`);
    const create = (code: string, parentId: number | null) =>
      database.prisma.place
        .create({ data: { code, nameZh: '甲', nameEn: 'A', kind: 'CITY', parentId } })
        .catch((error: unknown) => databaseRefusal(error));
    expect(await create('child', 4711)).toMatchObject({ state: '23503', constraint: 'Place_parentId_fkey' });
    expect(await create('x'.repeat(60), null)).toMatchObject({ state: '23514', constraint: 'Place_short' });
    expect(databaseRefusal(new Error('a defect'))).toBeNull();
    expect(databaseRefusal(null)).toBeNull();
  });
});

describe('two mutations that lock each other out', () => {
  it('are both carried out: the one that PostgreSQL ends begins anew', async () => {
    await graph.add('rows', 'row-1 row-2');
    let met = 0;
    let locked = 0;
    const both = Promise.withResolvers<void>();
    hooks.afterWrite = async ({ transaction }) => {
      met += 1;
      const codes = met % 2 ? ['row-1', 'row-2'] : ['row-2', 'row-1'];
      for (const code of codes) {
        await transaction.place.update({ where: { code }, data: { nameEn: 'locked' } });
        locked += 1;
        if (locked === 2) both.resolve();
        await both.promise;
      }
    };
    const answers = await Promise.all([graph.add('lock-1', 'lock-1'), graph.add('lock-2', 'lock-2')]);
    expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
    expect(met).toBe(3);
    expect(await database.prisma.place.count({ where: { code: { startsWith: 'lock-' } } })).toBe(2);
  });
});

describe('a gateway that is killed in the middle of a mutation', () => {
  it('leaves nothing; whoever waits with the same key carries it out', async () => {
    const script = join(import.meta.dirname, 'hangingGateway.ts');
    const child = spawn(process.execPath, [script, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(child.stdout), 'line');
    expect(line).toBe('written');
    const other = await openDatabase({ url: database.url, migrate: false, poolSize: 2 });
    try {
      const waiting = graphOn(other).add('killed', 'killed');
      const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))]);
      expect(early).toBe('waits');
      child.kill('SIGKILL');
      expect((await waiting).errors).toEqual([]);
      expect(await traces('killed')).toEqual([1, 1]);
    } finally {
      child.kill('SIGKILL');
      await other.close();
    }
  });
});
