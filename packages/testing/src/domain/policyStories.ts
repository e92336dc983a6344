import type { Viewer } from '@plangraph/schema';
import { beforeAll, expect, it } from 'vitest';
import { groupsOf } from './offers.ts';
import type { DomainShape, OwnNoun } from './shape.ts';
import { spine } from './spine.ts';
import type { Data, World } from './world.ts';

/** Who sees rows of a noun that serve, in words of the guide. */
export type SeenBy = 'EVERYBODY' | 'SIGNED_IN' | 'OWNER' | 'NOBODY';

/** Those who ask, from nobody to the owner of every sample row. */
const asking: Readonly<Record<string, Viewer | null>> = {
  'the public': null,
  'a reader of another county': { subject: 'far', organisation: 'far-bureau', roles: ['reader'] },
  'a reader of a neighbouring bureau': { subject: 'near', organisation: 'near-bureau', roles: ['reader'] },
  'a reporter of a neighbouring bureau': {
    subject: 'near',
    organisation: 'near-bureau',
    roles: ['reader', 'reporter'],
  },
  'a reporter of the bureau that owns it': {
    subject: 'li',
    organisation: spine.organisation,
    roles: ['reader', 'reporter'],
  },
};

const seers: Readonly<Record<SeenBy, (name: string) => boolean>> = {
  EVERYBODY: () => true,
  SIGNED_IN: (name) => name !== 'the public',
  OWNER: (name) => name === 'a reporter of the bureau that owns it',
  NOBODY: () => false,
};

/**
 * What every policy has to do: show each who asks what the domain says that he sees, on every path alike. The suite cannot know
 * what was meant, so what is not for everybody is stated in \`seenBy\`.
 */
export function policyStories(shape: DomainShape, noun: OwnNoun, seenBy: SeenBy | undefined, world: () => World): void {
  beforeAll(async () => {
    const { prisma } = world().graph.database;
    const { id: placeId } = await prisma.place.findUniqueOrThrow({ where: { code: spine.place } });
    const far = { code: 'far-county', nameZh: '外县', nameEn: 'Far county', kind: 'COUNTY' } as const;
    const { id: farId } = await prisma.place.upsert({ where: { code: far.code }, update: {}, create: far });
    for (const [code, place] of [
      ['near-bureau', placeId],
      ['far-bureau', farId],
    ] as const) {
      const bureau = { code, nameZh: code, nameEn: code, kind: 'BUREAU', placeId: place } as const;
      await prisma.organisation.upsert({ where: { code }, update: {}, create: bureau });
    }
  });

  it.each(Object.entries(asking))('shows %s what he may see, on every path alike', async (name, viewer) => {
    const { graph } = world();
    const ask = async (document: string, variables = {}) => (await graph.query(document, variables, { viewer })).data;
    const { rows } = await graph.database.pool.query(`SELECT "id" FROM "${noun.name}" ORDER BY "id"`);
    const all = rows.map(({ id }) => Buffer.from(`${noun.name}:${id}`).toString('base64url'));
    const { [noun.many]: list } = await ask(`{ ${noun.many}(first: 200) { totalCount nodes { id } } }`);
    const seen = list.nodes.map(({ id }: Data) => id).sort();
    const wanted = seers[seenBy ?? 'EVERYBODY'](name) ? [...all].sort() : [];
    const cure = seenBy
      ? `the policy of ${noun.name} is not what \`seenBy: { ${noun.name}: '${seenBy}' }\` says; mend the policy, or what is said`
      : `${noun.name} has a policy; say who sees it: \`seenBy: { ${noun.name}: 'SIGNED_IN' | 'OWNER' | 'NOBODY' }\` in describeDomain`;
    expect(seen, `${name} lists ${seen.length} of ${all.length}: ${cure}`).toEqual(wanted);
    expect(list.totalCount, `totalCount for ${name}`).toBe(seen.length);
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all });
    const found = nodes
      .filter(Boolean)
      .map(({ id }: Data) => id)
      .sort();
    expect(found, `${noun.name} by nodes(ids:) for ${name}`).toEqual(seen);
    const [[field] = []] = groupsOf(shape.schema, noun);
    if (field) {
      const { [noun.many]: grouped } = await ask(`{ ${noun.many} { groupBy(field: ${field}) { count } } }`);
      const sum = grouped.groupBy.reduce((before: number, { count }: Data) => before + count, 0);
      expect(sum, `${noun.name} in groupBy for ${name}`).toBe(seen.length);
    }
    await alongEdges(ask, seen, name);
  });

  /** Whatever leads to the noun leads to nothing that is not seen. */
  async function alongEdges(ask: (document: string) => Promise<Data>, seen: readonly string[], name: string) {
    for (const { from, field, kind } of shape.nouns
      .flatMap(({ edges }) => edges)
      .filter(({ to }) => to === noun.name)) {
      const owner = shape.nouns.find((each) => each.name === from);
      if (!owner) continue;
      const selection = kind === 'connection' ? `${field}(first: 200) { nodes { id } }` : `${field} { id }`;
      const { [owner.many]: list } = await ask(`{ ${owner.many}(first: 200) { nodes { ${selection} } } }`);
      const reached = list.nodes.flatMap((row: Data) => (kind === 'connection' ? row[field].nodes : row[field]) ?? []);
      const strange = reached.map(({ id }: Data) => id).filter((id: string) => !seen.includes(id));
      expect(strange, `${from}.${field} shows ${name} what the list does not`).toEqual([]);
    }
  }
}
