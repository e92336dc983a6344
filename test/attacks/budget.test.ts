import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  // Nobody searches here, and an index of the pairs of such names takes its time.
  const indexes = `SELECT indexname AS name FROM pg_indexes WHERE tablename = 'Place' AND indexdef LIKE '%USING gin%'`;
  const { rows } = await graph.database.pool.query<{ name: string }>(indexes);
  for (const { name } of rows) await graph.database.pool.query(`DROP INDEX "${name}"`);
  await graph.database.pool.query(`
    INSERT INTO "Place" ("code", "nameZh", "nameEn", "kind")
    SELECT 'p' || n, repeat('开', 15000), repeat('k', 15000), 'TOWNSHIP'::"PlaceKind" FROM generate_series(1, 200) n
    UNION ALL SELECT 'd' || n, repeat('开', 600000), 'k', 'DISTRICT'::"PlaceKind" FROM generate_series(1, 20) n`);
});
afterAll(() => graph.close());

const roots = (times: number, field: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => field(n)).join(' ');
const children = (inner: string) => `children(first: 20) { nodes { code ${inner} } }`;
const nested = `places(first: 200) { nodes { code ${children(children('kind'))} } }`;
const codes = ({ errors }: Awaited<ReturnType<TestGraph['query']>>) =>
  new Set(errors?.map(({ extensions }) => extensions.code));

describe('the budget of an operation', () => {
  it.each(['query', 'queryByField'] as const)('is one, however many root fields spend from it (%s)', async (way) => {
    const page = (n: number) => `p${n}: ${nested}`;
    expect(codes(await graph[way](`{ ${roots(1, page)} }`))).toEqual(new Set());
    expect(codes(await graph[way](`{ ${roots(8, page)} }`))).toEqual(new Set(['TOO_MANY_VALUES']));
  });

  it.each(['query', 'queryByField'] as const)('counts the conditions of all filters together (%s)', async (way) => {
    const alternatives = Array.from({ length: 40 }, (_, n) => `{ code: { eq: "${n}" } }`).join(' ');
    const list = (n: number) => `l${n}: places(filter: { or: [${alternatives}] }) { totalCount }`;
    expect(codes(await graph[way](`{ ${roots(10, list)} }`))).toEqual(new Set());
    expect(codes(await graph[way](`{ ${roots(40, list)} }`))).toEqual(new Set(['FILTER_TOO_LARGE']));
  });

  it.each(['query', 'queryByField'] as const)('is not spent by the operation before (%s)', async (way) => {
    for (let times = 0; times < 8; times += 1) expect(codes(await graph[way](`{ ${nested} }`))).toEqual(new Set());
  });
});

describe('many objects by their ids', () => {
  it('are one statement that is no longer than that of two, in the order of the ids', async () => {
    const { data } = await graph.query('{ places(first: 100) { nodes { id } } }');
    const ids: string[] = data.places.nodes.map(({ id }: { id: string }) => id);
    const ask = async (asked: readonly string[]) => {
      graph.forget();
      const answer = await graph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: asked });
      expect(answer.data.nodes.map((node: { id: string } | null) => node?.id)).toEqual(asked);
      return [...graph.statements];
    };
    const few = await ask(ids.slice(0, 2));
    const many = await ask([...ids].reverse());
    expect(many).toHaveLength(1);
    expect(many).toEqual(few);
    const missing = Buffer.from(Buffer.from(String(ids[0]), 'base64').toString().replace(/\d+$/, '999999')).toString(
      'base64',
    );
    const twice = await graph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [ids[0], missing, ids[0]],
    });
    expect(twice.data.nodes).toEqual([{ id: ids[0] }, null, { id: ids[0] }]);
  });
});

describe('an answer that is too long', () => {
  const names = (n: number, first: number) =>
    `n${n}: places(first: ${first}, filter: { kind: { eq: TOWNSHIP } }) { nodes { name(lang: ZH) } }`;

  it('is refused before it is parsed', async () => {
    expect(codes(await graph.query(`{ ${names(0, 200)} }`))).toEqual(new Set());
    const { data, errors } = await graph.query('{ places(filter: { kind: { eq: DISTRICT } }) { nodes { name } } }');
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ANSWER_TOO_LARGE',
      maximum: 8_388_608,
      messageZh: expect.stringContaining('字符'),
    });
  });

  it('is what several short ones are together', async () => {
    expect(codes(await graph.query(`{ ${names(0, 100)} ${names(1, 100)} }`))).toEqual(new Set());
    expect(codes(await graph.query(`{ ${names(0, 150)} ${names(1, 150)} }`))).toEqual(new Set(['ANSWER_TOO_LARGE']));
  });
});
