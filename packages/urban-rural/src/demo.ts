import type { Demo, DemoWorld } from '@plangraph/schema';

const kinds = [
  { indicator: 'old-neighbourhoods.renewed', kind: 'OLD_NEIGHBOURHOOD', zh: '示例小区', en: 'Demo neighbourhood' },
  { indicator: 'future-communities.built', kind: 'FUTURE_COMMUNITY', zh: '示例未来社区', en: 'Demo future community' },
  { indicator: 'future-villages.new', kind: 'FUTURE_VILLAGE', zh: '示例未来乡村', en: 'Demo future village' },
] as const;

/** How many schemes of each kind are still under way when the year ends. */
const unfinished = 2;

/** Made-up renewal schemes: one completed for each that the figures count, and some that are under way. */
export const demo: Demo = {
  bureau: {
    code: 'construction',
    nameZh: '示例住房和城乡建设局',
    nameEn: 'Demo bureau of housing and construction',
  },
  records: (world) => ({ renewalSchemes: kinds.flatMap((each) => schemesOf(world, each)) }),
};

function schemesOf(world: DemoWorld, { indicator, kind, zh, en }: (typeof kinds)[number]) {
  const random = world.random(kind);
  const scheme = (number: number) => ({
    code: `${world.prefix}${kind.toLowerCase().replace('_', '-')}-${number}`,
    titleZh: `${zh}${number}`,
    titleEn: `${en} ${number}`,
    kind,
    place: world.place,
    households: random.whole(40, 900),
  });
  const completed = world.arrivals(indicator);
  return [
    ...completed.map((completedOn, position) => ({
      ...scheme(position + 1),
      stage: 'COMPLETED',
      startedOn: world.daysAfter(completedOn, -random.whole(150, 400)),
      completedOn,
      recordedAt: world.recordedAt(completedOn),
    })),
    ...Array.from({ length: unfinished }, (_, position) => {
      const startedOn = world.daysAfter(`${world.year}-03-01`, random.whole(0, 200));
      const number = completed.length + position + 1;
      return { ...scheme(number), stage: 'UNDER_WAY', startedOn, recordedAt: world.recordedAt(startedOn) };
    }),
  ];
}
