import type { Demo, DemoRow, DemoWorld } from '@plangraph/schema';
import { fictitiousCreditCode } from './rules/creditCode.ts';

const count = 100;
/** How many enterprises share the output that was reported. */
const producers = 24;

const trades = [
  { zh: '新材料', en: 'Materials' },
  { zh: '食品', en: 'Foods' },
  { zh: '机械', en: 'Machinery' },
  { zh: '电子', en: 'Electronics' },
  { zh: '竹木', en: 'Bamboo and Timber' },
  { zh: '纺织', en: 'Textiles' },
] as const;

/**
 * Made-up enterprises, with credit codes that belong to nobody; the records of other domains hang on them. As many are
 * recognised, and as much is produced, as was reported.
 */
export const demo: Demo = {
  bureau: { code: 'economy', nameZh: '示例经济和信息化局', nameEn: 'Demo bureau of economy and information' },
  records: (world) => ({
    enterprises: Array.from({ length: count }, (_, position) => enterpriseOf(world, position)),
    recognitions: [
      ...aboveScale(world),
      ...recognitions(world, 'HIDDEN_CHAMPION', 'hidden-champion.new'),
      ...recognitions(world, 'LITTLE_GIANT', 'little-giant.new'),
      ...recognitions(world, 'SPECIALISED_SME', 'specialised-sme.new'),
    ],
    clearedSites: clearedSites(world),
    enterpriseOutputs: outputs(world),
  }),
};

function codeAt({ prefix }: DemoWorld, position: number): string {
  return `${prefix}enterprise-${String((position % count) + 1).padStart(3, '0')}`;
}

function enterpriseOf(world: DemoWorld, position: number): DemoRow {
  const { zh, en } = trades[position % trades.length] ?? trades[0];
  return {
    code: codeAt(world, position),
    creditCode: fictitiousCreditCode(position + 1),
    nameZh: `示例${zh}${position + 1}号有限公司`,
    nameEn: `Demo ${en} ${position + 1} Ltd.`,
    place: world.place,
  };
}

/** Those that had risen above designated size before the year, and those that rose in it. */
function aboveScale(world: DemoWorld): DemoRow[] {
  const [reported] = world.figures('above-scale-enterprises.total').slice(-1);
  const risen = world.arrivals('promoted-above-scale.new');
  const before = Math.min(count, Number(reported?.value ?? count / 2)) - risen.length;
  const begun = `${world.year}-01-04`;
  const old = Array.from({ length: Math.max(0, before) }, (_, position) => ({
    enterprise: codeAt(world, position),
    kind: 'ABOVE_SCALE',
    grantedOn: `${world.year - 1 - (position % 5)}-01-01`,
    recordedAt: world.recordedAt(begun),
  }));
  return [...old, ...granted(world, 'ABOVE_SCALE', risen, old.length)];
}

function recognitions(world: DemoWorld, kind: string, indicator: string): DemoRow[] {
  return granted(world, kind, world.arrivals(indicator), 0);
}

function granted(world: DemoWorld, kind: string, dates: readonly string[], from: number): DemoRow[] {
  return dates.map((grantedOn, position) => ({
    enterprise: codeAt(world, from + position),
    kind,
    grantedOn,
    recordedAt: world.recordedAt(grantedOn),
  }));
}

function clearedSites(world: DemoWorld): DemoRow[] {
  const random = world.random('cleared sites');
  return world.arrivals('low-efficiency-enterprises.vacated').map((vacatedOn, position) => ({
    code: `${world.prefix}site-${position + 1}`,
    place: world.place,
    areaMu: String(random.whole(4, 60)),
    vacatedOn,
    recordedAt: world.recordedAt(vacatedOn),
  }));
}

/** The figures are in CNY 100 million, output in CNY 10,000; the last producer has what the others leave. */
function outputs(world: DemoWorld): DemoRow[] {
  const added = new Map(world.perPeriod('industrial-value-added.total').map(({ period, value }) => [period, value]));
  return world.perPeriod('industrial-output.total').flatMap(({ period, lastDay, value }) => {
    const recordedAt = world.recordedAt(lastDay);
    const output = shares(value);
    const valueAdded = shares(added.get(period) ?? '0');
    return output.map((share, position) => ({
      enterprise: codeAt(world, position),
      period,
      periodEnd: lastDay,
      output: share,
      valueAdded: valueAdded[position],
      recordedAt,
    }));
  });
}

/** Divides an amount among the producers, the first having most, in whole CNY 10,000. */
function shares(amount: string): string[] {
  const whole = Math.round(Number(amount) * 10_000);
  let left = whole;
  return Array.from({ length: producers }, (_, position) => {
    const part = (2 * (producers - position)) / (producers * (producers + 1));
    const share = position === producers - 1 ? left : Math.floor(whole * part);
    left -= share;
    return String(share);
  });
}
