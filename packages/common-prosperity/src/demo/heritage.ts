import type { DemoRow, DemoWorld, Random } from '@plangraph/schema';

/** How many items stand on the list of each level; one more is in each other stage. */
const listed = { NATIONAL: 1, PROVINCIAL: 7, MUNICIPAL: 18, COUNTY: 34 } as const;
const stages = ['CANDIDATE', 'APPLIED', 'NOT_LISTED', 'DELISTED'] as const;
type Stage = (typeof stages)[number] | 'LISTED';

/** Heritage items of every level in every stage. */
export function heritageItems(world: DemoWorld): DemoRow[] {
  const random = world.random('heritage');
  const lives = Object.entries(listed).flatMap(([level, count]) =>
    [...Array.from({ length: count }, () => 'LISTED' as const), ...stages].map((stage) => ({ level, stage })),
  );
  return lives.map(({ level, stage }, position) => ({
    code: `${world.prefix}heritage-${position + 1}`,
    nameZh: `示例技艺${position + 1}`,
    nameEn: `Demo craft ${position + 1}`,
    level,
    place: world.place,
    ...lifeOf(world, stage, random),
  }));
}

/** A stage with the days on which it and those before it were reached, and the moment at which the last became known. */
function lifeOf(world: DemoWorld, stage: Stage, random: Random) {
  const known = `${world.year - 1}-01-05`;
  if (stage === 'CANDIDATE') return { stage, recordedAt: world.recordedAt(known) };
  if (stage === 'APPLIED' || stage === 'NOT_LISTED') {
    const appliedOn = world.daysAfter(`${world.year}-01-10`, random.whole(0, 150));
    const told = stage === 'APPLIED' ? appliedOn : world.daysAfter(appliedOn, 180);
    return { stage, appliedOn, recordedAt: world.recordedAt(told) };
  }
  const listedOn = world.daysAfter(`${world.year}-05-31`, -random.whole(0, 5000));
  const appliedOn = world.daysAfter(listedOn, -random.whole(150, 400));
  if (stage === 'LISTED') {
    return { stage, appliedOn, listedOn, recordedAt: world.recordedAt(listedOn > known ? listedOn : known) };
  }
  const delistedOn = world.daysAfter(`${world.year}-08-01`, random.whole(0, 100));
  return { stage, appliedOn, listedOn, delistedOn, recordedAt: world.recordedAt(delistedOn) };
}
