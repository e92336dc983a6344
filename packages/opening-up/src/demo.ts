import { divide } from '@plangraph/exact';
import { readPeriod } from '@plangraph/plan';
import type { Demo, DemoRow, DemoWorld, Random } from '@plangraph/schema';
import { tradeTotals } from './rules/tradeTotals.ts';

/** How many years of trade and visitors there are, the plan's the last. */
const years = 5;
/** How many of the made-up enterprises trade. */
const traders = 60;
/** About what all of them trade in a month of the year before, in yuan. */
const monthOfTrade = 160_000_000;
/** Which part of a common month's trade, and of its visitors, a month has. */
const tradeSeason = [0.9, 0.7, 1, 1, 1.05, 1.05, 1, 1, 1.1, 1, 1.1, 1.15] as const;
const visitorSeason = [0.6, 1.1, 0.9, 1.3, 1.5, 0.9, 1.2, 1.2, 0.9, 1.6, 0.7, 0.5] as const;

/**
 * Made-up partner regions and what is done with them, transport schemes on made-up projects, sites with their visitors,
 * and the trade of made-up enterprises, which grows as was reported.
 */
export const demo: Demo = {
  bureau: { code: 'commerce', nameZh: '示例商务局', nameEn: 'Demo bureau of commerce' },
  places: (world) =>
    partners.flatMap(({ code, zh, en, place }) =>
      place
        ? [{ code: `${world.prefix}${code}-place`, nameZh: `${zh}所在地`, nameEn: `Place of ${en}`, kind: place }]
        : [],
    ),
  records: (world) => ({
    transportSchemes: transportSchemes(world),
    partnerRegions: partners.map(({ code, zh, en, kind, place }) => ({
      code: `${world.prefix}${code}`,
      nameZh: zh,
      nameEn: en,
      kind,
      place: place ? `${world.prefix}${code}-place` : null,
      recordedAt: world.recordedAt(`${world.year}-01-04`),
    })),
    cooperationProjects: cooperationProjects(world),
    tourismSites: Array.from({ length: sites }, (_, position) => ({
      code: siteAt(world, position),
      nameZh: `示例景区${position + 1}`,
      nameEn: `Demo site ${position + 1}`,
      grade: [5, 4, 4, 3, 3, 3, 2, 2, null, null][position % 10],
      place: world.places('VILLAGE')[position * 3] ?? world.place,
      recordedAt: world.recordedAt(`${world.year}-01-04`),
    })),
    visitorRecords: visitorRecords(world),
    tradeRecords: tradeRecords(world),
  }),
};

const partners = [
  { code: 'pair-1', zh: '示例结对区甲', en: 'Demo paired district A', kind: 'PAIRED_REGION', place: 'COUNTY' },
  { code: 'pair-2', zh: '示例结对区乙', en: 'Demo paired district B', kind: 'PAIRED_REGION', place: 'COUNTY' },
  { code: 'pair-3', zh: '示例结对区丙', en: 'Demo paired district C', kind: 'PAIRED_REGION', place: 'COUNTY' },
  { code: 'enclave', zh: '示例产业飞地', en: 'Demo industrial enclave', kind: 'ENCLAVE', place: 'DISTRICT' },
  { code: 'zone', zh: '示例合作区', en: 'Demo cooperation zone', kind: 'COOPERATION_ZONE', place: null },
] as const;

const modes = ['ROAD', 'ROAD', 'EXPRESSWAY', 'ROAD', 'RAILWAY', 'AIRPORT'] as const;
const statuses = ['PROPOSED', 'SOUGHT', 'LISTED'] as const;
const notBegun: readonly unknown[] = ['PLANNED', 'PRELIMINARY', 'SUSPENDED'];

/** Every tenth of the made-up projects builds transport; what is being built was approved. */
function transportSchemes(world: DemoWorld): DemoRow[] {
  const random = world.random('transport schemes');
  return world
    .made('projects', 'projects')
    .filter((_, position) => position % 10 === 5)
    .map(({ code, stage, recordedAt }, position) => {
      const mode = modes[position % modes.length];
      const planningStatus = notBegun.includes(stage) ? statuses[position % statuses.length] : 'APPROVED';
      const higher = planningStatus === 'SOUGHT' || planningStatus === 'LISTED';
      return {
        project: code,
        mode,
        planningStatus,
        higherPlanZh: higher ? '示例上级综合交通规划' : null,
        higherPlanEn: higher ? 'Demo transport plan of a higher government' : null,
        length: mode === 'AIRPORT' ? null : String(random.whole(30, 900) / 10),
        recordedAt,
      };
    });
}

const cooperations = 30;
const stages = ['PLANNED', 'AGREED', 'UNDER_WAY', 'UNDER_WAY', 'COMPLETED', 'ENDED'] as const;

