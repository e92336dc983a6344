import { beforeAll, expect, it } from 'vitest';
import { groupsOf, hasAggregate } from './offers.ts';
import { asking, idOf, type SeenBy, saidOf, seenOf } from './seers.ts';
import type { DomainShape, EdgeField, OwnNoun } from './shape.ts';
import { writeStrangers } from './strangers.ts';
import type { Data, World } from './world.ts';

/**
 * What every policy has to do: show each who asks what the domain says that he sees, on every path alike. The suite cannot know
 * what was meant, so the tests say it of every noun.
 */
export function policyStories(shape: DomainShape, noun: OwnNoun, seenBy: SeenBy | undefined, world: () => World): void {
  const leading = shape.nouns.flatMap(({ edges }) => edges).filter(({ to }) => to === noun.name);
  const grouped = groupsOf(shape.schema, noun)[0]?.[0];
  beforeAll(() => writeStrangers(world().graph.database));

  it('is said to be seen by somebody', () => {
    const cure = `say who sees ${noun.name}, in describeDomain of the domain's test: \`seenBy: { ${noun.name}: 'EVERYBODY' | 'SIGNED_IN' | 'OWNER' | 'NOBODY' }\`, or a function of its row`;
    expect(seenBy, cure).toBeDefined();
  });

  it.runIf(seenBy).each(Object.entries(asking))(
    'shows %s what he may see, on every path alike',
    async (name, viewer) => {
      const { graph } = world();
      const ask = async (document: string, variables = {}) => (await graph.query(document, variables, { viewer })).data;
      const rows: Data[] = (await graph.database.pool.query(`SELECT * FROM "${noun.name}"`)).rows;
      const globalId = (row: Data) => idOf(noun.name, row);
      const wanted = seenOf(rows, seenBy as SeenBy, name);
      const groups = grouped ? `groupBy(field: ${grouped}) { count }` : '';
      const aggregate = hasAggregate(shape.schema, noun) ? 'aggregate { count }' : '';
      const { [noun.many]: list } = await ask(
        `{ ${noun.many}(first: 200) { totalCount ${aggregate} ${groups} nodes { id } } }`,
      );
      const seen = sorted(list.nodes.map(({ id }: Data) => id));
      const cure = `the policy of ${noun.name} is not what ${saidOf(noun.name, seenBy as SeenBy)} says: ${name} lists ${seen.length} of ${rows.length} rows, not ${wanted.length}. Mend \`policy\` of graph.noun('${noun.name}', …), or what the test says`;
      expect(seen, cure).toEqual(sorted(wanted.map(globalId)));
      expect(list.totalCount, `totalCount of ${noun.many} for ${name}`).toBe(seen.length);
      if (aggregate) expect(list.aggregate.count, `aggregate of ${noun.many} for ${name}`).toBe(seen.length);
      const sum = list.groupBy?.reduce((before: number, { count }: Data) => before + count, 0) ?? seen.length;
      expect(sum, `groupBy of ${noun.many} for ${name}`).toBe(seen.length);
      const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: rows.map(globalId) });
      const found = sorted(nodes.filter(Boolean).map(({ id }: Data) => id));
      expect(found, `${noun.name} by nodes(ids:) for ${name}`).toEqual(seen);
      for (const edge of leading) await leadsNowhereElse(edge, ask, { seen, name });
    },
  );

  /** An edge leads to nothing that the list does not show. */
  async function leadsNowhereElse(
    { from, field, kind }: EdgeField,
    ask: (document: string) => Promise<Data>,
    { seen, name }: { readonly seen: readonly string[]; readonly name: string },
  ): Promise<void> {
    const owner = shape.nouns.find((each) => each.name === from);
    if (!owner) return;
    const selection = kind === 'connection' ? `${field}(first: 200) { nodes { id } }` : `${field} { id }`;
    const { [owner.many]: list } = await ask(`{ ${owner.many}(first: 200) { nodes { ${selection} } } }`);
    const reached = list.nodes.flatMap((row: Data) => (kind === 'connection' ? row[field].nodes : row[field]) ?? []);
    const strange = reached.map(({ id }: Data) => id).filter((id: string) => !seen.includes(id));
    expect(strange, `${from}.${field} shows ${name} what the list does not`).toEqual([]);
  }
}

function sorted(ids: readonly string[]): string[] {
  return [...ids].sort();
}
