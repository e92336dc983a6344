import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/index.ts';
import { dataFolder } from './dataFolder.ts';
import { emptyDatabase } from './emptyDatabase.ts';

describe('the PostgreSQL that comes along', () => {
  const dataDirectory = dataFolder();
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ dataDirectory });
  });
  afterAll(async () => {
    await database.close();
    rmSync(dataDirectory, { recursive: true });
  });

  it('opens from nothing, with every table', async () => {
    expect(await database.prisma.plan.count()).toBe(0);
  });

  it('keeps what was written when it is opened again', async () => {
    await database.prisma.place.create({
      data: { code: 'kaihua', nameZh: '开化县', nameEn: 'Kaihua County', kind: 'COUNTY' },
    });
    await database.close();
    database = await openDatabase({ dataDirectory });
    expect(await database.prisma.place.findUnique({ where: { code: 'kaihua' } })).toMatchObject({ nameZh: '开化县' });
  });

  it('reads several relations within a transaction one after the other, as its connection wants it', async () => {
    const warnings: string[] = [];
    const hear = ({ message }: Error) => void warnings.push(message);
    process.on('warning', hear);
    const places = await database.prisma.$transaction((transaction) =>
      transaction.place.findMany({ include: { children: true, organisations: true, plans: true } }),
    );
    process.off('warning', hear);
    expect(places).toMatchObject([{ code: 'kaihua', children: [], organisations: [], plans: [] }]);
    expect(warnings).toEqual([]);
  });

  it('tells a second start whom the folder belongs to and what to do, in both languages', async () => {
    const refusal = await openDatabase({ dataDirectory }).catch((error) => error);
    expect(refusal).toMatchObject({ name: 'DatabaseError', code: 'ENGINE_IN_USE' });
    for (const text of [refusal.message, refusal.messageZh]) {
      expect(text).toContain(dataDirectory);
      expect(text).toContain(String(process.pid));
      expect(text).toContain('PLANGRAPH_DATA_DIR');
      expect(text).toContain('DATABASE_URL');
    }
    expect(await database.prisma.place.count()).toBe(1);
  });

  it('keeps its password and its data to itself', () => {
    const data = join(dataDirectory, 'postgres');
    expect(statSync(data).mode & 0o077).toBe(0);
    expect(statSync(join(data, 'plangraph.password')).mode & 0o777).toBe(0o600);
  });

  it('sorts by code point, speaks UTC and listens on no port', async () => {
    expect(
      await database.read({
        text: `SELECT json_build_object('sorted', (SELECT json_agg(x ORDER BY x) FROM unnest($1::text[]) x),
          'zone', current_setting('TimeZone'), 'encoding', current_setting('server_encoding'),
          'ports', current_setting('listen_addresses'))`,
        values: [['b', 'B', '开', 'ä', 'a']],
      }),
    ).toEqual({ sorted: ['B', 'a', 'b', 'ä', '开'], zone: 'UTC', encoding: 'UTF8', ports: '' });
  });

  it('brings the extensions that search Chinese text and count statements', async () => {
    await database.pool.query('CREATE EXTENSION pg_trgm');
    await database.pool.query('CREATE EXTENSION pg_stat_statements');
    const trigrams = await database.read({ text: `SELECT to_json(show_trgm('开化县'))`, values: [] });
    expect(trigrams).toHaveLength(4);
    expect(
      Number(await database.read({ text: 'SELECT to_json(count(*)) FROM pg_stat_statements', values: [] })),
    ).toBeGreaterThan(0);
  });
});

describe('a database', () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    ({ url, drop } = await emptyDatabase());
  });
  afterAll(() => drop());

  it('reports every statement, its own and those of Prisma', async () => {
    const statements: string[] = [];
    const database = await openDatabase({ url, onStatement: (text) => statements.push(text) });
    statements.length = 0;
    await database.prisma.plan.findMany();
    await database.read({ name: 'one', text: 'SELECT json_build_array($1::int)', values: [1] });
    await database.prisma.$transaction([database.prisma.unit.count(), database.prisma.place.count()]);
    expect(statements.map((text) => text.split(' ')[0])).toEqual([
      'SELECT',
      'SELECT',
      'BEGIN',
      'SELECT',
      'SELECT',
      'COMMIT',
    ]);
    await database.close();
  });

  it('gives null when a statement finds nothing', async () => {
    const database = await openDatabase({ url });
    expect(await database.read({ text: `SELECT '{}'::json WHERE false`, values: [] })).toBeNull();
    await database.close();
  });

  it('closes only once, and does not wait for ever for a client that nobody gave back', async () => {
    const database = await openDatabase({ url });
    const forgotten = await database.pool.connect();
    const closing = database.close();
    expect(database.close()).toBe(closing);
    forgotten.release();
    await closing;
  });

  it('answers again after its connections were cut, and the process lives on', async () => {
    const database = await openDatabase({ url });
    const held = await database.pool.connect();
    const cutter = await openDatabase({ url, poolSize: 1 });
    await cutter.pool.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
    );
    await expect(held.query('SELECT 1')).rejects.toThrow();
    held.release(true);
    expect(await database.read({ text: `SELECT '[1]'::json`, values: [] })).toEqual([1]);
    await cutter.close();
    await database.close();
  });
});

describe('a DATABASE_URL that does not work', () => {
  it.each([
    ['names no PostgreSQL', 'mysql://root@localhost/plan', 'DATABASE_URL_INVALID'],
    ['is no URL', 'postgresql://user:a/b#c@host:99999999/x', 'DATABASE_URL_INVALID'],
    ['leads to nobody', 'postgresql://user:secret@127.0.0.1:1/plan', 'DATABASE_UNREACHABLE'],
    ['leads to an unknown host', 'postgresql://user:secret@nowhere.invalid/plan', 'DATABASE_UNREACHABLE'],
  ])('is told when it %s', async (_, url, code) => {
    const failure = await openDatabase({ url }).catch((error) => error);
    expect(failure).toMatchObject({ code });
    expect(failure.message).toContain('DATABASE_URL');
    expect(failure.messageZh).toContain('DATABASE_URL');
    expect(failure.message).not.toContain('secret');
  });

  it('is told when the server refuses it', async () => {
    const { url, drop } = await emptyDatabase();
    const wrong = new URL(url);
    wrong.password = 'wrong';
    expect(await openDatabase({ url: wrong.href }).catch((error) => error)).toMatchObject({ code: 'DATABASE_REFUSED' });
    await drop();
    expect(await openDatabase({ url }).catch((error) => error)).toMatchObject({ code: 'DATABASE_REFUSED' });
  });
});
