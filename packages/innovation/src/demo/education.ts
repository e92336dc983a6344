import type { DemoRow, DemoWorld } from '@plangraph/schema';

/** How many education communities of each kind there are. */
const communities = { MOUNTAIN_SEA: 4, URBAN_RURAL: 6 } as const;

/** How many schools of each kind there are, and what they are called. */
const kinds = [
  { kind: 'KINDERGARTEN', count: 24, zh: '幼儿园', en: 'kindergarten' },
  { kind: 'PRIMARY', count: 22, zh: '小学', en: 'primary school' },
  { kind: 'JUNIOR_HIGH', count: 9, zh: '初级中学', en: 'junior high school' },
  { kind: 'NINE_YEAR', count: 5, zh: '九年一贯制学校', en: 'nine-year school' },
  { kind: 'SENIOR_HIGH', count: 3, zh: '高级中学', en: 'senior high school' },
  { kind: 'SPECIAL_EDUCATION', count: 1, zh: '特殊教育学校', en: 'school for special education' },
  { kind: 'VOCATIONAL', count: 2, zh: '职业学校', en: 'vocational school' },
] as const;

const communityCount = communities.MOUNTAIN_SEA + communities.URBAN_RURAL;

/** Education communities of both kinds. */
export function educationCommunities(world: DemoWorld): DemoRow[] {
  return Array.from({ length: communityCount }, (_, position) => {
    const far = position < communities.MOUNTAIN_SEA;
    return {
      code: communityCode(world, position),
      nameZh: `示例${far ? '山海协作' : '城乡'}教共体${position + 1}`,
      nameEn: `Demo ${far ? 'mountain-sea' : 'urban-rural'} education community ${position + 1}`,
      kind: far ? 'MOUNTAIN_SEA' : 'URBAN_RURAL',
      place: world.place,
      recordedAt: world.recordedAt(`${world.year - 1}-12-05`),
    };
  });
}

/** Schools of every level; most are open and belong to a community. */
export function schools(world: DemoWorld): DemoRow[] {
  const random = world.random('schools');
  return kinds.flatMap(({ kind, count, zh, en }) =>
    Array.from({ length: count }, (_, position) => ({
      code: `${world.prefix}school-${kind.toLowerCase().replaceAll('_', '-')}-${position + 1}`,
      nameZh: `示例第${position + 1}${zh}`,
      nameEn: `Demo ${en} ${position + 1}`,
      kind,
      stage: random.pick(['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'FOUNDING', 'SOUGHT', 'CLOSED']),
      community: position % 3 === 2 ? null : communityCode(world, random.whole(0, communityCount - 1)),
      place: world.place,
      recordedAt: world.recordedAt(`${world.year - 1}-12-05`),
    })),
  );
}

function communityCode({ prefix }: DemoWorld, position: number): string {
  return `${prefix}community-${position + 1}`;
}
