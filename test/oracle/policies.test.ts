import { defineDomain, type Viewer } from '@plangraph/schema';
import { casesOf, createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalList } from './canonical.ts';
import { writeList } from './document.ts';
import { fillEverything, randomOf } from './fill.ts';
import { askList } from './generate.ts';
import { referenceList } from './reference.ts';

const cases = casesOf(1000);

/** Places and bodies that not everybody may see. */
const guarded = defineDomain({
  id: 'guarded',
  area: null,
  types(graph) {
    graph.enumType('PlaceKind', {
      description: 'Kinds.',
      values: { PROVINCE: 'p', CITY: 'c', COUNTY: 'c', TOWNSHIP: 't', VILLAGE: 'v', DISTRICT: 'd' },
    });
    graph.enumType('OrganisationKind', {
      description: 'Kinds.',
      values: { BUREAU: 'b', GOVERNMENT: 'g', COMPANY: 'c', PARTNER: 'p' },
    });
    graph.noun('Place', {
      fields: (t) => ({
        code: t.column('code'),
        kind: t.column('kind'),
        parent: t.one('parent'),
        children: t.connection('children', { description: 'Parts.' }),
        organisations: t.connection('organisations', { description: 'Bodies.' }),
      }),
      filter: ['code', 'kind', 'parent'],
      orderBy: ['code', 'kind'],
      groupBy: ['kind', 'parent.code', 'parent.parent.kind'],
      query: { many: 'places' },
      policy: (viewer) => {
        if (viewer?.roles.includes('administrator')) return true;
        if (!viewer) return { kind: { in: ['COUNTY', 'CITY'] } };
        return { or: [{ kind: { eq: 'COUNTY' } }, { parent: { code: { eq: viewer.organisation } } }] };
      },
    });
    graph.noun('Organisation', {
      fields: (t) => ({ code: t.column('code'), kind: t.column('kind'), place: t.one('place') }),
      filter: ['code', 'kind', 'place'],
      orderBy: ['code', 'kind'],
      groupBy: ['kind', 'place.kind'],
      query: { many: 'organisations' },
      policy: (viewer) => viewer !== null && (viewer.roles.includes('administrator') || { kind: { eq: 'BUREAU' } }),
    });
  },
});

/** The same rules in Prisma's words; a policy's own condition reaches past the policies of what it asks about. */
function visibleTo(viewer: Viewer | null, hidden: ReadonlyMap<string, number>) {
  if (viewer?.roles.includes('administrator')) return {};
  if (!viewer) return { Place: { kind: { in: ['COUNTY', 'CITY'] } }, Organisation: { id: { in: [] } } };
  const parent = hidden.get(viewer.organisation ?? '');
  return {
    Place: { OR: [{ kind: 'COUNTY' }, { parentId: { in: parent === undefined ? [] : [parent] } }] },
    Organisation: { kind: 'BUREAU' },
  };
}

describe('a policy holds on every path', () => {
  let graph: TestGraph;
  let places: { id: number; code: string; kind: string }[];

  beforeAll(async () => {
    await template('everything', (database) => fillEverything(database, 24));
    graph = await createTestGraph({ domains: [guarded], from: 'everything' });
    places = await graph.database.prisma.place.findMany({ select: { id: true, code: true, kind: true } });
  });
  afterAll(() => graph.close());

  it(`for ${cases} random operations of random viewers`, { timeout: 600_000 }, async () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const random = randomOf(seed * 104729);
      random(2);
      const viewer = someViewer(random);
      const [field, noun] = random(2) ? ['places', 'Place'] : ['organisations', 'Organisation'];
      const ask = askList(graph.schema, noun as string, random, 3);
      const variables = new Map<string, [string, unknown]>();
      const body = writeList(field as string, ask, variables, noun as string);
      const declared = [...variables].map(([name, [type]]) => `$${name}: ${type}`).join(', ');
      const document = `query ${declared ? `(${declared})` : ''} { ${body} }`;
      const values = Object.fromEntries([...variables].map(([name, [, value]]) => [name, value]));
      const said = `seed ${seed}: ${JSON.stringify(viewer)} ${document} ${JSON.stringify(values)}`;
      const answer = await graph.query(document, values, { viewer });
      expect(answer, said).toEqual(await graph.queryByField(document, values, { viewer }));
      const world = { database: graph.database, visible: visibleTo(viewer, parents()) };
      const expected = await referenceList(world, noun as string, ask, {});
      expect(canonicalList(ask, answer.data[field as string]), said).toEqual(canonicalList(ask, expected));
    }
  });

  it('node and nodes hide what a list hides', async () => {
    const ids = places.map(({ id }) => Buffer.from(`Place:${id}`).toString('base64url'));
    const answer = await graph.query('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Place { code } } }', { ids });
    const shown = places.map(({ code, kind }) => (kind === 'COUNTY' || kind === 'CITY' ? { code } : null));
    expect(answer.data.nodes).toEqual(shown);
    expect(shown).toContain(null);
  });

  // A policy may ask about rows that the viewer may not see: it is the domain's word, not the viewer's.
  const parents = () => {
    return new Map(places.map(({ code, id }) => [code, id]));
  };

  function someViewer(random: (below: number) => number): Viewer | null {
    if (random(4) === 0) return null;
    const roles = random(6) === 0 ? ['administrator'] : ['reader'];
    return { subject: 'someone', organisation: places[random(6)]?.code ?? null, roles };
  }
});