function cooperationProjects(world: DemoWorld): DemoRow[] {
  const random = world.random('cooperation projects');
  return Array.from({ length: cooperations }, (_, position) => {
    const stage = stages[position % stages.length];
    const yearsAgo = stage === 'COMPLETED' || stage === 'ENDED' ? random.whole(1, 3) : random.whole(0, 1);
    const day = world.daysAfter(`${world.year - yearsAgo}-01-10`, random.whole(0, 300));
    return {
      code: `${world.prefix}cooperation-${position + 1}`,
      titleZh: `示例协作项目${position + 1}`,
      titleEn: `Demo cooperation ${position + 1}`,
      stage,
      partner: `${world.prefix}${partners[random.whole(0, partners.length - 1)]?.code}`,
      place: world.place,
      investment: stage === 'PLANNED' ? null : String(random.whole(5, 400) * 10),
      agreedOn: stage === 'PLANNED' ? null : day,
      recordedAt: world.recordedAt(day),
    };
  });
}

const sites = 10;

function siteAt({ prefix }: DemoWorld, position: number): string {
  return `${prefix}scenic-${position + 1}`;
}

/** Visitors grow from year to year, and come with the season. */
function visitorRecords(world: DemoWorld): DemoRow[] {
  const random = world.random('visitors');
  const record = recordsOf(world);
  return monthsOf(world).flatMap(({ year, month }) =>
    Array.from({ length: sites }, (_, position) => {
      const common = (60_000 * 1.07 ** (year - world.year)) / (position + 1);
      const visitors = Math.round(common * (visitorSeason[month - 1] ?? 1) * about(random));
      const income = ((visitors * random.whole(60, 180)) / 10_000).toFixed(2);
      return { site: siteAt(world, position), ...record(year, month), visitors, income };
    }),
  );
}

/** Trade of the plan's year follows from the reported growth; before it, every month had somewhat less a year earlier. */
function tradeRecords(world: DemoWorld): DemoRow[] {
  const random = world.random('trade');
  const enterprises = world.made('industry', 'enterprises').slice(0, traders);
  const exported = enterprises.map(() => random.whole(55, 98) / 100);
  const totals = totalsByYear(world, random);
  const record = recordsOf(world);
  return monthsOf(world).flatMap(({ year, month }) => {
    const weights = enterprises.map((_, position) => (traders - position) * about(random));
    const shares = divide(totals.get(year)?.[month - 1] ?? 0, weights);
    return enterprises.map(({ code }, position) => {
      const traded = shares[position] ?? 0;
      const exports = Math.floor(traded * (exported[position] ?? 1));
      return {
        enterprise: code,
        ...record(year, month),
        exports: inTenThousand(exports),
        imports: inTenThousand(traded - exports),
      };
    });
  });
}

function totalsByYear(world: DemoWorld, random: Random): ReadonlyMap<number, readonly number[]> {
  let totals = tradeSeason.map((part) => Math.round(monthOfTrade * part * about(random)));
  const reported = new Map(world.figures('foreign-trade.growth').map(({ period, value }) => [period, value]));
  const growths = totals.map((_, index) => reported.get(periodAt(world.year, index + 1).period) ?? null);
  const byYear = new Map([[world.year, tradeTotals(totals, growths)]]);
  for (let year = world.year - 1; year > world.year - years; year -= 1) {
    byYear.set(year, totals);
    totals = totals.map((total) => Math.round((total / 1.08) * about(random)));
  }
  return byYear;
}

/** The months of the years, in their order. */
function monthsOf({ year }: DemoWorld) {
  return Array.from({ length: years * 12 }, (_, index) => ({
    year: year - years + 1 + Math.floor(index / 12),
    month: (index % 12) + 1,
  }));
}

function periodAt(year: number, month: number) {
  const period = `${year}-${String(month).padStart(2, '0')}`;
  return { period, periodEnd: readPeriod(period)?.lastDay };
}

/** What of a record says which month it speaks of, and when it was entered: what is older than the year, as it began. */
function recordsOf(world: DemoWorld) {
  const begun = world.recordedAt(`${world.year}-01-03`);
  const moments = new Map<string, string>();
  return (year: number, month: number) => {
    const period = periodAt(year, month);
    const recordedAt =
      year < world.year ? begun : (moments.get(period.period) ?? world.recordedAt(period.periodEnd ?? begun));
    moments.set(period.period, recordedAt);
    return { ...period, recordedAt };
  };
}

/** A factor of about 1. */
function about(random: Random): number {
  return 0.9 + random.fraction() / 5;
}

/** Yuan in CNY 10,000, exactly. */
function inTenThousand(yuan: number): string {
  return (yuan / 10_000).toFixed(4);
}
