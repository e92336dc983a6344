import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { incomeThreshold } from '../rules/incomeThreshold.ts';

/** How many villages a county has. */
export const villageCount = 255;

function villageCode({ prefix }: DemoWorld, position: number): string {
  return `${prefix}village-${String(position + 1).padStart(3, '0')}`;
}

/** Four villages of five lie somewhere about a point that is made up too; of the fifth no position is known. */
export function villages(world: DemoWorld): DemoRow[] {
  const random = world.random('positions');
  const centre = { longitude: random.whole(118_000, 121_000), latitude: random.whole(28_000, 30_500) };
  const near = (thousandths: number) => ((thousandths + random.whole(-250, 250)) / 1000).toFixed(3);
  return Array.from({ length: villageCount }, (_, position) => ({
    code: villageCode(world, position),
    nameZh: `示例村${position + 1}`,
    nameEn: `Demo village ${position + 1}`,
    kind: 'VILLAGE',
    parent: world.place,
    ...(position % 5 === 4 ? {} : { longitude: near(centre.longitude), latitude: near(centre.latitude) }),
  }));
}

/**
 * What villages earned in two years. As many as were reported reach the threshold, the first of them by exactly that; a
 * year before fewer did.
 */
export function villageIncomes(world: DemoWorld): DemoRow[] {
  const random = world.random('incomes');
  const [reported] = world.figures('villages-over-500k.share').slice(-1);
  const strong = Number(reported?.numerator ?? Math.round(villageCount / 2));
  const strongBefore = Math.round(strong * 0.8);
  const threshold = Number(incomeThreshold) * 100;
  return Array.from({ length: villageCount }, (_, position) => {
    const before =
      position < strongBefore ? random.whole(threshold, threshold * 2) : random.whole(threshold / 6, threshold - 1);
    const grown = Math.round((before * random.whole(96, 118)) / 100);
    const now = position < strong ? Math.max(grown, threshold) : Math.min(grown, threshold - 1);
    const row = (year: number, hundredths: number, known: string) => ({
      place: villageCode(world, position),
      year,
      operatingIncome: (hundredths / 100).toFixed(2),
      recordedAt: world.recordedAt(known),
    });
    return [
      row(world.year - 1, before, `${world.year}-01-16`),
      row(world.year, position === 0 && strong > 0 ? threshold : now, `${world.year}-12-31`),
    ];
  }).flat();
}
