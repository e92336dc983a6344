import { casesOf, sendMutation } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonOf } from '../src/rules/reference/comparison.ts';
import { growthOf } from '../src/rules/reference/growth.ts';
import { type StatusWorld, statusWorld } from './statusWorld.ts';

const bureau = { subject: 'li', organisation: 'bureau', roles: ['reporter'] };
let world: StatusWorld;

beforeAll(async () => {
  world = await statusWorld();
  const { prisma } = world.graph.database;
  await prisma.place.createMany({
    data: [
      { code: 'city', nameZh: '市', nameEn: 'City', kind: 'CITY' },
      { code: 'next-door', nameZh: '邻县', nameEn: 'Next door', kind: 'COUNTY' },
    ],
  });
  const level = { kind: 'AMOUNT', aggregation: 'SUM' } as const;
  const levelId = await world.promise('output.total', level);
  const index = await prisma.indicator.create({
    data: {
      ...{ code: 'prices', nameZh: '价格指数', nameEn: 'Prices', kind: 'LEVEL', direction: 'LOWER_IS_BETTER' },
      ...{ frequency: 'MONTHLY', accounting: 'YEAR_TO_DATE', aggregation: 'NONE' },
      unit: { create: { code: 'PERCENT', symbolZh: '%', symbolEn: '%', base: 'PERCENT', factor: 1 } },
    },
  });
  await prisma.unit.update({ where: { code: 'PERCENT' }, data: { factor: '0.01' } });
  const { indicatorId } = await prisma.target.findUniqueOrThrow({ where: { id: levelId } });
  const growth = { kind: 'GROWTH', aggregation: 'NONE', growthOfId: indicatorId, deflatorId: index.id } as const;
  await world.promise('output.growth', growth, { value: 9, levelId });
  await prisma.indicator.updateMany({ where: { code: 'output.growth' }, data: { unitId: index.unitId } });
});
afterAll(() => world.graph.close());

const create = (reference: object, viewer: Parameters<typeof sendMutation>[2]['viewer'] = bureau) =>
  sendMutation(world.graph, 'createReference', {
    input: {
      reference: {
        ...{
          keeper: 'county',
          indicator: 'output.growth',
          place: 'county',
          period: '2000-06',
          periodEnd: '2000-06-30',
        },
        ...{ statistic: 'FIGURE', value: '8', sourceZh: '统计年鉴', ...reference },
      },
    },
    viewer,
    shows:
      'reference { period value } errors { code path message(lang: EN) messageZh: message(lang: ZH) cure(lang: EN) }',
  });
const ask = async (shows: string, asOf: string | null = null) => {
  world.graph.forget();
  const document = `query ($asOf: DateTime) { target(plan: "county-plan", code: "output.growth", asOf: $asOf) { ${shows} } }`;
  const answer = await world.graph.query(document, { asOf });
  expect(answer.errors).toBeUndefined();
  expect(world.graph.statements).toHaveLength(1);
  return answer.data.target;
};

describe('a figure of others', () => {
  it('is refused with all that is wrong with it, in both languages', async () => {
    const { reference, errors } = await create({ period: '2000-13', sourceZh: ' ', address: 'http://example.org' });
    expect(reference).toBeNull();
    expect(errors.map(({ code }: { code: string }) => code).sort()).toEqual([
      'INVALID_ADDRESS',
      'INVALID_PERIOD',
      'MISSING_VALUE',
    ]);
    for (const error of errors) expect(error).toMatchObject({ messageZh: expect.stringMatching(/\p{Script=Han}/u) });
  });

  it('is kept by the place that compares, and by no other', async () => {
    const { errors } = await create({ keeper: 'next-door' });
    expect(errors).toMatchObject([{ code: expect.stringMatching(/OTHER_PLACE|NOT_YOURS/) }]);
    expect((await create({}, null)).errors).toMatchObject([{ code: expect.any(String) }]);
  });

  it('stands beside the own one: of the year before, of another place, and of the mean of a city', async () => {
    await world.report('output.growth', '2001-06', '9', '2001-07-05');
    const then = new Date().toISOString();
    for (const more of [
      {},
      { place: 'city', statistic: 'AVERAGE', period: '2001-06', periodEnd: '2001-06-30', value: '9' },
      { place: 'next-door', period: '2001-Q2', periodEnd: '2001-06-30', value: '12', address: 'https://example.org/1' },
    ])
      expect(await create(more)).toMatchObject({ errors: [] });
    const shows = `period value actual difference ratio standing reference { place { code } source(lang: EN) statistic }`;
    const all = `year: against { ${shows} } mean: against(place: "city", statistic: AVERAGE) { ${shows} }
      next: against(place: "next-door") { ${shows} } none: against(place: "city") { period }
      may: against(period: "2001-05") { period }`;
    expect(await ask(all)).toEqual({
      year: {
        ...{ period: '2001-06', value: '8', actual: '9', difference: '1', ratio: '1.125', standing: 'AHEAD' },
        reference: { place: { code: 'county' }, source: '统计年鉴', statistic: 'FIGURE' },
      },
      mean: expect.objectContaining({ difference: '0', standing: 'EQUAL' }),
      next: expect.objectContaining({ value: '12', difference: '-3', ratio: '0.75', standing: 'BEHIND' }),
      none: null,
      may: null,
    });
    expect(await ask(all, then)).toMatchObject({ year: null, mean: null, next: null });
  });

  it('is listed, filtered and counted', async () => {
    const { data } = await world.graph.query(
      `{ references(filter: { indicator: { code: { eq: "output.growth" } } }) { totalCount groupBy(field: STATISTIC) { key count } } }`,
    );
    expect(data.references).toMatchObject({ totalCount: 3 });
  });

  it('refuses a place, a year and a period that are none', async () => {
    const { errors } = await world.graph.query(
      `{ target(plan: "county-plan", code: "output.growth") { a: against(place: "nowhere") { period } b: against(year: 1) { period } c: against(period: "x") { period } } }`,
    );
    const codes = errors?.map(({ extensions }) => extensions?.code);
    expect(codes?.toSorted()).toEqual(['INVALID_VALUE', 'INVALID_VALUE', 'NOT_FOUND']);
  });
});

