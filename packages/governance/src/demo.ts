import type { Demo, DemoRow, DemoWorld, Random } from '@plangraph/schema';

/** How many there are of each in a county's year. */
const counts = { requests: 240, inspectionsPerCampaign: 24, backlog: 24, petitions: 72, mediations: 120, reviews: 36 };
/** How many days a petition may take. */
const petitionDays = 60;

/** What enterprises ask, and how many days that may take. */
const requestSubjects = [
  { title: '示例：申请用电增容', days: 15 },
  { title: '示例：咨询技改补助', days: 5 },
  { title: '示例：员工子女入学', days: 30 },
  { title: '示例：园区道路修缮', days: 30 },
  { title: '示例：不动产登记', days: 10 },
  { title: '示例：申请贷款贴息', days: 15 },
] as const;

const campaigns = [
  { code: 'roads', titleZh: '示例道路交通专项治理', titleEn: 'Demo campaign for safe roads' },
  { code: 'fire', titleZh: '示例消防安全专项治理', titleEn: 'Demo campaign against fire' },
  { code: 'chemicals', titleZh: '示例危化品专项治理', titleEn: 'Demo campaign for hazardous chemicals' },
  { code: 'construction', titleZh: '示例建设施工专项治理', titleEn: 'Demo campaign for building sites' },
  { code: 'food', titleZh: '示例食品安全专项治理', titleEn: 'Demo campaign for safe food' },
] as const;

const matters = [
  { code: 'birth', titleZh: '示例新生儿出生一件事', titleEn: 'Demo matter: a birth', kind: 'PERSON' },
  { code: 'school', titleZh: '示例入学一件事', titleEn: 'Demo matter: starting school', kind: 'PERSON' },
  { code: 'retirement', titleZh: '示例退休一件事', titleEn: 'Demo matter: retiring', kind: 'PERSON' },
  { code: 'shop', titleZh: '示例开便利店一件事', titleEn: 'Demo matter: opening a shop', kind: 'ENTERPRISE' },
  { code: 'company', titleZh: '示例企业开办一件事', titleEn: 'Demo matter: founding a company', kind: 'ENTERPRISE' },
  {
    code: 'deregistration',
    titleZh: '示例企业注销一件事',
    titleEn: 'Demo matter: closing a company',
    kind: 'ENTERPRISE',
  },
  { code: 'credit', titleZh: '示例信用修复一件事', titleEn: 'Demo matter: restoring credit', kind: 'ENTERPRISE' },
  { code: 'water', titleZh: '示例水电气报装一件事', titleEn: 'Demo matter: being connected', kind: 'ENTERPRISE' },
] as const;

/**
 * Made-up requests of made-up enterprises, resolved in time, late or not yet; campaigns with an inspection twice a month;
 * old and new petitions; mediations, legal reviews and matters done at one go.
 */
export const demo: Demo = {
  bureau: { code: 'services', nameZh: '示例营商环境办公室', nameEn: 'Demo office for the business environment' },
  records: (world) => ({
    serviceMatters: serviceMatters(world),
    enterpriseRequests: enterpriseRequests(world),
    riskCampaigns: campaigns.map((campaign, position) => campaignOf(world, campaign, position)),
    inspections: campaigns.flatMap((campaign, position) => inspectionsOf(world, campaign, position)),
    petitionCases: [...backlog(world), ...petitions(world)],
    mediations: mediations(world),
    legalReviews: legalReviews(world),
  }),
};

const bureauOf = ({ prefix }: DemoWorld) => `${prefix}${demo.bureau.code}`;

function numbered({ prefix }: DemoWorld, kind: string, position: number): string {
  return `${prefix}${kind}-${String(position + 1).padStart(3, '0')}`;
}

/** One of several days that lie evenly within the year, moved a little. */
function dayOf(world: DemoWorld, position: number, count: number, random: Random): string {
  return world.daysAfter(`${world.year}-01-04`, Math.floor((position * 350) / count) + random.whole(0, 5));
}

function serviceMatters(world: DemoWorld): DemoRow[] {
  const random = world.random('service matters');
  return matters.map(({ code, ...matter }, position) => {
    const day = dayOf(world, position, matters.length, random);
    const stages = [{ stage: 'PLANNED' }, { stage: 'ON_TRIAL' }] as const;
    // The last two have not come as far when the year ends.
    const come = stages[matters.length - 1 - position] ?? { stage: 'OFFERED', offeredOn: day };
    const place = { place: world.place, lead: bureauOf(world) };
    return { code: `${world.prefix}matter-${code}`, ...matter, ...place, ...come, recordedAt: world.recordedAt(day) };
  });
}

function enterpriseRequests(world: DemoWorld): DemoRow[] {
  const random = world.random('requests');
  const enterprises = world.made('industry', 'enterprises');
  return Array.from({ length: counts.requests }, (_, position) => {
    const receivedOn = dayOf(world, position, counts.requests, random);
    const { title, days } = random.pick<(typeof requestSubjects)[number]>(requestSubjects);
    const answeredOn = world.daysAfter(receivedOn, random.whole(1, 4));
    const late = position % 9 === 8 ? random.whole(1, 40) : -random.whole(0, Math.floor(days / 2));
    const resolvedOn = world.daysAfter(receivedOn, Math.max(5, days + late));
    return {
      code: numbered(world, 'request', position),
      plan: world.plan,
      enterprise: enterprises[random.whole(0, enterprises.length - 1)]?.code,
      // A few have come in so lately, or are so hard to place, that nobody is charged with them.
      ...(position % 20 === 19 ? {} : { organisation: bureauOf(world) }),
      title,
      receivedOn,
      dueOn: world.daysAfter(receivedOn, days),
      ...outcomeOf(position, answeredOn, resolvedOn),
      recordedAt: world.recordedAt(receivedOn),
    };
  });
}

