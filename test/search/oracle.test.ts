import { domains } from '@plangraph/gateway';
import { defineDomain, type Viewer } from '@plangraph/schema';
import { casesOf, createTestGraph, type TestGraph, template } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillEverything, randomOf } from '../oracle/fill.ts';
import { type Searched, searchEverywhere } from './reference.ts';

const cases = casesOf(200);

/** Pieces of the texts that `fillEverything` writes, and of texts that it does not. */
const pieces = [
  '开',
  '开化',
  '化县',
  '开化县',
  '县',
  '衢州%',
  '%',
  '_',
  '50%_\\',
  '\\',
  'a',
  'A',
  'Ａ',
  'b',
  'ab',
  "o'n",
];
const others = ['neil', '"', '钱江源🏞', '🏞', 'z', '1', '12', '3', '江山', '源钱', 'B', 'co'];

/** What the nouns of a schema are searched by, as their indexes say. */
function searchedOf({ searchIndexes }: TestGraph, visible: (noun: string) => Searched['visible']): Searched[] {
  return [...searchIndexes].map(([noun, index]) => ({
    noun,
    columns: [...index.matchAll(/coalesce\("(\w+)"/g)].map(([, column]) => column as string),
    visible: visible(noun),
  }));
}

function someText(random: (below: number) => number): string {
  const all = [...pieces, ...others];
  const some = () => all[random(all.length)] as string;
  return Array.from({ length: 1 + (random(3) ? 0 : 1 + random(2)) }, some).join(random(4) ? ' ' : '');
}

async function compare(graph: TestGraph, searched: readonly Searched[], seed: number, viewer: Viewer | null) {
  const random = randomOf(seed * 15485863);
  random(2);
  const text = someText(random);
  const asked = random(2) ? searched : searched.filter(() => random(4) === 0);
  const types = asked === searched ? null : asked.map(({ noun }) => constant(noun));
  const expected = await searchEverywhere(graph.database, asked, text);
  const size = 1 + random(30);
  const document =
    'query ($text: String!, $types: [SearchType!], $first: Int, $after: String) { search(text: $text, types: $types, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { score node { ... on Node { id } } } } }';
  const found: unknown[] = [];
  let after: string | null = null;
  do {
    const values = { text, types, first: size, after };
    const said = `seed ${seed}: ${JSON.stringify(values)}`;
    graph.forget();
    const answer = await graph.query(document, values, { viewer });
    expect(answer.errors, said).toBeUndefined();
    expect(graph.statements.length, said).toBe(1);
    expect(answer, said).toEqual(await graph.queryByField(document, values, { viewer }));
    const { edges, totalCount, pageInfo } = answer.data.search;
    expect(totalCount, said).toBe(expected.length);
    found.push(...edges.map(({ score, node }: { score: number; node: { id: string } }) => [score, node.id]));
    after = pageInfo.hasNextPage && found.length < 90 ? pageInfo.endCursor : null;
  } while (after);
  const first = expected.slice(0, Math.max(found.length, Math.min(expected.length, size)));
  const ids = first.map(({ score, noun, id }) => [score, Buffer.from(`${noun}:${id}`).toString('base64url')]);
  expect(found, `seed ${seed}: ${text}`).toEqual(ids);
}

const constant = (noun: string) => noun.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

describe('search finds what a look through every row finds', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    await template('everything', (database) => fillEverything(database, 24));
    graph = await createTestGraph({ domains, from: 'everything' });
  });
  afterAll(() => graph.close());

  it(`for ${cases} random texts over every noun, hidden records aside`, { timeout: 600_000 }, async () => {
    const { registers } = graph;
    const hides = (noun: string) => registers.get(noun)?.retired === 'HIDDEN';
    const searched = searchedOf(graph, (noun) => (hides(noun) ? { retiredAt: null } : {}));
    expect(searched.length).toBeGreaterThan(20);
    for (let seed = 1; seed <= cases; seed += 1) await compare(graph, searched, seed, null);
  });
});

/** Places and bodies that not everybody may see. */
const guarded = defineDomain({
  id: 'guarded',
  area: null,
  types(graph) {
    graph.noun('Place', {
      fields: (t) => ({ code: t.column('code') }),
      search: ['nameZh', 'code'],
      policy: (viewer) => (viewer ? { parent: { code: { eq: viewer.organisation } } } : { kind: { eq: 'COUNTY' } }),
    });
    graph.noun('Organisation', {
      fields: (t) => ({ code: t.column('code') }),
      search: ['nameEn', 'nameZh'],
      policy: (viewer) => viewer !== null && (viewer.roles.includes('administrator') || { kind: { eq: 'BUREAU' } }),
    });
  },
});

describe('search neither shows nor counts what a policy hides', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    await template('everything', (database) => fillEverything(database, 24));
    graph = await createTestGraph({ domains: [guarded], from: 'everything' });
  });
  afterAll(() => graph.close());

  it(`for ${cases} random texts of random viewers`, { timeout: 600_000 }, async () => {
    const places = await graph.database.prisma.place.findMany({ select: { id: true, code: true } });
    for (let seed = 1; seed <= cases; seed += 1) {
      const parent = places[seed % 7] as (typeof places)[number];
      const roles = seed % 5 ? ['reader'] : ['administrator'];
      const viewer = seed % 3 ? { subject: 'someone', organisation: parent.code, roles } : null;
      const visible: Record<string, Searched['visible']> = viewer
        ? { Place: { parentId: parent.id }, Organisation: seed % 5 ? { kind: 'BUREAU' } : {} }
        : { Place: { kind: 'COUNTY' }, Organisation: { id: { in: [] } } };
      const searched = searchedOf(graph, (noun) => visible[noun] ?? {});
      await compare(graph, searched, seed, viewer);
    }
  });
});
