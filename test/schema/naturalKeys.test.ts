import { openingUp } from '@plangraph/opening-up';
import { tabular } from '@plangraph/rows';
import { composeGraph, defineDomain } from '@plangraph/schema';
import { anybody, createTestGraph, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { printType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [openingUp] });
  await writeSpine(graph.database);
  const { prisma } = graph.database;
  const place = { connect: { code: spine.place } };
  const dueOn = new Date('2001-03-31');
  await prisma.project.create({
    data: {
      code: 'line',
      nameZh: '铁路',
      place,
      transportScheme: { create: { mode: 'RAILWAY' } },
      milestones: { create: [1, 2].map((ordinal) => ({ ordinal, titleZh: `节点${ordinal}`, dueOn })) },
      reviews: { create: { kind: 'QUARTERLY', dueOn } },
    },
  });
});
afterAll(() => graph.close());

/** Asks one root field, and expects an answer of one statement. */
async function ask(document: string, variables = {}) {
  graph.forget();
  const { data, errors } = await graph.query(document, variables);
  expect(errors, document).toBeUndefined();
  expect(graph.statements, document).toHaveLength(1);
  return data;
}

describe('a row is found by the key that its sender knows', () => {
  it('where the key is another record’s', async () => {
    expect(await ask('{ transportScheme(project: "line") { mode project { code } } }')).toEqual({
      transportScheme: { mode: 'RAILWAY', project: { code: 'line' } },
    });
  });

  it('where it is another record’s and more: a number, a word, a day', async () => {
    expect(await ask('{ milestone(project: "line", ordinal: 2) { title(lang: ZH) } }')).toEqual({
      milestone: { title: '节点2' },
    });
    const review =
      'query ($kind: ReviewKind!, $on: Date!) { review(project: "line", kind: $kind, dueOn: $on) { dueOn } }';
    expect(await ask(review, { kind: 'QUARTERLY', on: '2001-03-31' })).toEqual({ review: { dueOn: '2001-03-31' } });
  });

  it('where the other record has a key of several parts, which is given as rows write it', async () => {
    const document =
      'query ($area: AreaKeyInput!, $ordinal: Int!) { section(area: $area, ordinal: $ordinal) { title(lang: EN) } }';
    expect(await ask(document, spine.section)).toEqual({ section: { title: 'First works' } });
    expect(
      await ask(
        'query ($plan: String!, $code: String!) { area(plan: $plan, code: $code) { title(lang: EN) } }',
        spine.area,
      ),
    ).toEqual({ area: { title: 'Works' } });
    const { plan, code } = spine.designation;
    expect(await ask(`{ designation(plan: "${plan}", code: "${code}") { title(lang: EN) } }`)).toEqual({
      designation: { title: 'Title' },
    });
  });

  it('or is not found, which says by which key', async () => {
    const missing = async (field: string) => {
      const { data, errors } = await graph.query(`{ found: ${field} { id } }`);
      expect(data).toEqual({ found: null });
      return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
    };
    expect(await missing('milestone(project: "line", ordinal: 3)')).toMatchObject({
      code: 'NOT_FOUND',
      noun: 'Milestone',
      key: { project: 'line', ordinal: 3 },
      message: expect.stringContaining('no Milestone with project “line”, ordinal “3”'),
      messageZh: expect.stringContaining('project “line”, ordinal “3”'),
    });
    expect(await missing('section(area: { plan: "county-plan", code: "play" }, ordinal: 1)')).toMatchObject({
      key: { area: { plan: 'county-plan', code: 'play' }, ordinal: 1 },
      message: expect.stringContaining('area “plan: county-plan, code: play”'),
    });
    expect(await missing('area(plan: "a\\u0000", code: "works")')).toMatchObject({ code: 'INVALID_VALUE' });
  });
});

describe('the query by the key of a register’s rows', () => {
  /** The root queries of a graph in which sales of brands, with the queries given, are registered by a key. */
  const composing = (query: object, key: readonly string[]) => {
    const brands = defineDomain({
      id: 'brands',
      area: null,
      types(declared) {
        declared.noun('Place', { fields: (t) => ({ code: t.column('code') }) });
        declared.noun('Brand', { fields: (t) => ({ code: t.column('code') }), query: { many: 'brands' } });
        declared.noun('BrandSales', { fields: (t) => ({ period: t.column('period') }), query: query as never });
        const sales = ['period', 'periodEnd', 'sales'] as const;
        const row = tabular('BrandSales', { key: key as never, columns: sales, references: { brand: ['code'] } });
        declared.noun('Organisation', { fields: (t) => ({ code: t.column('code') }) });
        declared.authority(anybody);
        declared.register('BrandSales', { row, roles: ['reporter'], belongs: { place: 'brand.place' } });
      },
    });
    const { schema } = composeGraph({ domains: [brands] });
    const [, ...rest] = printType(schema.getQueryType() as never).split('\n');
    return rest.flatMap((line) => /^ {2}(\w+)\(/.exec(line)?.[1] ?? []);
  };
  const key = ['brand', 'period'];

  it('bears the name of the record', () => {
    expect(composing({ many: 'salesOfBrands' }, key)).toContain('brandSales');
  });

  it('has the key in its name where the noun has another query of that name', () => {
    expect(composing({ many: 'brandSales' }, key)).toContain('brandSalesByBrandAndPeriod');
  });

  it('is not made twice where the noun declares one by that key', () => {
    const one = { name: 'soldUnder', by: ['period', 'brand.code'] };
    const names = composing({ one, many: 'salesOfBrands' }, key);
    expect(names).toContain('soldUnder');
    expect(names).not.toContain('brandSales');
  });

  it('fails the composition where the noun states a path that is no key', () => {
    const one = { name: 'soldUnder', by: ['brand.code'] };
    expect(() => composing({ one }, key)).toThrow(
      'The query soldUnder finds a BrandSales by brand.code, which is no key: (brandId) is no unique of BrandSales.',
    );
  });
});
