import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Database } from '@plangraph/database';
import { tabular } from '@plangraph/rows';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatasetError, loadDataset } from '../src/loadDataset.ts';
import { copyOf, dump, other } from './world.ts';

const market = {
  id: 'market',
  imports: {
    brands: tabular('Brand', {
      key: ['code'],
      columns: ['code', 'nameZh', 'nameEn'],
      references: { place: ['code'] },
    }),
    brandSales: tabular('BrandSales', {
      key: ['brand', 'period'],
      columns: ['period', 'periodEnd', 'sales'],
      references: { brand: ['code'] },
    }),
  },
};

const brands = 'records/market/brands.yaml';
const sales = 'records/market/brandSales.yaml';
const brand = (code: string, nameEn: string) => `- {code: ${code}, nameZh: 品牌, nameEn: ${nameEn}, place: other}\n`;
const sold = (code: string, month: string, amount: number) =>
  `- {brand: ${code}, period: 2024-${month}, periodEnd: 2024-${month}-28, sales: ${amount}}\n`;

/** Tea is sold since February; it is retired, salt is not. */
let database: Database;
beforeEach(async () => {
  database = await scratchDatabase();
  await load({ [brands]: brand('tea', 'Tea') + brand('salt', 'Salt'), [sales]: sold('tea', '02', 5) });
  const retiredAt = new Date('2024-06-03T08:00:00Z');
  await database.prisma.brand.update({ where: { code: 'tea' }, data: { retiredAt } });
  await database.prisma.brandSales.updateMany({ data: { retiredAt } });
});
afterEach(() => database.close());

async function load(files: Readonly<Record<string, string>>) {
  await using dataset = await copyOf(other);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(dataset.folder, name)), { recursive: true });
    await writeFile(join(dataset.folder, name), text);
  }
  // The folder is gone when this function ends.
  return await loadDataset({ database, folder: dataset.folder, domains: [market] });
}

async function refusal(files: Readonly<Record<string, string>>) {
  const before = await dump(database);
  const error = await load(files).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DatasetError);
  expect(await dump(database)).toEqual(before);
  return (error as DatasetError).problems;
}

describe('a data set that speaks of retired records', () => {
  it('is refused where it would change one, or write what refers to one, all at once', async () => {
    const problems = await refusal({
      [brands]: brand('salt', 'Sea salt') + brand('tea', 'Green tea'),
      [sales]: sold('tea', '02', 6) + sold('salt', '02', 1) + sold('tea', '03', 7),
    });
    expect(problems).toMatchObject([
      { file: sales, entry: '1', rule: 'DATASET_RETIRED', message: { en: expect.stringContaining('BrandSales') } },
      { file: sales, entry: '1', rule: 'DATASET_RETIRED', message: { en: expect.stringContaining('Column brand') } },
      { file: sales, entry: '3', line: 3, rule: 'DATASET_RETIRED' },
      {
        file: brands,
        entry: '2',
        rule: 'DATASET_RETIRED',
        message: {
          en: 'Brand “tea” was retired at 2024-06-03T08:00:00.000Z.',
          zh: '区域公共品牌“tea”已于 2024-06-03T08:00:00.000Z 停用。',
        },
        cure: { en: expect.stringContaining('restore the record') },
      },
    ]);
  });

  it('is loaded where it says of them what is stored, and touches none', async () => {
    const result = await load({
      [brands]: brand('tea', 'Tea') + brand('salt', 'Sea salt'),
      [sales]: sold('tea', '02', 5),
    });
    expect(result.models).toMatchObject({
      Brand: { created: 0, changed: 1, unchanged: 1 },
      BrandSales: { created: 0, changed: 0, unchanged: 1 },
    });
    expect(await database.prisma.brand.count({ where: { retiredAt: null } })).toBe(1);
  });

  it('is loaded again once they are restored', async () => {
    await database.prisma.brand.update({ where: { code: 'tea' }, data: { retiredAt: null } });
    const { models } = await load({ [brands]: brand('tea', 'Green tea'), [sales]: sold('tea', '03', 7) });
    expect(models).toMatchObject({ Brand: { changed: 1 }, BrandSales: { created: 1 } });
  });
});
