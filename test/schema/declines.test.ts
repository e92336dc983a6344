import { defineDomain } from '@plangraph/schema';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** Plans of places that nobody may see, with values as irregular as TypeScript does not forbid. */
const irregular = defineDomain({
  id: 'irregular',
  area: null,
  types(graph) {
    graph.noun('Place', { fields: (t) => ({ code: t.column('code') }), policy: () => false });
    graph.noun('Area', { fields: (t) => ({ code: t.column('code') }) });
    graph.noun('Plan', {
      fields: (t) => ({
        code: t.column('code'),
        place: t.one('place'),
        area: t.find('areas', { by: 'code', description: 'The area with this code.' }),
        promised: t.derived({
          description: 'Comes later.',
          type: 'String',
          needs: { code: true },
          resolve: ({ code }) => Promise.resolve(code) as unknown as string,
        }),
        missing: t.derived({
          description: 'Never comes.',
          type: 'String',
          needs: { code: true },
          resolve: () => null as unknown as string,
        }),
        failing: t.derived({
          description: 'Fails.',
          type: 'String',
          needs: { code: true },
          resolve: () => {
            throw new Error('broken');
          },
        }),
      }),
      query: { one: { name: 'plan', by: ['code'] }, many: 'plans' },
    });
  },
});

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [irregular] });
  const place = { create: { code: 'north', nameZh: '北', nameEn: 'North', kind: 'COUNTY' as const } };
  await graph.database.prisma.plan.create({
    data: { code: 'north-2023', titleZh: '计划', titleEn: 'Plan', year: 2023, place },
  });
});
afterAll(() => graph.close());

const counts = () => graph.executions();
let before = counts;
beforeEach(() => {
  const { answered, declined } = counts();
  before = () => ({ answered, declined });
});

/** What was counted since the test began. */
function counted() {
  const { answered, declined } = counts();
  const earlier = before();
  const since = Object.entries(declined).map(
    ([reason, count]) => [reason, count - (earlier.declined[reason as keyof typeof declined] ?? 0)] as const,
  );
  return { answered: answered - earlier.answered, declined: Object.fromEntries(since.filter(([, count]) => count)) };
}

describe('an operation', () => {
  it.each([
    ['of rows', '{ plans { nodes { code } } }'],
    ['of nothing but a type name', '{ __typename }'],
    ['whose root finds nothing', '{ plan(code: "nowhere") { code } }'],
  ])('%s is answered straight from its rows', async (_, document) => {
    await graph.query(document);
    expect(counted()).toEqual({ answered: 1, declined: {} });
  });

  it.each([
    [
      'that names nothing below the root',
      'NAMES_NOTHING',
      '{ plans { nodes { area(code: "nowhere") { code } } } }',
      {},
    ],
    ['that asks for the schema', 'INTROSPECTION', '{ __schema { queryType { name } } }', {}],
    ['with a variable of another type', 'VALUES', 'query ($code: String!) { plan(code: $code) { code } }', {}],
    ['of a page that is too large', 'REFUSED', '{ plans(first: 201) { nodes { code } } }', {}],
    ['of a value that is promised', 'PROMISE', '{ plans { nodes { promised } } }', {}],
    ['of a value that is missing', 'MISSING_VALUE', '{ plans { nodes { missing } } }', {}],
    ['of a row that is hidden', 'HIDDEN_ROW', '{ plans { nodes { place { code } } } }', {}],
    ['of a value that cannot be made', 'READ_FAILED', '{ plans { nodes { failing } } }', {}],
    [
      'of a text that cannot be looked up',
      'REFUSED',
      'query ($code: String!) { plan(code: $code) { code } }',
      { code: '\u0000' },
    ],
  ])('%s is counted as %s, and answered as graphql-js answers', async (_, reason, document, variables) => {
    const answer = await graph.query(document, variables);
    expect(counted().declined).toEqual({ [reason]: 1 });
    expect(answer).toEqual(await graph.queryByField(document, variables));
  });
});
