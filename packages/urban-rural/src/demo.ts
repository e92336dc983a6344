import type { Demo, DemoRow, DemoWorld } from '@plangraph/schema';

const kinds = [
  { indicator: 'old-neighbourhoods.renewed', kind: 'OLD_NEIGHBOURHOOD', zh: '示例小区', en: 'Demo neighbourhood' },
  { indicator: 'future-communities.built', kind: 'FUTURE_COMMUNITY', zh: '示例未来社区', en: 'Demo future community' },
  { indicator: 'future-villages.new', kind: 'FUTURE_VILLAGE', zh: '示例未来乡村', en: 'Demo future village' },
] as const;

/** How many schemes of each kind are still under way when the year ends. */
const unfinished = 2;

const districts = [
  { zh: '示例片区甲', en: 'Demo district A' },
  { zh: '示例片区乙', en: 'Demo district B' },
  { zh: '示例片区丙', en: 'Demo district C' },
  { zh: '示例片区丁', en: 'Demo district D' },
] as const;

const bureau = {
  code: 'construction',
  nameZh: '示例住房和城乡建设局',
  nameEn: 'Demo bureau of housing and construction',
};

/**
 * Made-up districts and renewal schemes, one completed for each that the figures count and some that are under way;
 * relocations, findings of which some are overdue, and works for the environment.
 */
export const demo: Demo = {
  bureau,
  records: (world) => ({
    districts: districts.map(({ zh, en }, position) => ({
      code: districtAt(world, position),
      nameZh: zh,
      nameEn: en,
      place: world.place,
      recordedAt: world.recordedAt(`${world.year}-01-04`),
    })),
    renewalSchemes: kinds.flatMap((each) => schemesOf(world, each)),
    relocations: relocations(world),
    rectificationItems: rectificationItems(world),
    ecologyWorks: ecologyWorks(world),
  }),
};

function districtAt({ prefix }: DemoWorld, position: number): string {
  return `${prefix}district-${(position % districts.length) + 1}`;
}

/** Future villages lie in villages where there are any; what is renewed in the town belongs to a district. */
function schemesOf(world: DemoWorld, { indicator, kind, zh, en }: (typeof kinds)[number]) {
  const random = world.random(kind);
  const rural = kind === 'FUTURE_VILLAGE';
  const scheme = (number: number) => ({
    code: `${world.prefix}${kind.toLowerCase().replace('_', '-')}-${number}`,
    titleZh: `${zh}${number}`,
    titleEn: `${en} ${number}`,
    kind,
    place: (rural ? world.places('VILLAGE')[number - 1] : undefined) ?? world.place,
    district: rural ? null : districtAt(world, number),
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

const hamlets = 24;
const relocationStages = ['MOVED', 'SIGNED', 'MOVED', 'PLANNED'] as const;

function relocations(world: DemoWorld): DemoRow[] {
  const random = world.random('relocations');
  return Array.from({ length: hamlets }, (_, position) => {
    const stage = relocationStages[position % relocationStages.length];
    const decidedOn = world.daysAfter(`${world.year - 1}-06-01`, random.whole(0, 240));
    const signedOn = world.daysAfter(decidedOn, random.whole(30, 90));
    const movedOn = world.daysAfter(signedOn, random.whole(40, 200));
    return {
      code: `${world.prefix}relocation-${position + 1}`,
      titleZh: `示例自然村${position + 1}整村搬迁`,
      titleEn: `Demo relocation of hamlet ${position + 1}`,
      // From villages that come late in their list, so that they are not those that become future villages.
      place: world.places('VILLAGE').at(-1 - position) ?? world.place,
      destination: stage === 'PLANNED' ? null : world.place,
      households: random.whole(6, 70),
      stage,
      signedOn: stage === 'PLANNED' ? null : signedOn,
      movedOn: stage === 'MOVED' ? movedOn : null,
      recordedAt: world.recordedAt(decidedOn),
    };
  });
}

const findings = 60;
const origins = [
  'CENTRAL_INSPECTION',
  'RIVER_BASIN_DISCLOSURE',
  'PROVINCIAL_INSPECTION',
  'PROVINCIAL_INSPECTION',
  'LOCAL_INSPECTION',
] as const;
/** The states in which findings are when the year ends, most of them closed. */
const fates = ['CLOSED', 'CLOSED', 'IN_PROGRESS', 'CLOSED', 'ACCEPTED', 'CLOSED', 'OPEN', 'CLOSED'] as const;

/** Of those that are closed some were closed late; of the others some are overdue when the year ends. */
function rectificationItems(world: DemoWorld): DemoRow[] {
  const random = world.random('findings');
  return Array.from({ length: findings }, (_, position) => {
    const state = fates[position % fates.length];
    // What is closed was found early enough to be closed within the year.
    const foundOn = world.daysAfter(`${world.year - 1}-09-01`, random.whole(0, state === 'CLOSED' ? 240 : 440));
    const dueOn = world.daysAfter(foundOn, random.pick([60, 90, 120, 180]));
    const closedOn = world.daysAfter(dueOn, random.whole(-50, 20));
    return {
      code: `${world.prefix}finding-${position + 1}`,
      titleZh: `示例整改问题${position + 1}`,
      titleEn: `Demo finding ${position + 1}`,
      place: world.place,
      organisation: `${world.prefix}${bureau.code}`,
      origin: origins[position % origins.length],
      state,
      foundOn,
      dueOn,
      closedOn: state === 'CLOSED' ? closedOn : null,
      recordedAt: world.recordedAt(foundOn),
    };
  });
}

const works = 30;
const aims = [
  { kind: 'WATER', zh: '示例河道治理工程', en: 'Demo river work' },
  { kind: 'FOREST', zh: '示例森林抚育工程', en: 'Demo forest work' },
  { kind: 'WATER', zh: '示例污水管网工程', en: 'Demo sewer work' },
  { kind: 'SOIL', zh: '示例矿山修复工程', en: 'Demo mine restoration' },
  { kind: 'AIR', zh: '示例废气治理工程', en: 'Demo clean-air work' },
  { kind: 'WASTE', zh: '示例垃圾分类工程', en: 'Demo waste work' },
] as const;
const workStages = ['COMPLETED', 'UNDER_WAY', 'PLANNED', 'UNDER_WAY'] as const;

function ecologyWorks(world: DemoWorld): DemoRow[] {
  const random = world.random('ecology works');
  return Array.from({ length: works }, (_, position) => {
    const { kind, zh, en } = aims[position % aims.length] ?? aims[0];
    const stage = workStages[position % workStages.length];
    const startedOn = world.daysAfter(`${world.year - 1}-08-01`, random.whole(0, 300));
    const completedOn = world.daysAfter(startedOn, random.whole(60, 200));
    return {
      code: `${world.prefix}ecology-work-${position + 1}`,
      titleZh: `${zh}${position + 1}`,
      titleEn: `${en} ${position + 1}`,
      kind,
      place: world.places('VILLAGE')[position * 5] ?? world.place,
      stage,
      startedOn: stage === 'PLANNED' ? null : startedOn,
      completedOn: stage === 'COMPLETED' ? completedOn : null,
      investment: String(random.whole(8, 400) * 10),
      recordedAt: world.recordedAt(startedOn),
    };
  });
}
