import { type GraphQLSchema, isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import type { OwnNoun } from './shape.ts';
import type { Data, World } from './world.ts';

const size = 5;

/** What every list has to keep while others write: each row that was there when paging began comes once. */
export function pageStories(schema: GraphQLSchema, noun: OwnNoun, world: () => World, nextRow: () => number): void {
  const orderField = schema.getType(`${noun.name}OrderField`);
  const fields = isEnumType(orderField) ? orderField.getValues().map(({ name }) => name) : [];
  // One way of each order: what is special to the other way, all orders have in common.
  const orders = ['', ...fields.map((field, at) => `{ field: ${field}, direction: ${at % 2 ? 'ASC' : 'DESC'} }`)];

  it.each(orders)('pages forwards through it while rows are added, ordered by: %s', async (orderBy) => {
    await walk({ orderBy, size: 'first', cursor: 'after', start: 'hasNextPage', end: 'endCursor' });
  });

  it.each(orders.slice(0, 1))('pages backwards through it while rows are added%s', async (orderBy) => {
    await walk({ orderBy, size: 'last', cursor: 'before', start: 'hasPreviousPage', end: 'startCursor' });
  });

  async function walk(way: { orderBy: string; size: string; cursor: string; start: string; end: string }) {
    const { graph, write } = world();
    const page = async (cursor: string | null) => {
      const order = way.orderBy ? `, orderBy: ${way.orderBy}` : '';
      const document = `query ($cursor: String) { ${noun.many}(${way.size}: ${size}, ${way.cursor}: $cursor${order}) {
        edges { cursor node { id } } pageInfo { ${way.start} ${way.end} } } }`;
      const { data, errors } = await graph.query(document, { cursor });
      expect(errors).toBeUndefined();
      return data[noun.many];
    };
    const { rows } = await graph.database.pool.query(`SELECT count(*)::int FROM "${noun.name}"`);
    const there = await idsOf(world(), noun);
    expect(there.length).toBe(rows[0]?.count);
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let more = true, pages = 0; more; pages += 1) {
      const row = pages < 3 ? nextRow() : 0;
      const [answer]: [Data, unknown] = await Promise.all([page(cursor), row > 0 && write(row, row)]);
      const ids: string[] = answer.edges.map(({ node }: Data) => node.id);
      seen.push(...ids);
      expect(ids.length).toBeLessThanOrEqual(size);
      cursor = answer.pageInfo[way.end];
      more = answer.pageInfo[way.start];
    }
    expect(new Set(seen).size, 'No row comes twice.').toBe(seen.length);
    expect(
      there.filter((id) => !seen.includes(id)),
      'No row is left out.',
    ).toEqual([]);
  }
}

/** Every row of a noun, in pages as large as they may be. */
async function idsOf({ graph }: World, noun: OwnNoun): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null, more = true; more; ) {
    const document = `query ($cursor: String) { ${noun.many}(first: 200, after: $cursor) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await graph.query(document, { cursor });
    ids.push(...data[noun.many].nodes.map(({ id }: Data) => id));
    cursor = data[noun.many].pageInfo.endCursor;
    more = data[noun.many].pageInfo.hasNextPage;
  }
  return ids;
}
