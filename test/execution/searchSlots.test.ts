import type { TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEverything, projectCodes } from './everything.ts';

describe('a search that was prepared for one word', () => {
  let graph: TestGraph;
  let codes: string[];

  beforeAll(async () => {
    graph = await openEverything();
    codes = await projectCodes(graph);
  });
  afterAll(() => graph.close());

  const search = `query Search($text: String!, $after: String) {
    search(text: $text, first: 1, after: $after) {
      totalCount totalCountCapped pageInfo { hasNextPage endCursor }
      edges { cursor score matched { column text } node { __typename ... on Project { code } } }
    }
  }`;

  it('answers any other text, and the cursors of others, as graphql-js does', async () => {
    const [one = '', other = ''] = codes;
    const { data } = await graph.query(search, { text: one });
    const cursors = [data.search.edges[0].cursor, null, 'no cursor'];
    const given = [
      ...[one, other, '项', '项目', 'none', 'Ｐroject', 'a b', ` ${one} `, 'x'.repeat(100)].map((text) => ({ text })),
      ...['', ' ', '\u0000', 'x'.repeat(101), 'x'.repeat(2_000), '\u200b', null, 7].map((text) => ({ text })),
      ...[one, other, `${one} ${other}`].flatMap((text) => cursors.map((after) => ({ text, after }))),
    ];
    for (const variables of [...given, ...given]) {
      const expected = await graph.queryByField(search, variables);
      expect(await graph.query(search, variables), JSON.stringify(variables)).toEqual(expected);
    }
  });
});
