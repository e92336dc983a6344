import type { Viewer } from '@plangraph/schema';
import { beforeAll, expect, it } from 'vitest';
import { groupsOf, hasAggregate } from './offers.ts';
import type { DomainShape, EdgeField, OwnNoun } from './shape.ts';
import { spine } from './spine.ts';
import { memberOf, strangers, writeStrangers } from './strangers.ts';
import type { Data, World } from './world.ts';

type Seers = 'EVERYBODY' | 'SIGNED_IN' | 'OWNER' | 'NOBODY';

/** Who sees rows of a noun that serve; a function of a row, by column, where it is not the same of all. */
export type SeenBy = Seers | ((row: Data) => Seers);

/** Those who ask, from nobody to the owner of every sample row. */
const asking: Readonly<Record<string, Viewer | null>> = {
  'the public': null,
  'a reader of another county': memberOf(strangers.foreigner, 'reader'),
  'a reporter of a neighbouring bureau': memberOf(strangers.neighbour, 'reader', 'reporter'),
  'a reporter of the bureau that owns it': memberOf(spine.organisation, 'reader', 'reporter'),
};

const sees: Readonly<Record<Seers, (name: string) => boolean>> = {
  EVERYBODY: () => true,
  SIGNED_IN: (name) => name !== 'the public',
  OWNER: (name) => name === 'a reporter of the bureau that owns it',
  NOBODY: () => false,
};

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
      const idOf = ({ id }: Data) => Buffer.from(`${noun.name}:${id}`).toString('base64url');
      const wanted = rows.filter((row) => sees[typeof seenBy === 'function' ? seenBy(row) : (seenBy as Seers)](name));
      const groups = grouped ? `groupBy(field: ${grouped}) { count }` : '';
      const aggregate = hasAggregate(shape.schema, noun) ? 'aggregate { count }' : '';
      const { [noun.many]: list } = await ask(
        `{ ${noun.many}(first: 200) { totalCount ${aggregate} ${groups} nodes { id } } }`,
      );
      const seen = sorted(list.nodes.map(({ id }: Data) => id));
      const said = typeof seenBy === 'function' ? '(row) => …' : `'${seenBy}'`;
      const cure = `the policy of ${noun.name} is not what \`seenBy: { ${noun.name}: ${said} }\` says: ${name} lists ${seen.length} of ${rows.length} rows, not ${wanted.length}. Mend \`policy\` of graph.noun('${noun.name}', …), or what the test says`;
      expect(seen, cure).toEqual(sorted(wanted.map(idOf)));
      expect(list.totalCount, `totalCount of ${noun.many} for ${name}`).toBe(seen.length);
      if (aggregate) expect(list.aggregate.count, `aggregate of ${noun.many} for ${name}`).toBe(seen.length);
      const sum = list.groupBy?.reduce((before: number, { count }: Data) => before + count, 0) ?? seen.length;
      expect(sum, `groupBy of ${noun.many} for ${name}`).toBe(seen.length);
      const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: rows.map(idOf) });
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