describe('growth from levels', () => {
  const shows =
    'growth(period: "2001-06") { period reported computed difference level before deflator comparablePrices inputs { name value } }';

  it('stands beside the reported one, in current prices, and in comparable ones where a price index is kept', async () => {
    await world.report('output.total', '2001-06', '112.2', '2001-07-05');
    await create({ indicator: 'output.total', value: '100' });
    expect((await ask(shows)).growth).toMatchObject({
      ...{ period: '2001-06', reported: '9', computed: '12.2', difference: '-3.2', level: '112.2', before: '100' },
      ...{ deflator: null, comparablePrices: false },
    });
    await create({ indicator: 'prices', period: '2001-06', periodEnd: '2001-06-30', value: '102' });
    expect((await ask(shows)).growth).toMatchObject({
      computed: '10',
      difference: '-1',
      deflator: '102',
      comparablePrices: true,
    });
  });

  it('is null of what is no growth', async () => {
    const { data } = await world.graph.query(
      `{ target(plan: "county-plan", code: "output.total") { growth { period } } }`,
    );
    expect(data.target).toEqual({ growth: null });
  });
});

describe('the rules of comparing', () => {
  const value = fc.integer({ min: 1, max: 100_000 }).map(String);

  it('whoever is ahead leaves the other behind, in either direction', () => {
    fc.assert(
      fc.property(
        value,
        value,
        fc.constantFrom('HIGHER_IS_BETTER' as const, 'LOWER_IS_BETTER' as const),
        (one, other, direction) => {
          const of = (own: string, theirs: string) =>
            comparisonOf({
              figures: [{ period: '2023-06', value: own }],
              references: [{ period: '2022-06', value: theirs }],
              ...{ direction, accounting: 'YEAR_TO_DATE', period: null, last: '2023-06', years: (year) => year - 1 },
            });
          const opposite = { AHEAD: 'BEHIND', BEHIND: 'AHEAD', EQUAL: 'EQUAL' } as const;
          const [mine, yours] = [of(one, other), of(other, one)];
          expect(mine?.standing && opposite[mine.standing]).toBe(yours?.standing);
          expect(Number(mine?.difference)).toBe(-Number(yours?.difference) || 0);
        },
      ),
      { numRuns: casesOf(300) },
    );
  });

  it('a level that grew at a rate is found to have grown at it, whatever prices did', () => {
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: -90, max: 300 }),
        fc.integer({ min: 50, max: 150 }),
        (before, rate, index) => {
          const level = (BigInt(before) * BigInt(100 + rate) * BigInt(index)).toString();
          const found = growthOf({
            reported: [],
            unitFactor: '0.01',
            level: {
              ...{ kind: 'AMOUNT', accounting: 'YEAR_TO_DATE', frequency: 'MONTHLY' },
              now: [{ period: '2023-06', value: level }],
              before: [{ period: '2022-H1', value: `${before}0000` }],
            },
            deflator: { unitFactor: '0.01', figures: [{ period: '2023-06', value: String(index) }] },
            period: '2023-06',
          });
          expect(found?.computed).toBe(String(rate));
        },
      ),
      { numRuns: casesOf(300) },
    );
  });

  it('a sum of months is not known where one is missing', () => {
    const months = [1, 2, 3].map((month) => ({ period: `2023-0${month}`, value: '10' }));
    const before = [
      { period: '2022-01', value: '10' },
      { period: '2022-02', value: '10' },
      { period: '2022-03', value: '5' },
    ];
    const found = (now: typeof months) =>
      growthOf({
        ...{ reported: [], unitFactor: '0.01', deflator: null, period: '2023-03' },
        level: { kind: 'AMOUNT', accounting: 'PER_PERIOD', frequency: 'MONTHLY', now, before },
      });
    expect(found(months)).toMatchObject({ level: '30', before: '25', computed: '20' });
    expect(found(months.slice(1))).toMatchObject({ level: null, computed: null });
  });
});
