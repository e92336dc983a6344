import { plan } from '@plangraph/plan';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  const place = (code: string, parent?: string) => ({
    data: {
      code,
      nameZh: code,
      nameEn: code,
      kind: 'COUNTY' as const,
      ...(parent ? { parent: { connect: { code: parent } } } : {}),
    },
  });
  await graph.database.prisma.place.create(place('top'));
  await graph.database.prisma.place.create(place('middle', 'top'));
  await graph.database.prisma.place.create(place('bottom', 'middle'));
});
afterAll(() => graph.close());

const names = Array.from({ length: 20 }, (_, index) => `a${index}`);
const parents = (selection: string) => names.map((name) => `${name}: parent { ${selection} }`).join(' ');

describe('edges to one row', () => {
  it('are joined, eight to a table at most, because PostgreSQL plans no more of them in time', async () => {
    graph.forget();
    await graph.query(`{ places { nodes { code ${parents('code')} } } }`);
    expect(graph.statements).toHaveLength(1);
    expect(graph.statements[0]?.match(/LEFT JOIN/g)).toHaveLength(8);
  });

  it('share what is left between a row, the rows joined to it, and the other names of the same list', async () => {
    graph.forget();
    const chain = '{ code parent { code parent { code parent { code } } } }';
    await graph.query(`{ places { one: nodes ${chain} other: nodes ${chain} edges { node ${chain} } } }`);
    expect(graph.statements[0]?.match(/LEFT JOIN/g)).toHaveLength(8);
  });

  it('answer the same whether they are joined or not, missing ones and those within included', async () => {
    const { data, errors } = await graph.query(
      `{ places(orderBy: [{ field: CODE }]) { nodes { code ${parents('code parent { code }')} } } }`,
    );
    expect(errors).toBeUndefined();
    const expected = {
      bottom: { code: 'middle', parent: { code: 'top' } },
      middle: { code: 'top', parent: null },
      top: null,
    };
    for (const { code, ...edges } of data.places.nodes) {
      const parent = expected[code as keyof typeof expected];
      expect(edges).toEqual(Object.fromEntries(names.map((name) => [name, parent])));
    }
  });
});
