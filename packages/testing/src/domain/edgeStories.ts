import { expect, it } from 'vitest';
import type { DomainShape, EdgeField } from './shape.ts';
import type { Data, World } from './world.ts';

/** What every edge has to do: lead from each row to the right ones, and from there back again. */
export function edgeStories({ nouns, added }: DomainShape, world: () => World): void {
  const listed = new Map(nouns.map((noun) => [noun.name, noun]));
  const edges = [...nouns.flatMap((noun) => noun.edges), ...added];
  const forward = edges.filter(({ kind, from }) => kind === 'one' && listed.has(from));
  const both = edges
    .map((edge) => ({ edge, back: waysBack(edge) }))
    .filter(({ back }) => back.length > 0)
    .map(({ edge, back }) => [`${edge.from}.${edge.field}`, edge, back] as const);

  it.each(forward.map((edge) => [`${edge.from}.${edge.field}`, edge] as const))(
    '%s leads to one row',
    async (_, edge) => {
      const many = listed.get(edge.from)?.many ?? '';
      const { [many]: list } = await world().ask(
        `{ ${many}(first: 200) { nodes { ${edge.field} { id __typename } } } }`,
      );
      const reached = list.nodes.map((row: Data) => row[edge.field]).filter(Boolean);
      expect(
        reached.length,
        `No sample row of ${edge.from} leads along ${edge.field}; ${cure(edge.field)}`,
      ).toBeGreaterThan(0);
      const [{ id, __typename }] = reached;
      expect(__typename).toBe(edge.to);
      const again = await world().ask(`query ($id: ID!) { node(id: $id) { id __typename } }`, { id });
      expect(again).toEqual({ node: { id, __typename } });
    },
  );

  it.each(both)('%s leads to the rows that lead back', async (_, edge, back) => {
    const many = listed.get(edge.to)?.many ?? '';
    const selection = back.map((field) => `${field} { id }`).join(' ');
    const { [many]: list } = await world().ask(`{ ${many}(first: 200) { nodes { id ${selection} } } }`);
    const rows: Data[] = list.nodes;
    const owners = new Set<string>(rows.flatMap((row) => back.flatMap((field) => row[field]?.id ?? [])));
    let reached = 0;
    for (const owner of [...owners].slice(0, 5)) {
      // Where two edges lead back, one of them is this one's other end.
      const expected = back.map((field) =>
        rows
          .filter((row) => row[field]?.id === owner)
          .map(({ id }) => id)
          .sort(),
      );
      const found = await rowsAt(world(), edge, owner);
      expect(expected).toContainEqual(found.sort());
      reached += found.length;
    }
    expect(
      reached,
      `No sample row of ${edge.to} is reached by ${edge.from}.${edge.field}; ${cure(back.join(' or '))}`,
    ).toBeGreaterThan(0);
  });

  /** The fields by which the rows at the end of an edge lead back to where it begins. */
  function waysBack({ from, to }: EdgeField): string[] {
    const ways = listed.get(to)?.edges.filter((edge) => edge.kind === 'one' && edge.to === from) ?? [];
    return ways.map(({ field }) => field);
  }
}

/** What is to be written where. */
function cure(column: string): string {
  return `let some row of \`rows\`, in describeDomain of the domain's test, state ${column}.`;
}

async function rowsAt(world: World, { from, field, kind }: EdgeField, owner: string): Promise<string[]> {
  const selection = kind === 'connection' ? `${field}(first: 200) { totalCount nodes { id } }` : `${field} { id }`;
  const document = `query ($id: ID!) { node(id: $id) { ... on ${from} { ${selection} } } }`;
  const { [field]: answer } = (await world.ask(document, { id: owner })).node;
  if (kind === 'one') return answer ? [answer.id] : [];
  if (kind === 'connection') expect(answer.totalCount).toBe(answer.nodes.length);
  return (kind === 'connection' ? answer.nodes : answer).map(({ id }: Data) => id);
}
