import type { Demo, DemoWorld, Random } from '@plangraph/schema';

/** How many key projects a plan names itself, which are in the register already, and how many of them have begun. */
const named = { all: 4, begun: 2 };
/** What is taken for granted where nothing was reported. */
const plain = { all: 40, begun: 30 };

/** Made-up key projects with their milestones: as many as were reported, and as many of them started. */
export const demo: Demo = {
  bureau: { code: 'development', nameZh: '示例发展和改革局', nameEn: 'Demo bureau of development and reform' },
  denominators: { 'key-projects.start-rate': '163', 'key-projects.investment-completion': '60.00' },
  records: (world) => {
    const [total] = world.figures('key-projects.total').slice(-1);
    const [rate] = world.figures('key-projects.start-rate').slice(-1);
    const count = Math.max(0, Number(total?.value ?? plain.all) - named.all);
    const begun = Math.min(count, Number(rate?.numerator ?? plain.begun) - named.begun);
    const random = world.random('projects');
    const made = Array.from({ length: count }, (_, position) => projectOf(world, position, position < begun, random));
    return {
      projects: made.map(({ project }) => project),
      milestones: made.flatMap(({ milestones }) => milestones),
    };
  },
};

const stagesBegun = ['STARTED', 'BUILDING', 'BUILDING', 'COMPLETED'] as const;
const stagesAhead = ['PLANNED', 'PRELIMINARY', 'SUSPENDED'] as const;

function projectOf(world: DemoWorld, position: number, begun: boolean, random: Random) {
  const number = String(position + 1).padStart(3, '0');
  const code = `${world.prefix}project-${number}`;
  const entered = world.daysAfter(`${world.year}-01-03`, random.whole(0, 60));
  const stage = random.pick(begun ? stagesBegun : stagesAhead);
  const enterprises = world.made('industry', 'enterprises');
  const total = random.whole(10, 900) * 100;
  const milestones = milestonesOf(world, { code, stage, entered }, random);
  const project = {
    code,
    nameZh: `示例重点项目${number}`,
    nameEn: `Demo key project ${number}`,
    stage,
    key: true,
    totalInvestment: String(total),
    yearInvestment: String(Math.round((total * random.whole(20, 60)) / 100)),
    startedOn: milestones[0].reachedOn,
    completedOn: milestones[2].reachedOn,
    ...(world.areas.includes('projects') ? { area: { plan: world.plan, code: 'projects' } } : {}),
    lead: `${world.prefix}development`,
    enterprise: position % 3 === 0 ? (enterprises[position % enterprises.length]?.code ?? null) : null,
    place: world.place,
    recordedAt: world.recordedAt(entered),
  };
  return { project, milestones };
}

const milestoneTitles = [
  { titleZh: '开工', titleEn: 'Start of works' },
  { titleZh: '主体完工', titleEn: 'Main structure complete' },
  { titleZh: '竣工验收', titleEn: 'Acceptance' },
] as const;

/** Milestones lie some months apart; those that the stage has passed were reached about their day. */
function milestonesOf(
  world: DemoWorld,
  { code, stage, entered }: { code: string; stage: string; entered: string },
  random: Random,
) {
  const passed = { STARTED: 1, BUILDING: 2, COMPLETED: 3 }[stage] ?? 0;
  let dueOn = entered;
  const milestone = (position: 0 | 1 | 2) => {
    dueOn = world.daysAfter(dueOn, random.whole(20, 85));
    const late = random.whole(-5, 15);
    const reachedOn = position < passed ? world.daysAfter(dueOn, late) : null;
    const recordedAt = world.recordedAt(reachedOn ?? entered);
    return { project: code, ordinal: position + 1, ...milestoneTitles[position], dueOn, reachedOn, recordedAt };
  };
  return [milestone(0), milestone(1), milestone(2)] as const;
}
