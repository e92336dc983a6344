import type { Answer, TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaihuaGraph } from './world.ts';

let graph: TestGraph;
let cursors: { forwards: string; otherOrder: string; otherList: string };
let ids: { project: string; gone: string };
beforeAll(async () => {
  graph = await kaihuaGraph();
  const { data } = await graph.query(`{
    forwards: projects(first: 1) { edges { cursor node { id } } }
    otherOrder: projects(first: 1, orderBy: { field: TOTAL_INVESTMENT }) { edges { cursor } }
    otherList: parks(first: 1) { edges { cursor } }
  }`);
  const first = (name: string) => data[name].edges[0];
  cursors = {
    forwards: first('forwards').cursor,
    otherOrder: first('otherOrder').cursor,
    otherList: first('otherList').cursor,
  };
  const project = first('forwards').node.id;
  ids = { project, gone: Buffer.from('Project:2147483647').toString('base64url') };
});
afterAll(() => graph.close());

/** Asks, and expects one error with this code, in both languages, and a graph that answers what comes next. */
async function refused(document: string, code: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await graph.query(document, variables);
  expect(answer.errors, document).toHaveLength(1);
  const [error] = answer.errors ?? [];
  expect(error?.extensions.code).toBe(code);
  expect(error?.message).toMatch(/^[^\p{Script=Han}]+$/u);
  expect(error?.extensions.messageZh).toMatch(/\p{Script=Han}/u);
  expect(error?.path).toBeDefined();
  const next = await graph.query('{ plan(code: "kaihua-2023") { code } }');
  expect(next).toEqual({ data: { plan: { code: 'kaihua-2023' } } });
  return answer;
}

const list = (page: string) => `{ projects(${page}) { nodes { code } } }`;

describe('whoever asks amiss is told so in both languages, and nothing else is broken', () => {
  it('a plan that is not there, beside one that is', async () => {
    const { data, errors } = await refused(
      '{ there: plan(code: "kaihua-2023") { year } not: plan(code: "kaihua-1949") { year } }',
      'NOT_FOUND',
    );
    expect(data).toEqual({ there: { year: 2023 }, not: null });
    expect(errors?.[0]?.path).toEqual(['not']);
    expect(errors?.[0]?.message).toContain('kaihua-1949');
    expect(errors?.[0]?.extensions.messageZh).toContain('kaihua-1949');
  });

  it.each([
    ['no cursor', 'nonsense'],
    ['empty', ''],
    ['a JSON text of another kind', Buffer.from('{"a":1}').toString('base64url')],
    ['an empty list', Buffer.from('[]').toString('base64url')],
    ['not even text', '\u0000\uffff'],
    ['very long', 'A'.repeat(50_000)],
  ])('a cursor that is %s', async (_, after) => {
    const document = 'query ($after: String) { projects(after: $after) { nodes { code } } }';
    await refused(document, 'INVALID_CURSOR', { after });
  });

  it('a cursor of another order', () => refused(list(`after: "${cursors.otherOrder}"`), 'INVALID_CURSOR'));
  it('a cursor of another list', () => refused(list(`after: "${cursors.otherList}"`), 'INVALID_CURSOR'));

  it('a cursor that was tampered with', async () => {
    const [signature, ...values] = JSON.parse(Buffer.from(cursors.forwards, 'base64url').toString());
    const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify([signature, ...parts])).toString('base64url');
    for (const forged of [
      forge(),
      forge(...values, 1),
      forge({}, 1),
      forge(values[0], '1'),
      forge(values[0], 2 ** 40),
    ]) {
      await refused(list(`after: "${forged}"`), 'INVALID_CURSOR');
    }
  });

  it.each([
    ['first: 1000000', 'PAGE_TOO_LARGE'],
    ['last: 201', 'PAGE_TOO_LARGE'],
    ['first: -1', 'INVALID_PAGE'],
    ['last: -1', 'INVALID_PAGE'],
    ['first: 1, last: 1', 'INVALID_PAGE'],
  ])('a page of %s', async (page, code) => {
    await refused(list(page), code);
    await refused(
      `{ plan(code: "kaihua-2023") { area(code: "projects") { projects(${page}) { totalCount } } } }`,
      code,
    );
  });

  it('a cursor that goes with the other way of paging', async () => {
    await refused(list(`last: 1, after: "${cursors.forwards}"`), 'INVALID_PAGE');
    await refused(list(`first: 1, before: "${cursors.forwards}"`), 'INVALID_PAGE');
  });

  it.each([
    ['empty', ''],
    ['of no type', Buffer.from('5').toString('base64url')],
    ['of no number', Buffer.from('Project:five').toString('base64url')],
    ['of a number that is too large', Buffer.from('Project:99999999999').toString('base64url')],
    ['of a type that the graph does not have', Buffer.from('Nonsense:1').toString('base64url')],
    ['like nothing', '\'; DROP TABLE "Plan"; --'],
  ])('an id that is %s', async (_, id) => {
    const { data } = await refused(
      'query ($id: ID!) { node(id: $id) { id } plan(code: "kaihua-2023") { code } }',
      'INVALID_ID',
      { id },
    );
    expect(data).toEqual({ node: null, plan: { code: 'kaihua-2023' } });
  });

  it('an id of another type, where one type is asked for', async () => {
    await refused(`{ parks(filter: { id: { eq: "${ids.project}" } }) { totalCount } }`, 'INVALID_ID');
    const { data, errors } = await graph.query(`{ node(id: "${ids.project}") { __typename ... on Park { code } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: { __typename: 'Project' } });
  });

  it('an id that nothing bears any more is no mistake', async () => {
    const { data, errors } = await graph.query(
      `{ node(id: "${ids.gone}") { id } nodes(ids: ["${ids.project}", "${ids.gone}"]) { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null, nodes: [{ id: ids.project }, null] });
  });

  it('too many ids at once', async () => {
    const many = Array.from({ length: 101 }, () => ids.project);
    await refused('query ($many: [ID!]!) { nodes(ids: $many) { id } }', 'PAGE_TOO_LARGE', { many });
  });

  it('an empty page is no mistake', async () => {
    const { data, errors } = await graph.query(
      '{ projects(first: 0) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.projects).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
  });
});
