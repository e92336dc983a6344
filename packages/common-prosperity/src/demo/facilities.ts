import type { DemoRow, DemoWorld, Random } from '@plangraph/schema';

const kinds = [
  { kind: 'HOSPITAL', code: 'hospital', count: 8, zh: '示例医院', en: 'Demo hospital', beds: [80, 900] },
  {
    kind: 'OLD_AGE',
    code: 'old-age',
    count: 64,
    zh: '示例养老服务中心',
    en: 'Demo centre for the old',
    beds: [10, 120],
  },
  { kind: 'CHILD_CARE', code: 'child-care', count: 28, zh: '示例托育园', en: 'Demo nursery', beds: [20, 90] },
] as const;
const stages = ['OPEN', 'OPEN', 'OPEN', 'BUILDING', 'OPEN', 'PLANNED', 'OPEN', 'CLOSED'] as const;
const grades = [
  { gradeZh: '二级甲等', gradeEn: 'Grade 2A' },
  { gradeZh: '三级乙等', gradeEn: 'Grade 3B' },
] as const;

/** Facilities of every kind in every stage: hospitals in the county itself, the others in villages. */
export function facilities(world: DemoWorld): DemoRow[] {
  const random = world.random('facilities');
  const villages = world.places('VILLAGE');
  return kinds.flatMap(({ kind, code, count, zh, en, beds }) =>
    Array.from({ length: count }, (_, position) => ({
      code: `${world.prefix}${code}-${position + 1}`,
      nameZh: `${zh}${position + 1}`,
      nameEn: `${en} ${position + 1}`,
      kind,
      beds: random.whole(beds[0], beds[1]),
      place: (kind === 'HOSPITAL' ? undefined : villages[random.whole(0, villages.length - 1)]) ?? world.place,
      ...(kind === 'HOSPITAL' ? grades[position % 3] : {}),
      ...lifeOf(world, stages[position % stages.length] ?? 'OPEN', random),
    })),
  );
}

/** A stage with the days on which it and those before it were reached, and the moment at which the last became known. */
function lifeOf(world: DemoWorld, stage: (typeof stages)[number], random: Random) {
  const known = `${world.year - 1}-01-05`;
  if (stage === 'PLANNED') return { stage, recordedAt: world.recordedAt(known) };
  if (stage === 'BUILDING') {
    const startedOn = world.daysAfter(`${world.year}-01-08`, random.whole(0, 200));
    return { stage, startedOn, recordedAt: world.recordedAt(startedOn) };
  }
  const openedOn = world.daysAfter(`${world.year}-06-30`, -random.whole(0, 3000));
  const startedOn = world.daysAfter(openedOn, -random.whole(200, 480));
  if (stage === 'OPEN') {
    return { stage, startedOn, openedOn, recordedAt: world.recordedAt(openedOn > known ? openedOn : known) };
  }
  const closedOn = world.daysAfter(`${world.year}-07-01`, random.whole(0, 150));
  return { stage, startedOn, openedOn, closedOn, recordedAt: world.recordedAt(closedOn) };
}
