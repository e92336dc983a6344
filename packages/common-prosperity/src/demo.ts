import type { Demo, DemoWorld } from '@plangraph/schema';
import { Decimal } from 'decimal.js';
import { incomeThreshold } from './rules/incomeThreshold.ts';

const villages = 255;

/** Made-up villages with what they earned in two years, and a made-up brand with what was sold under it. */
export const demo: Demo = {
  bureau: { code: 'agriculture', nameZh: '示例农业农村局', nameEn: 'Demo bureau of agriculture and rural affairs' },
  denominators: {
    'villages-over-500k.share': String(villages),
    'urban-rural-income-ratio': '24000.00',
  },
  places: (world) =>
    Array.from({ length: villages }, (_, position) => ({
      code: villageCode(world, position),
      nameZh: `示例村${position + 1}`,
      nameEn: `Demo village ${position + 1}`,
      kind: 'VILLAGE',
      parent: world.place,
    })),
  records: (world) => {
    const [reported] = world.figures('villages-over-500k.share').slice(-1);
    const strong = Number(reported?.numerator ?? Math.round(villages / 2));
    return {
      villageIncomes: [
        ...incomesOf(world, world.year - 1, { strong: Math.round(strong * 0.8), known: `${world.year}-01-16` }),
        ...incomesOf(world, world.year, { strong, known: `${world.year}-12-31` }),
      ],
      brands: [brandOf(world)],
      brandSales: salesOf(world),
      jobRecords: jobsOf(world),
    };
  },
};

function villageCode({ prefix }: DemoWorld, position: number): string {
  return `${prefix}village-${String(position + 1).padStart(3, '0')}`;
}

/** Of all villages the first few reach the threshold, the very first by exactly that. */
function incomesOf(world: DemoWorld, year: number, { strong, known }: { strong: number; known: string }) {
  const random = world.random(`income ${year - world.year}`);
  const threshold = Number(incomeThreshold);
  return Array.from({ length: villages }, (_, position) => {
    const cents =
      position < strong ? random.whole(threshold * 100, threshold * 250) : random.whole(800, threshold * 100 - 1);
    return {
      place: villageCode(world, position),
      year,
      operatingIncome: position === 0 && strong > 0 ? incomeThreshold : (cents / 100).toFixed(2),
      recordedAt: world.recordedAt(known),
    };
  });
}

function brandOf({ prefix, place }: DemoWorld) {
  return { code: `${prefix}brand`, nameZh: '示例区域公共品牌', nameEn: 'Demo regional brand', place };
}

/** The figures are in CNY 100 million, sales in CNY 10,000. */
function salesOf(world: DemoWorld) {
  return world.perPeriod('regional-brand.sales').map(({ period, lastDay, value }) => ({
    brand: brandOf(world).code,
    period,
    periodEnd: lastDay,
    sales: new Decimal(value).times(10_000).toFixed(),
    recordedAt: world.recordedAt(lastDay),
  }));
}

function jobsOf(world: DemoWorld) {
  return world.perPeriod('jobs.new').map(({ period, lastDay, value }) => ({
    place: world.place,
    period,
    periodEnd: lastDay,
    count: Number(value),
    recordedAt: world.recordedAt(lastDay),
  }));
}
