import { domains } from '@plangraph/gateway';
import { createTestGraph, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let graph: TestGraph;

beforeAll(async () => {
  graph = await createTestGraph({ domains });
  const { prisma } = graph.database;
  const place = await prisma.place.create({
    data: { code: 'kaihua', nameZh: '开化县', nameEn: 'Kaihua County', kind: 'COUNTY' },
  });
  await prisma.place.create({
    data: { code: 'qinyang', nameZh: '芹阳', nameEn: 'Qinyang', kind: 'TOWNSHIP', parentId: place.id },
  });
  await prisma.organisation.create({
    data: {
      code: 'qinyang-hospital',
      nameZh: '芹阳卫生院',
      nameEn: 'Qinyang Health Centre',
      kind: 'BUREAU',
      placeId: place.id,
    },
  });
  await prisma.organisation.create({
    data: {
      code: 'percent',
      nameZh: '100%_\\有限公司',
      nameEn: 'Hundred Per Cent',
      kind: 'COMPANY',
      placeId: place.id,
    },
  });
  const made = await prisma.enterprise.create({
    data: {
      code: 'qinyang-tea',
      creditCode: '91330824MA28F00001',
      nameZh: '开化芹阳（龙顶）茶业有限公司',
      nameEn: 'Qinyang Longding Tea',
      placeId: place.id,
    },
  });
  await prisma.enterprise.create({
    data: {
      code: 'retired',
      creditCode: '91330824MA28F00002',
      nameZh: '芹阳旧厂',
      nameEn: null,
      placeId: place.id,
      retiredAt: new Date(),
    },
  });
  await prisma.project.create({
    data: {
      code: 'qinyang-road',
      nameZh: '至芹阳公路',
      nameEn: 'Road to Qinyang',
      placeId: place.id,
      enterpriseId: made.id,
    },
  });
});
afterAll(() => graph.close());

const page = `{
  totalCount
  pageInfo { hasNextPage hasPreviousPage }
  edges { score matched { column text } node { __typename ... on Node { id } ... on Place { code kind } ... on Organisation { code } ... on Enterprise { code creditCode } ... on Project { code enterprise { name } } } }
}`;

async function search(args: string, selection = page) {
  graph.forget();
  const document = `{ search(${args}) ${selection} }`;
  const answer = await graph.query(document);
  const statements = graph.statements.length;
  expect(answer).toEqual(await graph.queryByField(document));
  return {
    ...answer,
    statements,
    found: answer.data?.search?.edges?.map((edge: { node: { code: string } }) => edge.node.code),
  };
}

describe('search', () => {
  it('finds a name of two characters in every register, whole names first, in one statement', async () => {
    const { data, statements } = await search('text: "芹阳"');
    expect(statements).toBe(1);
    expect(data.search).toEqual({
      totalCount: 4,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      edges: [
        {
          score: expect.any(Number),
          matched: { column: 'nameZh', text: '芹阳' },
          node: { __typename: 'Place', id: expect.any(String), code: 'qinyang', kind: 'TOWNSHIP' },
        },
        {
          score: expect.any(Number),
          matched: { column: 'nameZh', text: '芹阳卫生院' },
          node: { __typename: 'Organisation', id: expect.any(String), code: 'qinyang-hospital' },
        },
        {
          score: expect.any(Number),
          matched: { column: 'nameZh', text: '至芹阳公路' },
          node: {
            __typename: 'Project',
            id: expect.any(String),
            code: 'qinyang-road',
            enterprise: { name: '开化芹阳（龙顶）茶业有限公司' },
          },
        },
        {
          score: expect.any(Number),
          matched: { column: 'nameZh', text: '开化芹阳（龙顶）茶业有限公司' },
          node: {
            __typename: 'Enterprise',
            id: expect.any(String),
            code: 'qinyang-tea',
            creditCode: '91330824MA28F00001',
          },
        },
      ],
    });
    const scores = data.search.edges.map((edge: { score: number }) => Math.floor(edge.score / 1000));
    expect(scores).toEqual([3, 2, 1, 1]);
  });

  it.each([
    ['one character', '县', ['kaihua']],
    ['English, whatever the case', 'qinYANG health', ['qinyang-hospital']],
    ['words in any order, each somewhere', 'tea 龙顶 91330824', ['qinyang-tea']],
    ['brackets of either width', '芹阳(龙顶)', ['qinyang-tea']],
    ['full width letters and blanks', 'Ｌｏｎｇｄｉｎｇ　Ｔｅａ', ['qinyang-tea']],
    ['a piece of a credit code', 'ma28f00001', ['qinyang-tea']],
    ['wildcards, literally', '%_\\', ['percent']],
    ['a blank text around a word', '  公路\\n', ['qinyang-road']],
    ['all characters, but not together', '阳芹', []],
    ['what stands in two columns only together', '芹阳qinyang', []],
    ['what is retired', '旧厂', []],
  ])('finds %s', async (_, text, codes) => {
    const { found } = await search(`text: ${JSON.stringify(text).replaceAll('\\\\n', '\\n')}`);
    expect(found).toEqual(codes);
  });

  it('looks only among the types that are asked for', async () => {
    expect((await search('text: "芹阳", types: [PROJECT, ENTERPRISE]')).found).toEqual(['qinyang-road', 'qinyang-tea']);
    expect((await search('text: "芹阳", types: []')).data.search).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, hasPreviousPage: false },
      edges: [],
    });
  });

  it('goes on after a cursor, to the end', async () => {
    const codes: string[] = [];
    let after = 'null';
    for (let pages = 1; pages <= 4; pages += 1) {
      const { data } = await search(
        `text: "芹阳", first: 1, after: ${after}`,
        '{ pageInfo { hasNextPage endCursor startCursor } edges { cursor node { ... on Place { code } ... on Organisation { code } ... on Enterprise { code } ... on Project { code } } } }',
      );
      const { edges, pageInfo } = data.search;
      expect(pageInfo).toEqual({ hasNextPage: pages < 4, endCursor: edges[0].cursor, startCursor: edges[0].cursor });
      codes.push(edges[0].node.code);
      after = JSON.stringify(pageInfo.endCursor);
    }
    expect(codes).toEqual(['qinyang', 'qinyang-hospital', 'qinyang-road', 'qinyang-tea']);
    const { errors } = await search(`text: "公路", after: ${after}`);
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('answers under aliases, through fragments and conditions, and without rows at all', async () => {
    const document = `query ($yes: Boolean!) {
      one: search(text: "芹阳") { ...Result }
      two: search(text: "road", types: PROJECT) { totalCount again: totalCount rows: nodes { kind: __typename } nodes { ... on Project @include(if: $yes) { de: name(lang: EN) } } }
      three: search(text: "茶") { __typename }
      four: search(text: "茶", first: 0) { totalCount nodes { __typename } pageInfo { hasNextPage startCursor } }
    }
    fragment Result on SearchResultConnection { edges { __typename points: score node { ...Row } other: node { __typename } } }
    fragment Row on SearchResult { ... on Enterprise { title: name } ... on Project { title: name, place { name } } }`;
    graph.forget();
    const answer = await graph.query(document, { yes: true });
    expect(graph.statements.length).toBe(4);
    expect(answer).toEqual(await graph.queryByField(document, { yes: true }));
    expect(answer.data.two).toEqual({
      totalCount: 1,
      again: 1,
      rows: [{ kind: 'Project' }],
      nodes: [{ de: 'Road to Qinyang' }],
    });
    expect(answer.data.one.edges[2]).toEqual({
      __typename: 'SearchResultEdge',
      points: expect.any(Number),
      node: { title: '至芹阳公路', place: { name: '开化县' } },
      other: { __typename: 'Project' },
    });
    expect(answer.data.three).toEqual({ __typename: 'SearchResultConnection' });
    expect(answer.data.four).toEqual({ totalCount: 1, nodes: [], pageInfo: { hasNextPage: true, startCursor: null } });
  });

  it.each([
    ['nothing', '""', 'INVALID_VALUE'],
    ['blanks only', '" 　 "', 'INVALID_VALUE'],
    ['too much', JSON.stringify('长'.repeat(101)), 'INVALID_VALUE'],
    ['far too much', JSON.stringify('a '.repeat(5000)), 'INVALID_VALUE'],
    ['U+0000', '"a\\u0000b"', 'INVALID_VALUE'],
    ['too large a page', '"a", first: 201', 'PAGE_TOO_LARGE'],
    ['less than no page', '"a", first: -1', 'INVALID_PAGE'],
    ['no cursor', '"a", after: "x"', 'INVALID_CURSOR'],
  ])('refuses %s by a code', async (_, text, code) => {
    const { errors } = await search(`text: ${text}`, '{ totalCount }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(errors?.[0]?.extensions.messageZh).toMatch(/[一-鿿]/);
  });

  it('takes a hundred characters, and a hundred words less a few', async () => {
    expect((await search(`text: "${'长'.repeat(100)}"`)).errors).toBeUndefined();
    expect(
      (await search(`text: "${Array.from({ length: 50 }, (_, n) => String.fromCharCode(0x4e00 + n)).join(' ')}"`))
        .errors,
    ).toBeUndefined();
  });
});