/** Every twentieth request is not answered, every twelfth is only answered; some are settled without an answer before. */
function outcomeOf(position: number, answeredOn: string, resolvedOn: string) {
  if (position % 20 === 19) return { state: 'RECEIVED' };
  if (position % 12 === 7) return { state: 'ANSWERED', answeredOn };
  if (position % 7 === 3) return { state: 'RESOLVED', resolvedOn };
  return { state: 'RESOLVED', answeredOn, resolvedOn };
}

/** The first two campaigns are closed by the end of the year. */
const closes = (position: number) => position < 2;

function campaignOf(world: DemoWorld, { code, ...titles }: (typeof campaigns)[number], position: number): DemoRow {
  const beganOn = `${world.year}-01-05`;
  return {
    code: `${world.prefix}campaign-${code}`,
    ...titles,
    place: world.place,
    lead: bureauOf(world),
    beganOn,
    ...(closes(position) ? { stage: 'CLOSED', closedOn: `${world.year}-12-29` } : { stage: 'UNDER_WAY' }),
    recordedAt: world.recordedAt(beganOn),
  };
}

function inspectionsOf(world: DemoWorld, { code }: (typeof campaigns)[number], position: number): DemoRow[] {
  const random = world.random(`inspections ${code}`);
  const count = counts.inspectionsPerCampaign;
  return Array.from({ length: count }, (_, number) => {
    const heldOn = world.daysAfter(`${world.year}-01-06`, number * 14 + random.whole(0, 7));
    const hazards = random.whole(0, 9);
    // What was found last is not put right yet, but where the campaign is closed.
    const open = closes(position) || number < count - 4 ? 0 : random.whole(0, hazards);
    const closedOn = world.daysAfter(heldOn, hazards ? random.whole(2, 14) : 0);
    return {
      code: numbered(world, `inspection-${code}`, number),
      campaign: `${world.prefix}campaign-${code}`,
      place: world.place,
      heldOn,
      hazards,
      hazardsClosed: hazards - open,
      ...(open ? { state: 'HAZARDS_OPEN' } : { state: 'CLOSED', closedOn }),
      recordedAt: world.recordedAt(heldOn),
    };
  });
}

/** Old petitions, all but every eighth of which are resolved within the year. */
function backlog(world: DemoWorld): DemoRow[] {
  const random = world.random('petition backlog');
  return Array.from({ length: counts.backlog }, (_, position) => {
    const receivedOn = world.daysAfter(`${world.year}-01-01`, -random.whole(90, 900));
    const resolvedOn = dayOf(world, position, counts.backlog, random);
    const settled = position % 8 === 7 ? { state: 'UNDER_WAY' } : { state: 'CLOSED', resolvedOn };
    return { ...petitionOf(world, 'old-petition', position, receivedOn), backlogYear: world.year, ...settled };
  });
}

function petitions(world: DemoWorld): DemoRow[] {
  const random = world.random('petitions');
  return Array.from({ length: counts.petitions }, (_, position) => {
    const receivedOn = dayOf(world, position, counts.petitions, random);
    const resolvedOn = world.daysAfter(receivedOn, random.whole(10, petitionDays + 10));
    const within = resolvedOn <= `${world.year}-12-31`;
    const state = within ? random.pick(['RESOLVED', 'CLOSED', 'CLOSED']) : random.pick(['RECEIVED', 'UNDER_WAY']);
    return { ...petitionOf(world, 'petition', position, receivedOn), state, ...(within ? { resolvedOn } : {}) };
  });
}

function petitionOf(world: DemoWorld, kind: string, position: number, receivedOn: string) {
  const first = `${world.year}-01-04`;
  return {
    code: numbered(world, kind, position),
    place: world.place,
    organisation: bureauOf(world),
    receivedOn,
    dueOn: world.daysAfter(receivedOn, petitionDays),
    recordedAt: world.recordedAt(receivedOn < first ? first : receivedOn),
  };
}

function mediations(world: DemoWorld): DemoRow[] {
  const random = world.random('mediations');
  return Array.from({ length: counts.mediations }, (_, position) => {
    const beganOn = dayOf(world, position, counts.mediations, random);
    const endedOn = world.daysAfter(beganOn, random.whole(2, 30));
    const ended = endedOn <= `${world.year}-12-31`;
    const state = ended ? (position % 15 === 14 ? 'FAILED' : 'SETTLED') : 'UNDER_WAY';
    const code = numbered(world, 'mediation', position);
    const recordedAt = world.recordedAt(beganOn);
    return { code, place: world.place, state, beganOn, ...(ended ? { endedOn } : {}), recordedAt };
  });
}

/** Most are lawful; the last two are not reviewed yet. */
function legalReviews(world: DemoWorld): DemoRow[] {
  const random = world.random('legal reviews');
  return Array.from({ length: counts.reviews }, (_, position) => {
    const receivedOn = dayOf(world, position, counts.reviews, random);
    const reviewedOn = world.daysAfter(receivedOn, random.whole(3, 20));
    const outcome = position % 12 === 11 ? 'REFUSED' : position % 5 === 3 ? 'TO_AMEND' : 'LAWFUL';
    const pending = position >= counts.reviews - 2 || reviewedOn > `${world.year}-12-31`;
    return {
      code: numbered(world, 'review', position),
      titleZh: `示例送审文件${position + 1}`,
      titleEn: `Demo document for review ${position + 1}`,
      place: world.place,
      organisation: bureauOf(world),
      receivedOn,
      ...(pending ? { outcome: 'PENDING' } : { outcome, reviewedOn }),
      recordedAt: world.recordedAt(receivedOn),
    };
  });
}
