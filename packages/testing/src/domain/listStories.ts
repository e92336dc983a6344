import { isDeepStrictEqual } from 'node:util';
import type { GraphQLSchema } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { equalTo, groupsOf, operandsOf, ordersOf, rankOf, summedOf } from './offers.ts';
import { type OwnNoun, plainFieldsOf, selectionAt, selectionOf } from './shape.ts';
import type { Data, World } from './world.ts';

const all = 'first: 200';

/** What every list of a noun has to do: show, count, find again, filter, order, group and sum. */
export function listStories(schema: GraphQLSchema, noun: OwnNoun, world: () => World): void {
  let rows: Data[];
  beforeAll(async () => {
    const { [noun.many]: list } = await world().ask(`{ ${noun.many}(${all}) { nodes { ${selectionOf(noun.type)} } } }`);
    rows = list.nodes;
  });

  it('lists its rows and counts them', async () => {
    const { [noun.many]: list } = await world().ask(`{ ${noun.many}(first: 3) { totalCount nodes { id } } }`);
    const { rows: counted } = await world().graph.database.pool.query(`SELECT count(*)::int FROM "${noun.name}"`);
    expect(list.totalCount).toBe(counted[0]?.count);
    expect(list.totalCount).toBe(rows.length);
    expect(list.nodes).toEqual(rows.slice(0, 3).map(({ id }) => ({ id })));
  });

  it('is found again by its global id, alone and among others', async () => {
    const shown = `... on ${noun.name} { ${selectionOf(noun.type)} }`;
    const [row] = rows;
    expect(await world().ask(`query ($id: ID!) { node(id: $id) { ${shown} } }`, { id: row.id })).toEqual({ node: row });
    const wanted = [rows.at(-1), row];
    const { nodes } = await world().ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${shown} } }`, {
      ids: wanted.map(({ id }) => id),
    });
    expect(nodes).toEqual(wanted);
  });

  it.each(byColumns(noun))('is found by %s', async (field, by) => {
    const row = rows.find((each) => by.every((name) => each[name] !== null));
    const given = by.map((name) => `${name}: ${JSON.stringify(row[name])}`).join(', ');
    expect(await world().ask(`{ ${field}(${given}) { ${selectionOf(noun.type)} } }`)).toEqual({ [field]: row });
  });

  it.each(operandsOf(schema, noun))('filters by %s', async (operand, isEdge) => {
    const filter = async (value: unknown) => {
      const document = `query ($filter: ${noun.name}Filter) { ${noun.many}(${all}, filter: $filter) { totalCount nodes { id } } }`;
      const { [noun.many]: list } = await world().ask(document, { filter: { [operand]: value } });
      expect(list.totalCount).toBe(list.nodes.length);
      return list.nodes.map(({ id }: Data) => id).sort();
    };
    const stated = (row: Data) => (isEdge ? row[operand]?.id : row[operand]) ?? null;
    const idsWhere = (holds: (value: unknown) => boolean) =>
      rows
        .filter((row) => holds(stated(row)))
        .map(({ id }) => id)
        .sort();
    const value = rows.map(stated).find((each) => each !== null);
    expect(
      value,
      `No sample row of ${noun.name} has a value for ${operand}; let some row of \`rows\`, in describeDomain of the domain's test, state one.`,
    ).toBeDefined();
    expect(await filter(equalTo(value, isEdge))).toEqual(idsWhere((each) => isDeepStrictEqual(each, value)));
    if (!isEdge) expect(await filter({ isNull: true })).toEqual(idsWhere((each) => each === null));
  });

  it.each(ordersOf(schema, noun))('orders by %s, both ways, rows without a value last', async (field, column) => {
    const ordered = async (direction: string) => {
      const document = `{ ${noun.many}(${all}, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id value: ${column} } } }`;
      return (await world().ask(document))[noun.many].nodes as { id: string; value: unknown }[];
    };
    const rank = rankOf(noun, column);
    for (const [direction, sign] of [
      ['ASC', 1],
      ['DESC', -1],
    ] as const) {
      const list = await ordered(direction);
      expect(list.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      const values = list.map(({ value }) => value);
      const stated = values.filter((value) => value !== null);
      expect(values.slice(stated.length).filter((value) => value !== null)).toEqual([]);
      const steps = stated.slice(1).map((value, index) => sign * rank(stated[index], value));
      expect(steps.filter((step) => step > 0)).toEqual([]);
    }
  });

  it.each(groupsOf(schema, noun))('groups by %s', async (field, path) => {
    const document = `{ ${noun.many}(first: 1) { totalCount groupBy(field: ${field}) { key count } } }`;
    const { totalCount, groupBy } = (await world().ask(document))[noun.many];
    const shown = `{ ${noun.many}(${all}) { nodes { ${selectionAt(path)} } } }`;
    const counts = new Map<string | null, number>();
    for (const row of (await world().ask(shown))[noun.many].nodes) {
      const value = path.split('.').reduce((at, step) => at?.[step] ?? null, row);
      const key = value === null ? null : String(value);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(new Map(groupBy.map(({ key, count }: Data) => [key, count]))).toEqual(counts);
    expect(groupBy.reduce((sum: number, { count }: Data) => sum + count, 0)).toBe(totalCount);
  });

  it.each(summedOf(schema, noun))('sums %s', async (column) => {
    const document = `{ ${noun.many}(first: 1) { aggregate { count sum { ${column} } min { ${column} } max { ${column} } } } }`;
    const { aggregate } = (await world().ask(document))[noun.many];
    const figures = rows
      .map((row) => row[column])
      .filter((value) => value !== null)
      .map(Number);
    expect(aggregate.count).toBe(rows.length);
    expect(Number(aggregate.sum[column])).toBeCloseTo(
      figures.reduce((sum, value) => sum + value, 0),
      4,
    );
    expect(Number(aggregate.min[column])).toBe(Math.min(...figures));
    expect(Number(aggregate.max[column])).toBe(Math.max(...figures));
  });
}

/** The root fields that find a row by what it shows itself, and by what; `registerStories` knows those by other rows. */
function byColumns({ type, ones }: OwnNoun): [string, string[]][] {
  const shown = new Set(plainFieldsOf(type).map(({ name }) => name));
  const finders = ones.map(({ name, args }): [string, string[]] => [name, args.map((argument) => argument.name)]);
  return finders.filter(([, by]) => by.every((name) => shown.has(name)));
}
