import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { fictitiousCreditCode } from '../rules/creditCode.ts';

/** How many enterprises a county's register has. */
export const enterpriseCount = 600;

const trades = [
  { code: 'materials', zh: '新材料', en: 'Materials', emerging: true },
  { code: 'foods', zh: '食品', en: 'Foods', emerging: false },
  { code: 'machinery', zh: '机械', en: 'Machinery', emerging: false },
  { code: 'electronics', zh: '电子', en: 'Electronics', emerging: true },
  { code: 'bamboo-and-timber', zh: '竹木', en: 'Bamboo and Timber', emerging: false },
  { code: 'textiles', zh: '纺织', en: 'Textiles', emerging: false },
] as const;

const grounds = [
  { code: 'development-zone', zh: '经济开发区', en: 'Development Zone', kind: 'DEVELOPMENT_ZONE', star: null },
  { code: 'materials-park', zh: '新材料产业园', en: 'Materials Park', kind: 'SPECIALISED', star: 4 },
  { code: 'foods-park', zh: '食品产业园', en: 'Foods Park', kind: 'SPECIALISED', star: 3 },
  { code: 'chemical-park', zh: '化工园区', en: 'Chemical Park', kind: 'CHEMICAL', star: null },
  { code: 'small-east', zh: '城东小微企业园', en: 'East Park for Small Enterprises', kind: 'SMALL_AND_MICRO', star: 5 },
  { code: 'small-west', zh: '城西小微企业园', en: 'West Park for Small Enterprises', kind: 'SMALL_AND_MICRO', star: 2 },
] as const;

// A hundred pairs of syllables, which with six trades give every enterprise a name of its own.
const firsts = [
  '云 Yun',
  '青 Qing',
  '金 Jin',
  '江 Jiang',
  '松 Song',
  '林 Lin',
  '华 Hua',
  '杨 Yang',
  '瑞 Rui',
  '明 Ming',
];
const seconds = ['溪 xi', '阳 yang', '源 yuan', '峰 feng', '谷 gu', '川 chuan', '泰 tai', '诚 cheng', '达 da', '禾 he'];

/** Code of the enterprise at a position, from 0; positions beyond the last begin anew. */
export function enterpriseCode({ prefix }: DemoWorld, position: number): string {
  return `${prefix}enterprise-${String((position % enterpriseCount) + 1).padStart(3, '0')}`;
}

/** The day on which what has long been there was entered: a year before the plan's begins. */
function longSince({ year }: DemoWorld): string {
  return `${year - 2}-12-15`;
}

/** A chain for every trade. */
export function industryChains(world: DemoWorld): DemoRow[] {
  return trades.map(({ code, zh, en, emerging }) => ({
    code: `${world.prefix}chain-${code}`,
    nameZh: `示例${zh}产业链`,
    nameEn: `Demo chain of ${en}`,
    emerging,
    recordedAt: world.recordedAt(longSince(world)),
  }));
}

/** Parks of every kind. */
export function parks(world: DemoWorld): DemoRow[] {
  return grounds.map(({ code, zh, en, kind, star }) => ({
    code: `${world.prefix}${code}`,
    nameZh: `示例${zh}`,
    nameEn: `Demo ${en}`,
    kind,
    star,
    place: world.place,
    recordedAt: world.recordedAt(longSince(world)),
  }));
}

/** The enterprises: two of three in a park, four of five in the chain of their trade. */
export function enterprises(world: DemoWorld): DemoRow[] {
  return Array.from({ length: enterpriseCount }, (_, position) => {
    const trade = trades[position % trades.length] ?? trades[0];
    const ground = grounds[Math.floor(position / 3) % grounds.length] ?? grounds[0];
    const pair = Math.floor(position / trades.length);
    const [firstZh, firstEn] = syllable(firsts, pair % firsts.length);
    const [secondZh, secondEn] = syllable(seconds, Math.floor(pair / firsts.length));
    return {
      code: enterpriseCode(world, position),
      creditCode: fictitiousCreditCode(position + 1, world.prefix),
      nameZh: `示例${firstZh}${secondZh}${trade.zh}有限公司`,
      nameEn: `Demo ${firstEn}${secondEn} ${trade.en} Ltd.`,
      chain: position % 5 === 4 ? null : `${world.prefix}chain-${trade.code}`,
      park: position % 3 === 2 ? null : `${world.prefix}${ground.code}`,
      place: world.place,
      recordedAt: world.recordedAt(longSince(world)),
    };
  });
}

function syllable(among: readonly string[], position: number): readonly [string, string] {
  const [zh = '', en = ''] = (among[position] ?? '').split(' ');
  return [zh, en];
}
