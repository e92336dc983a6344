import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatasetError, loadDataset } from '../src/loadDataset.ts';
import { copyOf, dump, kaihua, other } from './world.ts';

let database: Database;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(() => database.close());

const load = (folder: string) => loadDataset({ database, folder, domains: [] });
const refusal = (folder: string) =>
  load(folder).then(
    () => expect.fail('The data set was loaded.'),
    (error: unknown) => (error instanceof DatasetError ? error : Promise.reject(error)),
  );

test('two plans stand side by side and share their definitions', async () => {
  await load(kaihua);
  const result = await load(other);
  expect(result.models).toMatchObject({
    Unit: { created: 0, changed: 0, unchanged: 2 },
    Indicator: { created: 1, changed: 0, unchanged: 1 },
    Target: { created: 2, changed: 0, unchanged: 0 },
    Responsibility: { created: 2, changed: 0, unchanged: 0 },
  });
  expect(result.kept).toEqual([]);
  const { prisma } = database;
  expect(await prisma.target.count({ where: { plan: { code: 'kaihua-2023' } } })).toBe(44);
  const growth = await prisma.target.findMany({ where: { code: 'gdp.growth' }, orderBy: { planId: 'asc' } });
  expect(growth.map(({ value }) => value?.toFixed())).toEqual(['7.5', '6.5']);
});

test('what a plan says in passing is stored: responsible bodies, a second document, an exact baseline', async () => {
  await load(other);
  const { prisma } = database;
  const measure = await prisma.measure.findUniqueOrThrow({
    where: { code: 'other-2024/industry/1/1' },
    include: { responsible: { include: { organisation: true } } },
  });
  expect(measure.responsible).toMatchObject([{ role: 'LEAD', organisation: { code: 'other-economy' } }]);
  const trained = await prisma.measure.findUniqueOrThrow({
    where: { code: 'other-2024/industry/1/2' },
    include: { citation: { include: { document: true } } },
  });
  expect(trained.citation.document.code).toBe('other-2024-annex');
  const target = await prisma.target.findFirstOrThrow({ where: { code: 'machines.growth' } });
  expect(target.baseline?.toFixed()).toBe('100000000000.000001');
  expect(target.deadline.toISOString().slice(0, 10)).toBe('2024-06-30');
});

test('a definition that another plan has otherwise is refused, and both are named', async () => {
  await load(kaihua);
  await using spoiled = await copyOf(other);
  await spoiled.replace('indicators.yaml', 'unit: PERCENT', 'unit: RATIO');
  const before = await dump(database);
  const { problems } = await refusal(spoiled.folder);
  expect(problems).toMatchObject([
    { file: 'indicators.yaml', entry: '1', line: 4, rule: 'DATASET_CONFLICTING_DEFINITION' },
  ]);
  expect(problems[0]?.message.en).toBe(
    'Indicator gdp.growth is already defined with unit PERCENT by kaihua-2023; other-2024 says RATIO.',
  );
  expect(await dump(database)).toEqual(before);
});

test('a plan may correct a definition that is its own', async () => {
  await load(other);
  await using corrected = await copyOf(other);
  await corrected.replace('indicators.yaml', 'Growth of machines', 'Growth of machinery');
  const result = await load(corrected.folder);
  expect(result.models.Indicator).toEqual({ created: 0, changed: 1, unchanged: 1 });
});

test('what a new version no longer mentions is kept, withdrawn and reported', async () => {
  await load(other);
  await using shorter = await copyOf(other);
  await shorter.replace('dataset.yaml', 'version: 1', 'version: 2');
  await shorter.replace(
    'areas/industry.yaml',
    `      - code: machine-town
        titleZh: 装备名城
        titleEn: City of machines
        level: NATIONAL
        citation: { path: industry/1/2 }`,
    '      []',
  );
  await shorter.write('headline.yaml', '[]');
  await shorter.replace(
    'areas/industry.yaml',
    '    restates:\n      - { code: gdp.growth, citation: { path: industry/1/3 } }',
    '',
  );
  const { kept } = await load(shorter.folder);
  expect(kept).toEqual([
    { model: 'Target', key: 'gdp.growth' },
    { model: 'Designation', key: 'machine-town' },
  ]);
  const withdrawn = async () =>
    (await database.prisma.target.findMany({ orderBy: { code: 'asc' } })).map(({ code, withdrawnAt }) => [
      code,
      withdrawnAt !== null,
    ]);
  expect(await withdrawn()).toEqual([
    ['gdp.growth', true],
    ['machines.growth', false],
  ]);
  const open = { target: { code: 'gdp.growth' }, withdrawnAt: null };
  expect(await database.prisma.reportingDuty.count({ where: open })).toBe(0);
  // A version that states it again takes it back.
  await using again = await copyOf(other);
  await again.replace('dataset.yaml', 'version: 1', 'version: 3');
  await load(again.folder);
  expect(await withdrawn()).toEqual([
    ['gdp.growth', false],
    ['machines.growth', false],
  ]);
  expect(await database.prisma.reportingDuty.count({ where: open })).toBeGreaterThan(0);
  expect(await database.prisma.designation.count()).toBe(1);
});

test('what a data set does not say of an existing row is left as it is', async () => {
  await load(other);
  await database.prisma.designation.updateMany({ data: { stage: 'APPLIED' } });
  await using renamed = await copyOf(other);
  await renamed.replace('areas/industry.yaml', 'City of machines', 'Town of machines');
  await load(renamed.folder);
  expect(await database.prisma.designation.findFirst()).toMatchObject({
    titleEn: 'Town of machines',
    stage: 'APPLIED',
  });
});

test('an older version does not overwrite a newer one', async () => {
  await using newer = await copyOf(other);
  await newer.replace('dataset.yaml', 'version: 1', 'version: 2');
  await load(newer.folder);
  const { problems } = await refusal(other);
  expect(problems).toMatchObject([{ file: 'dataset.yaml', entry: 'version', line: 3, rule: 'DATASET_VERSION' }]);
});

test('a row that stands in the way is named by what it collides with', async () => {
  await load(other);
  await database.prisma.area.updateMany({ data: { code: 'industries' } });
  await using newer = await copyOf(other);
  await newer.replace('dataset.yaml', 'version: 1', 'version: 2');
  const { problems } = await refusal(newer.folder);
  expect(problems).toMatchObject([{ file: null, entry: 'Area', rule: 'DATASET_DUPLICATE_KEY' }]);
  expect(problems[0]?.message.en).toContain('Area_planId_ordinal_key');
});

test('two processes that load at once do it once', async () => {
  const results = await Promise.all([load(other), load(other)]);
  expect(results.map(({ unchanged }) => unchanged).sort()).toEqual([false, true]);
  expect(await database.prisma.target.count()).toBe(2);
});

test('a load whose connection is cut leaves nothing behind', async () => {
  const blocker = await database.pool.connect();
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE "Designation" IN SHARE MODE');
  const before = await dump(database);
  const loading = load(other).then(
    () => 'loaded',
    (error: unknown) => error,
  );
  const waiting = `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  let pid: unknown;
  while (pid === undefined) pid = (await blocker.query(waiting)).rows[0]?.pid;
  await blocker.query('SELECT pg_terminate_backend($1)', [pid]);
  expect(await loading).toBeInstanceOf(Error);
  await blocker.query('COMMIT');
  blocker.release();
  const { sequences: _before, ...rows } = before;
  const { sequences: _after, ...left } = await dump(database);
  expect(left).toEqual(rows);
  expect((await load(other)).unchanged).toBe(false);
});
