import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDataset } from '../src/loadDataset.ts';
import { copyOf, dump, kaihua, other } from './world.ts';

let database: Database;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(() => database.close());

const load = (folder: string) => loadDataset({ database, folder, domains: [] });
const industry = 'areas/industry.yaml';
const withWaypoints = (written: string): [string, string, string] => [
  industry,
  'deadline: 2024-06-30',
  `deadline: 2024-06-30\n        waypoints: ${written}`,
];

describe('a plan', () => {
  test('that says nothing of thresholds and due days has the usual ones', async () => {
    await load(other);
    const plan = await database.prisma.plan.findFirstOrThrow();
    expect(plan).toMatchObject({ dueDays: 10, closedAt: null });
    expect([plan.thresholdBlue, plan.thresholdAbout, plan.leastGrowthScale].map(String)).toEqual([
      '1.05',
      '0.02',
      '0.1',
    ]);
  });

  test('has the thresholds, due days and end that it states; what its thresholds leave out is as usual', async () => {
    await using dataset = await copyOf(other);
    const terms = 'dueDays: 20, closedAt: 2025-03-01T00:00:00+08:00, thresholds: { blue: 1.1, growthScale: 0.2 }';
    await dataset.replace('dataset.yaml', 'year: 2024', `year: 2024, ${terms}`);
    await load(dataset.folder);
    const read = () => database.prisma.plan.findFirstOrThrow();
    const stated = await read();
    expect(stated).toMatchObject({ dueDays: 20, closedAt: new Date('2025-02-28T16:00:00Z') });
    const shown = ({ thresholdBlue, leastGrowthScale, thresholdGreen }: typeof stated) =>
      [thresholdBlue, leastGrowthScale, thresholdGreen].map(String);
    expect(shown(stated)).toEqual(['1.1', '0.2', '1']);
    await dataset.replace('dataset.yaml', 'growthScale: 0.2', 'green: 0.98');
    await load(dataset.folder);
    expect(shown(await read())).toEqual(['1.1', '0.1', '0.98']);
  });
});

test('an indicator has the bounds and accrual that it states, and a target the days on which its figures are due', async () => {
  await using dataset = await copyOf(other);
  const terms = 'kind: GROWTH\n  minimum: -100\n  maximum: 1000.5';
  await dataset.replace('indicators.yaml', 'kind: GROWTH', terms);
  const days = 'code: gdp.growth, dueDays: 25, dueReason: After the province';
  await dataset.replace('headline.yaml', 'code: gdp.growth', days);
  await load(dataset.folder);
  const [first, second] = await database.prisma.indicator.findMany({ orderBy: { id: 'asc' } });
  expect(first).toMatchObject({ accrues: false, january: null, valueAlone: false });
  const target = await database.prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth' } });
  expect(target).toMatchObject({ dueDays: 25, dueReason: 'After the province', frequency: null });
  expect([first?.minimum, first?.maximum].map(String)).toEqual(['-100', '1000.5']);
  expect(second).toMatchObject({ minimum: null, maximum: null });
});

test('the first plan says which of its ratios build up over the year, and invents no waypoint', async () => {
  await load(kaihua);
  const accruing = await database.prisma.indicator.findMany({ where: { accrues: true } });
  expect(accruing.map(({ code, kind }) => [code, kind])).toEqual([['key-projects.investment-completion', 'RATIO']]);
  expect(await database.prisma.waypoint.count()).toBe(0);
});

test('waypoints are those that the files state now', async () => {
  await using dataset = await copyOf(other);
  const read = async () => {
    const rows = await database.prisma.waypoint.findMany({ orderBy: { period: 'asc' }, include: { target: true } });
    return rows.map(({ target, period, value }) => [target.code, period, value.toFixed()]);
  };
  await dataset.replace(...withWaypoints('{ 2024-02: 11.5, 2024-Q1: 12 }'));
  await load(dataset.folder);
  expect(await read()).toEqual([
    ['machines.growth', '2024-02', '11.5'],
    ['machines.growth', '2024-Q1', '12'],
  ]);
  await dataset.replace(industry, '{ 2024-02: 11.5, 2024-Q1: 12 }', '{ 2024-03: 12 }');
  await load(dataset.folder);
  expect(await read()).toEqual([['machines.growth', '2024-03', '12']]);
});

