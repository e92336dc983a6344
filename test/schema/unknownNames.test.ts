import { commonProsperity } from '@plangraph/common-prosperity';
import { openingUp } from '@plangraph/opening-up';
import { projects } from '@plangraph/projects';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [projects, openingUp, commonProsperity] });
  const { prisma } = graph.database;
  const named = { nameZh: '某', nameEn: 'Some' };
  const { id: placeId } = await prisma.place.create({ data: { code: 'county', ...named, kind: 'COUNTY' } });
  await prisma.organisation.create({ data: { code: 'bureau', ...named, kind: 'BUREAU', placeId } });
  await prisma.enterprise.create({ data: { code: 'mill', ...named, placeId } });
  await prisma.plan.create({ data: { code: 'plan', titleZh: '计划', titleEn: 'Plan', year: 2023, placeId } });
  const unit = { code: 'ONE', symbolZh: '个', symbolEn: '', base: 'ONE', factor: 1 };
  await prisma.indicator.create({
    data: {
      code: 'jobs',
      ...named,
      unit: { create: unit },
      kind: 'COUNT',
      direction: 'HIGHER_IS_BETTER',
      frequency: 'MONTHLY',
      accounting: 'YEAR_TO_DATE',
      aggregation: 'SUM',
    },
  });
});
afterAll(() => graph?.close());

const root = { plan: 'plan(code: "plan")', place: 'place(code: "county")', bureau: 'organisation(code: "bureau")' };
const mill = 'enterprises(first: 1) { nodes';
const long = 'x'.repeat(400);

describe('an argument', () => {
  it.each([
    ['NOT_FOUND', 'Plan', `{ plan(code: "nope") { code } }`],
    ['NOT_FOUND', 'Target', `{ ${root.plan} { target(code: "nope") { code } } }`],
    ['NOT_FOUND', 'Area', `{ ${root.plan} { area(code: "nope") { code } } }`],
    ['NOT_FOUND', 'Indicator', `{ ${root.place} { rollUp(indicator: "nope", year: 2023) { count } } }`],
    ['NOT_FOUND', 'Indicator', `{ ${root.place} { rollUp(indicator: "${long}", year: 2023) { count } } }`],
    ['NOT_FOUND', 'Plan', `{ ${root.bureau} { reporting(plan: "nope") { due } } }`],
  ])('that names what is not there is %s: %s, at the root as below', async (code, noun, document) => {
    for (const ask of [graph.query, graph.queryByField]) {
      const { errors } = await ask(document);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({ code, noun });
      expect(errors?.[0]?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
      // The field is null, and what stands around it is as it is.
      expect(errors?.[0]?.path?.length).toBe(document.startsWith('{ plan(code: "nope")') ? 1 : 2);
    }
  });

  it.each([
    [`{ ${root.place} { rollUp(indicator: "jobs", year: -1) { count } } }`],
    [`{ ${root.place} { rollUp(indicator: "jobs", year: 12023) { count } } }`],
    [`{ ${root.bureau} { keyProjectProgress(year: 0) { __typename } } }`],
    [`{ ${mill} { tradeGrowth(year: -5, until: 3) } } }`],
    [`{ ${mill} { tradeGrowth(year: 2023, until: 13) } } }`],
    [`{ ${root.place} { incomeGrowth(period: "yesterday") { __typename } } }`],
    [`{ ${root.place} { incomeGrowth(period: "0001-Q1") { __typename } } }`],
  ])('that is no year, month or period is INVALID_VALUE: %s', async (document) => {
    for (const ask of [graph.query, graph.queryByField]) {
      const { errors } = await ask(document);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INVALID_VALUE']);
    }
  });

  it('that names what is there is answered, though there be nothing to show', async () => {
    const { data, errors } = await graph.query(
      `{ ${root.place} { rollUp(indicator: "jobs", year: 2023) { count } } ${root.bureau} { reporting(plan: " plan ") { due } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ place: { rollUp: { count: 0 } }, organisation: { reporting: { due: 0 } } });
  });
});
