import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../src/loadDataset.ts';
import { dump, kaihua } from './world.ts';

describe('the plan of Kaihua for 2023', () => {
  let database: Database;
  beforeAll(async () => {
    database = await scratchDatabase();
    await loadDataset({ database, folder: kaihua, domains: [] });
  });
  afterAll(() => database.close());

  test('has seven areas in the order of the source, with three sections each', async () => {
    const areas = await database.prisma.area.findMany({
      orderBy: { ordinal: 'asc' },
      include: { _count: { select: { sections: true } } },
    });
    expect(areas.map(({ code, _count }) => [code, _count.sections])).toEqual([
      ['industry', 3],
      ['projects', 3],
      ['innovation', 3],
      ['opening-up', 3],
      ['urban-rural', 3],
      ['common-prosperity', 3],
      ['governance', 3],
    ]);
  });

  test('promises 44 figures, ten of them at its head', async () => {
    const { prisma } = database;
    expect(await prisma.target.count()).toBe(44);
    expect(await prisma.target.count({ where: { headline: true, commitment: 'EXPECTED' } })).toBe(10);
    expect(await prisma.target.count({ where: { headline: true, areaId: null } })).toBe(9);
  });

  test('names 27 titles to win and says what is to be done in every section', async () => {
    const { prisma } = database;
    expect(await prisma.designation.count()).toBe(27);
    expect(await prisma.section.count({ where: { measures: { none: {} } } })).toBe(0);
    expect(await prisma.measure.count()).toBe(242);
  });

  test('leaves open the two figures that its source has lost, and the one promise that has none', async () => {
    const open = await database.prisma.target.findMany({ where: { value: null }, include: { citation: true } });
    expect(open.map(({ code, citation }) => [code, citation.path, citation.legibility])).toEqual([
      ['digital-core-industry', 'industry/1/1', 'CUT'],
      ['low-efficiency-enterprises.vacated', 'industry/1/3', 'CUT'],
      ['pension-level.among-first', 'common-prosperity/3/1', 'CLEAR'],
    ]);
  });

  test('has one target for investment, which the head states and the projects restate', async () => {
    const target = await database.prisma.target.findFirstOrThrow({
      where: { code: 'fixed-asset-investment.growth' },
      include: { area: true, section: true, citation: true, restatement: true },
    });
    expect(target).toMatchObject({
      headline: true,
      comparator: 'AT_LEAST',
      area: { code: 'projects' },
      section: { ordinal: 2 },
      citation: { path: 'headline/2' },
      restatement: { path: 'projects/2/2' },
    });
    expect(target.value?.toFixed()).toBe('15');
  });

  test('counts research intensity to innovation as a whole', async () => {
    const target = await database.prisma.target.findFirstOrThrow({
      where: { code: 'rd-intensity' },
      include: { area: true },
    });
    expect(target).toMatchObject({ area: { code: 'innovation' }, sectionId: null, commitment: 'STRIVEN' });
    expect(target.value?.toFixed()).toBe('1.8');
  });

  test('keeps each figure as stated, down by the last day of its year', async () => {
    const target = await database.prisma.target.findFirstOrThrow({
      where: { code: 'urban-rural-income-ratio' },
      include: { indicator: true },
    });
    expect(target.value?.toFixed()).toBe('1.83');
    expect(target.deadline.toISOString()).toBe('2023-12-31T00:00:00.000Z');
    expect(target).toMatchObject({
      comparator: 'ABOUT',
      indicator: { kind: 'RATIO', direction: 'LOWER_IS_BETTER', denominatorZh: '农村居民人均可支配收入' },
    });
  });

  test('loaded again, is not even read', async () => {
    const before = await dump(database);
    const result = await loadDataset({ database, folder: kaihua, domains: [] });
    expect(result).toMatchObject({ code: 'kaihua-2023', version: 3, unchanged: true });
    expect(await dump(database)).toEqual(before);
  });

  test('read again for other domains, changes no row', async () => {
    const { DatasetLoad: first, sequences: firstSequences, ...before } = await dump(database);
    const result = await loadDataset({ database, folder: kaihua, domains: [{ id: 'archive' }] });
    const { DatasetLoad: second, sequences: secondSequences, ...after } = await dump(database);
    expect(result.unchanged).toBe(false);
    expect(result.models.Target).toEqual({ created: 0, changed: 0, unchanged: 44 });
    expect(after).toEqual(before);
    // The load itself is written down, and the log tells that it was.
    const others = (all: unknown) =>
      (all as { sequencename: string }[]).filter((each) => !/^(DatasetLoad|event_position)/.test(each.sequencename));
    expect(others(secondSequences)).toEqual(others(firstSequences));
    expect(second).not.toEqual(first);
  });
});
