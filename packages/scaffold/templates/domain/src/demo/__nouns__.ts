import type { DemoRow, DemoWorld } from '@plangraph/schema';

/** How many are not completed yet. */
const ahead = 6;

/** One for each that was reported as completed, and some that are planned or under way. */
export function __nouns__(world: DemoWorld): DemoRow[] {
  const completed = world
    .arrivals('__nouns-code__.completed')
    .map((completedOn) => ({ stage: 'COMPLETED', completedOn }));
  const open = Array.from({ length: ahead }, (_, at) => ({
    stage: at % 2 ? 'UNDER_WAY' : 'PLANNED',
    completedOn: null,
  }));
  return [...completed, ...open].map(({ stage, completedOn }, position) => ({
    code: `${world.prefix}__noun-code__-${String(position + 1).padStart(3, '0')}`,
    nameZh: `示例__nounZh__${position + 1}`,
    nameEn: `Demo __nounEn__ ${position + 1}`,
    place: world.place,
    stage,
    startedOn: stage === 'PLANNED' ? null : `${world.year - 1}-11-01`,
    completedOn,
    recordedAt: world.recordedAt(completedOn ?? `${world.year}-01-10`),
  }));
}
