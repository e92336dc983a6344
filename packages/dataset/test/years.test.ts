import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDataset } from '../src/loadDataset.ts';
import { copyOf, other } from './world.ts';

let database: Database;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(() => database.close());

const load = (folder: string) => loadDataset({ database, folder, domains: [] });

/** The tiny plan, as one of five years: what it promises is of all of them. */
async function longPlan() {
  const dataset = await copyOf(other);
  await dataset.replace('dataset.yaml', 'code: other-2024,', 'code: other-2024-2028,');
  await dataset.replace('dataset.yaml', 'year: 2024', 'year: 2024, lastYear: 2028');
  await dataset.replace('headline.yaml', 'code: gdp.growth', 'code: gdp.growth, span: AVERAGE');
  return dataset;
}

test('a plan of several years is carried out by a yearly one, whose targets serve its promises', async () => {
  await using long = await longPlan();
  await load(long.folder);
  const { prisma } = database;
  const growth = await prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth' }, include: { duties: true } });
  expect(growth).toMatchObject({ span: 'AVERAGE', deadline: new Date('2028-12-31'), servesId: null });
  expect(growth.duties.map(({ period }) => period)).toEqual(['2024', '2025', '2026', '2027', '2028']);
  await using yearly = await copyOf(other);
  await yearly.replace('dataset.yaml', 'year: 2024', 'year: 2024, parent: other-2024-2028');
  await yearly.replace('headline.yaml', 'code: gdp.growth', 'code: gdp.growth, serves: gdp.growth');
  await load(yearly.folder);
  const plan = await prisma.plan.findUniqueOrThrow({ where: { code: 'other-2024' }, include: { parent: true } });
  expect(plan.parent?.code).toBe('other-2024-2028');
  const own = await prisma.target.findFirstOrThrow({ where: { code: 'gdp.growth', planId: plan.id } });
  expect(own).toMatchObject({ servesId: growth.id, span: null });
  const left = await prisma.reportingDuty.findMany({ where: { targetId: growth.id, withdrawnAt: null } });
  expect(left.map(({ period }) => period)).toEqual(['2025', '2026', '2027', '2028']);
});

test.each([
  ['that ends before it begins', 'year: 2024, lastYear: 2024', ''],
  ['that carries out another', 'year: 2024, lastYear: 2026, parent: other-2024', ''],
  ['of one year with a span', 'year: 2024', 'span: AVERAGE'],
  ['whose rates add up', 'year: 2024, lastYear: 2026', 'span: SUM'],
  ['that serves one it does not carry out', 'year: 2024', 'serves: { plan: other-2024, code: machines.growth }'],
])('a plan %s is refused', async (_, years, target) => {
  await using dataset = await copyOf(other);
  await dataset.replace('dataset.yaml', 'year: 2024', years);
  if (target) await dataset.replace('headline.yaml', 'code: gdp.growth', `code: gdp.growth, ${target}`);
  await expect(load(dataset.folder)).rejects.toMatchObject({ problems: [{ rule: 'DATASET_INVALID_VALUE' }] });
});

test('a plan carries out one of its own place and years only', async () => {
  await using long = await longPlan();
  await load(long.folder);
  await using yearly = await copyOf(other);
  await yearly.replace('dataset.yaml', 'year: 2024', 'year: 2029, parent: other-2024-2028');
  await expect(load(yearly.folder)).rejects.toMatchObject({ problems: [{ rule: 'DATASET_INVALID_VALUE' }] });
});
