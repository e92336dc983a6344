import { describe, expect, it } from 'vitest';
import { countyWorld, places, stated } from './world.ts';

const { desk, ask, evidenceOf } = countyWorld();

describe('a nursery', () => {
  const code = 'kaihua-nursery';

  it('is planned, built, opened and closed, each on its day', async () => {
    const row = { code, nameZh: '托育园', nameEn: 'Nursery', kind: 'CHILD_CARE', stage: 'PLANNED', beds: 40 };
    const id = await desk.create('Facility', { ...row, place: 'near' });
    const move = (to: string, on: string) => ({ id, to, on });
    expect(await desk.refusal('Facility', 'move', move('OPEN', '2023-03-01'))).toEqual(['ILLEGAL_MOVE to']);
    await desk.move('Facility', id, 'BUILDING', '2022-09-01');
    await desk.move('Facility', id, 'OPEN', '2023-08-20');
    const early = { id, change: { startedOn: '2023-08-21' } };
    expect(await desk.refusal('Facility', 'change', early)).toEqual(['DATES_OUT_OF_ORDER change']);
    const closed = { id, change: { closedOn: '2024-01-01' } };
    expect(await desk.refusal('Facility', 'change', closed)).toEqual(['STAGE_CONTRADICTS_DATES change']);
    await desk.move('Facility', id, 'CLOSED', '2024-06-30');
    const shown = 'nodes { code stage startedOn openedOn closedOn moves }';
    expect(await ask(`{ place(code: "near") { facilities { aggregate { sum { beds } } ${shown} } } }`)).toEqual({
      place: {
        facilities: {
          aggregate: { sum: { beds: '40' } },
          nodes: [
            {
              code,
              stage: 'CLOSED',
              startedOn: '2022-09-01',
              openedOn: '2023-08-20',
              closedOn: '2024-06-30',
              moves: [],
            },
          ],
        },
      },
    });
  });

  it('is found by a piece of its name', async () => {
    const { search } = await ask('{ search(text: "托育") { nodes { ... on Facility { code } } } }');
    expect(search.nodes).toEqual([{ code }]);
  });
});

describe('the paper that is to be on the national list', () => {
  const paper = 'heritageItem(code: "kaihua-paper")';

  it('is applied for again after it was not taken, and then listed', async () => {
    const { heritageItem } = await ask(`{ ${paper} { id stage level moves } }`);
    expect(heritageItem).toMatchObject({ stage: 'CANDIDATE', level: 'NATIONAL', moves: ['APPLIED'] });
    const move = (to: string, on: string) => ({ id: heritageItem.id, to, on });
    await desk.move('HeritageItem', heritageItem.id, 'APPLIED', '2019-05-01');
    await desk.move('HeritageItem', heritageItem.id, 'NOT_LISTED', '2021-06-10');
    await desk.move('HeritageItem', heritageItem.id, 'APPLIED', '2023-04-01');
    const before = move('LISTED', '2023-03-31');
    expect(await desk.refusal('HeritageItem', 'move', before)).toEqual([expect.stringMatching(/^DATES_OUT_OF_ORDER/)]);
    await desk.move('HeritageItem', heritageItem.id, 'LISTED', '2023-12-20');
    expect(await ask(`{ ${paper} { stage appliedOn listedOn delistedOn moves } }`)).toEqual({
      heritageItem: {
        stage: 'LISTED',
        appliedOn: '2023-04-01',
        listedOn: '2023-12-20',
        delistedOn: null,
        moves: ['DELISTED'],
      },
    });
  });

  it('stands beside the title that the plan promises', async () => {
    const item = 'heritageItems { nodes { code } } facilities { totalCount }';
    const { plan } = await ask(
      `{ plan(code: "kaihua-2023") { designations(filter: { level: { eq: NATIONAL } }, first: 50) { nodes { code ${item} } } } }`,
    );
    expect(plan.designations.nodes).toContainEqual({
      code: 'kaihua-paper-heritage',
      heritageItems: { nodes: [{ code: 'kaihua-paper' }] },
      facilities: { totalCount: 0 },
    });
  });
});