describe('duties to report', () => {
  const duties = async (code: string) => {
    const rows = await database.prisma.reportingDuty.findMany({
      where: { target: { code }, withdrawnAt: null },
      orderBy: { periodEnd: 'asc' },
    });
    const day = (date: Date) => date.toISOString().slice(0, 10);
    return rows.map(({ period, periodEnd, dueOn }) => `${period} ${day(periodEnd)} ${day(dueOn)}`);
  };

  test('are the periods of every target, with their due days', async () => {
    await load(other);
    expect(await duties('gdp.growth')).toEqual([
      '2024-Q1 2024-03-31 2024-04-10',
      '2024-Q2 2024-06-30 2024-07-10',
      '2024-Q3 2024-09-30 2024-10-10',
      '2024-Q4 2024-12-31 2025-01-10',
    ]);
    const monthly = await duties('machines.growth');
    expect(monthly).toHaveLength(11);
    expect(monthly[0]).toBe('2024-02 2024-02-29 2024-03-10');
  });

  test('follow the due days and the rhythm, but none goes for which something was reported', async () => {
    await using dataset = await copyOf(other);
    await load(dataset.folder);
    const target = await database.prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth' } });
    const reported = { targetId: target.id, period: '2024-Q1', periodEnd: new Date('2024-03-31'), value: 6 };
    await database.prisma.observation.create({ data: reported });
    await dataset.replace('indicators.yaml', 'frequency: QUARTERLY', 'frequency: HALF_YEARLY');
    await dataset.replace('headline.yaml', 'code: gdp.growth', 'code: gdp.growth, dueDays: 15');
    await load(dataset.folder);
    expect(await duties('gdp.growth')).toEqual([
      '2024-Q1 2024-03-31 2024-04-10',
      '2024-H1 2024-06-30 2024-07-15',
      '2024-H2 2024-12-31 2025-01-15',
    ]);
  });

  test('that are new know what was reported before them', async () => {
    await load(other);
    const target = await database.prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth' } });
    await database.pool.query('DELETE FROM "ReportingDuty"');
    const moments = (day: number, revision: number) => ({
      revision,
      recordedAt: new Date(Date.UTC(2024, 3, day)),
      submittedAt: new Date(Date.UTC(2024, 3, day + 1)),
      approvedAt: new Date(Date.UTC(2024, 3, day + 2)),
    });
    const figure = { targetId: target.id, period: '2024-Q1', periodEnd: new Date('2024-03-31'), value: 6 };
    const supersededAt = new Date(Date.UTC(2024, 4, 1));
    await database.prisma.observation.create({ data: { ...figure, ...moments(3, 1), supersededAt } });
    await database.prisma.observation.create({ data: { ...figure, ...moments(20, 2) } });
    await loadDataset({ database, folder: other, domains: [{ id: 'archive' }] });
    const [first, second] = await database.prisma.reportingDuty.findMany({
      where: { targetId: target.id },
      orderBy: { periodEnd: 'asc' },
    });
    expect(first).toMatchObject({ receivedAt: moments(3, 1).submittedAt, approvedAt: moments(3, 1).approvedAt });
    expect(second).toMatchObject({ receivedAt: null, approvedAt: null });
  });

  test('are not touched by a second reading', async () => {
    await load(other);
    const { DatasetLoad: _, sequences: __, ...before } = await dump(database);
    await loadDataset({ database, folder: other, domains: [{ id: 'archive' }] });
    const { DatasetLoad: ___, sequences: ____, ...after } = await dump(database);
    expect(after).toEqual(before);
  });
});
