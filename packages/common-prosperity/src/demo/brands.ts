import { divide } from '@plangraph/exact';
import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { inTwoYears } from './periods.ts';

const kinds = [
  { code: 'brand', zh: '示例区域公共品牌', en: 'Demo regional brand', percent: 60 },
  { code: 'tea-brand', zh: '示例茶叶区域公共品牌', en: 'Demo regional tea brand', percent: 25 },
  { code: 'fish-brand', zh: '示例清水鱼区域公共品牌', en: 'Demo regional clear-water fish brand', percent: 15 },
] as const;

/** The brands of the place, known since the year before. */
export function brands(world: DemoWorld): DemoRow[] {
  return kinds.map(({ code, zh, en }) => ({
    code: `${world.prefix}${code}`,
    nameZh: zh,
    nameEn: en,
    place: world.place,
    recordedAt: world.recordedAt(`${world.year - 1}-01-05`),
  }));
}

/** What was reported, shared among the brands without a rest: the figures in CNY 100 million, sales in CNY 10,000. */
export function brandSales(world: DemoWorld): DemoRow[] {
  return inTwoYears(world, 'regional-brand.sales', '0.86').flatMap(({ value, ...period }) => {
    const hundredths = value.times(1_000_000).round().toNumber();
    const shares = divide(
      hundredths,
      kinds.map(({ percent }) => percent),
    );
    return kinds.map(({ code }, at) => ({
      brand: `${world.prefix}${code}`,
      ...period,
      sales: ((shares[at] ?? 0) / 100).toFixed(2),
      recordedAt: world.recordedAt(period.periodEnd),
    }));
  });
}