describe('a village’s income', () => {
  it('is told year by year, the latest first, with what is missing to the threshold', async () => {
    for (const [year, operatingIncome] of [
      [2022, '49.999999'],
      [2023, '50'],
    ] as const) {
      await desk.create('VillageIncome', { place: 'far', year, operatingIncome });
    }
    const { place } = await ask(
      '{ place(code: "far") { villageIncomes { nodes { year reachesThreshold shortfall } } } }',
    );
    expect(place.villageIncomes.nodes).toEqual([
      { year: 2023, reachesThreshold: true, shortfall: '0' },
      { year: 2022, reachesThreshold: false, shortfall: '0.000001' },
    ]);
  });

  it('of no year and of less than nothing is refused, all at once', async () => {
    const villageIncome = { place: 'far', year: 23, operatingIncome: '-1' };
    expect(await desk.refusal('VillageIncome', 'create', { villageIncome })).toEqual([
      'INVALID_VALUE villageIncome.year',
      'NEGATIVE_AMOUNT villageIncome.operatingIncome',
    ]);
  });
});

describe('surveys of income', () => {
  const survey = (period: string, urban: string, rural: string) => ({
    place: places.county,
    ...stated(period),
    urban,
    rural,
  });

  it('tell the ratio, the gap, and the growth over the same period of the year before', async () => {
    await desk.create('IncomeSurvey', survey('2022-Q2', '20000', '10000'));
    await desk.create('IncomeSurvey', survey('2023-Q2', '21600', '11000'));
    await desk.create('IncomeSurvey', survey('2023-Q1', '11000', '5500'));
    const growth = (period: string) => `incomeGrowth(period: "${period}") { urban rural }`;
    const { place } = await ask(`{ place(code: "${places.county}") {
      incomeSurveys(first: 1) { nodes { period ratio gap } } half: ${growth('2023-Q2')} quarter: ${growth('2023-Q1')} } }`);
    expect(place).toEqual({
      incomeSurveys: { nodes: [{ period: '2023-Q2', ratio: '1.963636', gap: '10600' }] },
      half: { urban: '8.00', rural: '10.00' },
      quarter: null,
    });
    expect(await evidenceOf('urban-rural-income-ratio')).toBe('1.963636');
  });

  it('with a wrong end or of no period are refused', async () => {
    const wrong = { incomeSurvey: { ...survey('2023-Q3', '1', '1'), periodEnd: '2023-09-29' } };
    expect(await desk.refusal('IncomeSurvey', 'create', wrong)).toEqual(['WRONG_PERIOD_END incomeSurvey.periodEnd']);
    const none = { incomeSurvey: { ...wrong.incomeSurvey, period: '2023-Q5', urban: '-1' } };
    expect(await desk.refusal('IncomeSurvey', 'create', none)).toEqual([
      'INVALID_PERIOD incomeSurvey.period',
      'NEGATIVE_AMOUNT incomeSurvey.urban',
    ]);
  });
});

describe('a brand', () => {
  it('sums what was sold under it, and counts no period twice', async () => {
    const sold = (period: string, sales: string) => ({ brand: 'qianjiangyuan', ...stated(period), sales });
    await desk.create('BrandSales', sold('2023-Q1', '7000.5'));
    await desk.create('BrandSales', sold('2023-Q2', '8000.25'));
    expect(await desk.refusal('BrandSales', 'create', { brandSales: sold('2023-Q2', '1') })).toEqual([
      expect.stringMatching(/^ALREADY_EXISTS/),
    ]);
    const { brand } = await ask('{ brand(code: "qianjiangyuan") { sales { aggregate { sum { sales } } } } }');
    expect(brand.sales.aggregate.sum.sales).toBe('15000.75');
    expect(await evidenceOf('regional-brand.sales')).toBe('1.500075');
  });
});
