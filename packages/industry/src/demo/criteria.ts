import type { DemoRow, DemoWorld } from '@plangraph/schema';

const criteria = [
  {
    code: 'above-scale-revenue',
    nameZh: '示例标准：上年主营业务收入2000万元及以上',
    nameEn: 'Demo criterion: revenue of CNY 20 million and more',
    level: 'ABOVE_SCALE',
    measure: 'REVENUE',
    atLeast: '2000',
  },
  {
    code: 'specialised-holds-above-scale',
    nameZh: '示例标准：已列为规上企业',
    nameEn: 'Demo criterion: above designated size',
    level: 'SPECIALISED_SME',
    measure: 'RECOGNITION',
    held: 'ABOVE_SCALE',
  },
  {
    code: 'specialised-growth',
    nameZh: '示例标准：上年营业收入增长5%及以上',
    nameEn: 'Demo criterion: revenue grew by 5 percent and more',
    level: 'SPECIALISED_SME',
    measure: 'REVENUE_GROWTH',
    atLeast: '5',
  },
  {
    code: 'champion-holds-specialised',
    nameZh: '示例标准：已认定为专精特新中小企业',
    nameEn: 'Demo criterion: a specialised small or medium-sized enterprise',
    level: 'HIDDEN_CHAMPION',
    measure: 'RECOGNITION',
    held: 'SPECIALISED_SME',
  },
  {
    code: 'champion-revenue',
    nameZh: '示例标准：上年营业收入1亿元及以上',
    nameEn: 'Demo criterion: revenue of CNY 100 million and more',
    level: 'HIDDEN_CHAMPION',
    measure: 'REVENUE',
    atLeast: '10000',
  },
  {
    code: 'giant-output',
    nameZh: '示例标准：上年产值2亿元及以上',
    nameEn: 'Demo criterion: gross output of CNY 200 million and more',
    level: 'LITTLE_GIANT',
    measure: 'OUTPUT',
    atLeast: '20000',
  },
  {
    code: 'giant-growth',
    nameZh: '示例标准：上年产值增长5%及以上',
    nameEn: 'Demo criterion: gross output grew by 5 percent and more',
    level: 'LITTLE_GIANT',
    measure: 'OUTPUT_GROWTH',
    atLeast: '5',
  },
] as const;

/** Made-up criteria of every level; what is official came into the graph after the year that is demonstrated. */
export function echelonCriteria(world: DemoWorld): DemoRow[] {
  return criteria.map(({ code, ...criterion }) => ({
    ...criterion,
    code: `${world.prefix}criterion-${code}`,
    place: world.place,
    sourceZh: '示例认定办法',
    sourceEn: 'Demo rules of recognition',
    since: `${world.year - 1}-01-01`,
    recordedAt: world.recordedAt(`${world.year - 1}-01-05`),
  }));
}
