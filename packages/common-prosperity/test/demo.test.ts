import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { onDataset } from '@plangraph/testing';
import { expect, it } from 'vitest';
import { commonProsperity } from '../src/index.ts';

const { ask } = onDataset(commonProsperity, { dataset: 'kaihua-2023', loadDataset, loadDemo });

it.each([
  ['facilities', 'KIND', 100, ['CHILD_CARE', 'HOSPITAL', 'OLD_AGE']],
  ['facilities', 'STAGE', 100, ['BUILDING', 'CLOSED', 'OPEN', 'PLANNED']],
  ['heritageItems', 'LEVEL', 76, ['COUNTY', 'MUNICIPAL', 'NATIONAL', 'PROVINCIAL']],
  ['heritageItems', 'STAGE', 76, ['APPLIED', 'CANDIDATE', 'DELISTED', 'LISTED', 'NOT_LISTED']],
])('the made-up county has %s of every %s', async (list, field, count, words) => {
  const made = 'filter: { code: { startsWith: "kaihua-demo-" } }';
  const { records } = await ask(
    `{ records: ${list}(first: 200, ${made}) { totalCount nodes { synthetic } groupBy(field: ${field}) { key } } }`,
  );
  expect(records.totalCount).toBe(count);
  expect(records.groupBy.map(({ key }: { key: string }) => key).sort()).toEqual(words);
  for (const { synthetic } of records.nodes) expect(synthetic).toBe(true);
});

it('its villages have two years of income, of which one is exactly the threshold', async () => {
  const { villages, years, exact } = await ask(`{
    villages: places(filter: { kind: { eq: VILLAGE } }) { totalCount }
    years: villageIncomes { groupBy(field: YEAR) { key count } }
    exact: villageIncomes(filter: { operatingIncome: { eq: "50" }, year: { eq: 2023 } }) { nodes { reachesThreshold } }
  }`);
  expect(villages.totalCount).toBe(255);
  expect(years.groupBy.map(({ count }: { count: number }) => count)).toEqual([255, 255]);
  expect(exact.nodes).toContainEqual({ reachesThreshold: true });
});

it('its surveys are what the reported ratio was taken of, and incomes have grown, those of the country faster', async () => {
  const survey = 'incomeSurveys(first: 8) { nodes { period ratio } }';
  const { plan: promised, place } = await ask(`{
    plan(code: "kaihua-2023") { target(code: "urban-rural-income-ratio") { evidence { value reported difference period } } }
    place(code: "kaihua") { ${survey} incomeGrowth(period: "2023-Q2") { urban rural } }
  }`);
  const { value, reported, difference, period } = promised.target.evidence;
  expect([value, difference]).toEqual([reported, '0']);
  expect(place.incomeSurveys.nodes).toContainEqual({ period, ratio: value });
  expect(Number(place.incomeGrowth.rural)).toBeGreaterThan(Number(place.incomeGrowth.urban));
  expect(Number(place.incomeGrowth.urban)).toBeGreaterThan(0);
});
