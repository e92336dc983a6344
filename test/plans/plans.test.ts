import { join } from 'node:path';
import type { Database } from '@plangraph/database';
import { scratchDatabase } from '@plangraph/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasets, load } from '../journeys/world.ts';

const folders = {
  'kaihua-2023': datasets.kaihua,
  'echeng-2023': join(import.meta.dirname, 'echeng-2023'),
  'longyou-2025': join(import.meta.dirname, 'longyou-2025'),
  'shengzhou-2024': join(import.meta.dirname, 'shengzhou-2024'),
} as const;
type Code = keyof typeof folders;

let database: Database;
beforeEach(async () => {
  database = await scratchDatabase();
});
afterEach(() => database.close());

describe('plans of four places on one database', () => {
  const orders: readonly (readonly Code[])[] = [
    ['kaihua-2023', 'echeng-2023', 'longyou-2025', 'shengzhou-2024'],
    ['shengzhou-2024', 'longyou-2025', 'echeng-2023', 'kaihua-2023'],
    ['longyou-2025', 'kaihua-2023', 'shengzhou-2024', 'echeng-2023'],
  ];

  it.each(orders.map((order) => [order.join(', '), order] as const))('in the order %s', async (_, order) => {
    const alone = new Map<Code, unknown>();
    for (const code of order) {
      await load(database, folders[code]);
      alone.set(code, await promisesOf(code));
    }
    // What came later touched nothing of what was there.
    for (const code of order) expect(await promisesOf(code), code).toEqual(alone.get(code));
    // One of them says of what it is the growth; the others say nothing of it.
    const growth = await database.prisma.indicator.findUniqueOrThrow({
      where: { code: 'industrial-output.growth' },
      include: { growthOf: true },
    });
    expect(growth.growthOf?.code).toBe('industrial-output.total');
  });

  it('and loaded again, in any order, nothing changes', async () => {
    for (const code of Object.keys(folders) as Code[]) await load(database, folders[code]);
    for (const code of (Object.keys(folders) as Code[]).reverse()) {
      expect(await load(database, folders[code])).toMatchObject({ unchanged: true });
    }
  });
});

describe('what the work reports of other places say can be said', () => {
  it('faster than the city, than the economy, or than the income in towns', async () => {
    await load(database, folders['echeng-2023']);
    const relative = await targetsOf('echeng-2023', { form: 'RELATIVE', comparator: 'MORE_THAN' });
    expect(
      relative.map(({ code, value, reference, referencePlace, referenceIndicator }) => [
        code,
        value,
        reference,
        referencePlace?.code ?? referenceIndicator?.code,
      ]),
    ).toEqual([
      ['gdp.growth', null, 'OTHER_PLACE', 'ezhou'],
      ['disposable-income.growth', null, 'OTHER_INDICATOR', 'gdp.growth'],
      ['rural-income.growth', null, 'OTHER_INDICATOR', 'urban-income.growth'],
    ]);
    const assigned = await targetsOf('echeng-2023', { reference: 'ASSIGNED' });
    expect(assigned.map(({ code }) => code)).toEqual([
      'urban-jobs.new',
      'energy-intensity',
      'main-pollutants',
      'good-air-days.share',
    ]);
    const titles = await database.prisma.designation.findMany({ where: { plan: { code: 'echeng-2023' } } });
    expect(titles.map(({ areaId, sectionId, commitment }) => [areaId, sectionId, commitment])).toEqual(
      titles.map(() => [null, null, 'STRIVEN']),
    );
    expect(titles).toHaveLength(4);
  });

  it('to hold a share, in step with the economy, within a limit', async () => {
    await load(database, folders['longyou-2025']);
    const about = await targetsOf('longyou-2025', { form: 'RELATIVE', comparator: 'ABOUT' });
    expect(about.map(({ code, reference }) => [code, reference])).toEqual([
      ['exports.share-of-city', 'PREVIOUS_YEAR'],
      ['urban-disposable-income.growth', 'OTHER_INDICATOR'],
      ['rural-disposable-income.growth', 'OTHER_INDICATOR'],
    ]);
    const [within] = await targetsOf('longyou-2025', { comparator: 'AT_MOST' });
    expect([within?.code, within?.value?.toFixed()]).toEqual(['surveyed-unemployment', '5']);
  });

  it('500 of which 150 in the town and 350 elsewhere, an average over 115 villages, and one that is cut', async () => {
    await load(database, folders['shengzhou-2024']);
    const [piles] = await targetsOf('shengzhou-2024', { code: 'charging-piles' });
    expect([piles?.value?.toFixed(), piles?.parts.map(({ value }) => value?.toFixed())]).toEqual([
      '500',
      ['150', '350'],
    ]);
    const [gain] = await targetsOf('shengzhou-2024', { code: 'village-gain.average' });
    expect([gain?.value?.toFixed(), gain?.scope?.toFixed(), gain?.commitment]).toEqual(['8', '115', 'STRIVEN']);
    const cut = await targetsOf('shengzhou-2024', { value: null });
    expect(cut.map(({ code, citation }) => [code, citation.legibility])).toEqual([['daily-culture', 'CUT']]);
    expect(await targetsOf('shengzhou-2024', {})).toHaveLength(22);
  });
});

type Where = NonNullable<NonNullable<Parameters<Database['prisma']['target']['findMany']>[0]>['where']>;

function targetsOf(code: Code, where: Where) {
  return database.prisma.target.findMany({
    where: { plan: { code }, ...where },
    include: {
      referencePlace: true,
      referenceIndicator: true,
      citation: true,
      parts: { orderBy: { ordinal: 'asc' } },
    },
    orderBy: { ordinal: 'asc' },
  });
}

/** Everything that hangs from a plan, with the common definitions that it stands on. */
async function promisesOf(code: Code): Promise<unknown> {
  const { prisma } = database;
  const plan = await prisma.plan.findUniqueOrThrow({
    where: { code },
    include: {
      place: { include: { parent: { include: { parent: true } } } },
      areas: { include: { sections: true } },
      measures: true,
      designations: true,
      targets: {
        include: { indicator: { include: { unit: true } }, citation: true, waypoints: true, duties: true },
        orderBy: { id: 'asc' },
      },
    },
  });
  return JSON.parse(JSON.stringify(plan, (key, value) => (found.has(key) ? undefined : value)));
}

/** What leads from one to another is found when the other comes, and of what an indicator is the growth a later plan may be the first to say. */
const found: ReadonlySet<string> = new Set(['growthOfId', 'levelId']);
