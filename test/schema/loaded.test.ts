import { documents, type PassageKey, plan } from '@plangraph/plan';
import { Missing } from '@plangraph/schema';
import { createTestGraph, type FakeSystem, fakeSystem, type TestGraph } from '@plangraph/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const hash = (n: number) => n.toString(16).padStart(64, '0');
const withheld = new Missing({ code: 'WITHHELD', en: 'It is withheld.', zh: '不予提供。' });
const limit = 20;

let store: FakeSystem<PassageKey>;
let graph: TestGraph;
beforeAll(async () => {
  store = fakeSystem(documents, ({ lineFrom }) => (lineFrom === 7 ? withheld : `Line ${lineFrom}`), {
    timeLimit: limit,
    pause: 1_000,
    lasting: true,
  });
  graph = await createTestGraph({ domains: [plan], systems: [store.connected] });
  const { prisma } = graph.database;
  const titles = { titleZh: '报告', titleEn: 'Report' };
  await prisma.sourceDocument.createMany({
    data: [
      { code: 'open', ...titles, sha256: hash(1), mediaType: 'text/plain', openText: true },
      { code: 'closed', ...titles, sha256: hash(2), mediaType: 'text/plain' },
      { code: 'plain', ...titles },
    ],
  });
  const [open, closed, plain] = await prisma.sourceDocument.findMany({ orderBy: { id: 'asc' } });
  const cite = (documentId: number | undefined, n: number) => ({
    documentId: documentId ?? 0,
    path: `report/${n}`,
    legibility: 'CLEAR' as const,
    lineFrom: n,
    lineTo: n,
    passageSha256: hash(n),
  });
  await prisma.citation.createMany({
    data: [
      ...Array.from({ length: 200 }, (_, index) => cite(open?.id, index + 1)),
      cite(closed?.id, 1),
      cite(plain?.id, 1),
    ],
  });
});
afterAll(() => graph?.close());
beforeEach(() => {
  store.behave('ANSWERS');
  store.pass(1_000_000);
  store.forget();
});

const page = `query ($first: Int!) { sourceDocument(code: "open") { code citations(first: $first) { nodes { path passage {
  value missing { code repeatable message(lang: EN) } } } } } }`;

describe('what another system knows', () => {
  it('is asked for in one batch, beside one statement, however many there are', async () => {
    graph.forget();
    const { data, errors } = await graph.query(page, { first: 200 });
    expect(errors).toBeUndefined();
    const { nodes } = data.sourceDocument.citations;
    expect(nodes).toHaveLength(200);
    expect(nodes[0]).toEqual({ path: 'report/1', passage: { value: 'Line 1', missing: null } });
    expect(nodes[6].passage).toEqual({
      value: null,
      missing: { code: 'WITHHELD', repeatable: false, message: 'It is withheld.' },
    });
    expect(store.batches.map((keys) => keys.length)).toEqual([200]);
    expect(graph.statements).toHaveLength(1);
  });

  it('is one batch for all root fields of an operation, and one question for one thing', async () => {
    const three = `query { ${['a', 'b', 'c'].map((alias) => `${alias}: sourceDocument(code: "open") { citations(first: 3) { nodes { passage { value } } } }`).join(' ')} }`;
    const { data } = await graph.query(three);
    expect(data.a).toEqual(data.c);
    expect(store.batches.map((keys) => keys.length)).toEqual([3]);
  });

  it('is the same where graphql-js resolves field by field', async () => {
    const directly = await graph.query(page, { first: 30 });
    store.forget();
    expect(await graph.queryByField(page, { first: 30 })).toEqual(directly);
    expect(store.batches.map((keys) => keys.length)).toEqual([30]);
  });

  it('leaves the answer whole where it never answers, and is not asked again for a while', async () => {
    store.behave('NEVER_ANSWERS');
    for (const ask of [graph.query, graph.queryByField]) {
      const { data, errors } = await ask(page, { first: 200 });
      expect(errors).toBeUndefined();
      const { nodes } = data.sourceDocument.citations;
      expect(nodes.map(({ path }: { path: string }) => path)[199]).toBe('report/200');
      expect(
        new Set(nodes.map(({ passage }: { passage: { missing: { code: string } } }) => passage.missing.code)),
      ).toEqual(new Set(['DOCUMENT_UNAVAILABLE']));
    }
    expect(store.batches).toHaveLength(1);
  });

  it('is asked again after the pause, by one batch that tries for all', async () => {
    store.behave('FAILS');
    await graph.query(page, { first: 2 });
    store.behave('NEVER_ANSWERS');
    store.pass(1_000);
    const both = await Promise.all([graph.query(page, { first: 2 }), graph.query(page, { first: 2 })]);
    expect(both[0]).toEqual(both[1]);
    expect(store.batches).toHaveLength(2);
    store.behave('ANSWERS');
    store.pass(1_000);
    const { data } = await graph.query(page, { first: 2 });
    expect(data.sourceDocument.citations.nodes[0].passage.value).toBe('Line 1');
    expect(store.batches).toHaveLength(3);
  });

  it('takes its time within the limit', async () => {
    store.behave({ delay: 1 });
    const { data } = await graph.query(page, { first: 1 });
    expect(data.sourceDocument.citations.nodes[0].passage.value).toBe('Line 1');
  });

  it('is not asked for what a viewer may not read, nor where there is nothing to be had', async () => {
    const document = `query ($code: String!) { sourceDocument(code: $code) { citations(first: 1) { nodes { passage { value missing { code } } } } } }`;
    const passageOf = async (code: string, viewer = {}) =>
      (await graph.query(document, { code }, viewer)).data.sourceDocument.citations.nodes[0].passage;
    expect(await passageOf('closed')).toEqual({ value: null, missing: { code: 'PASSAGE_NOT_OPEN' } });
    expect(await passageOf('plain')).toBeNull();
    expect(store.batches).toEqual([]);
    const operator = { viewer: { subject: 'operator', organisation: null, roles: ['administrator'] } };
    expect(await passageOf('closed', operator)).toEqual({ value: 'Line 1', missing: null });
  });

  it('has a budget: no operation asks for more than 5,000', async () => {
    const many =
      '{ sourceDocuments(first: 30) { nodes { citations(first: 200) { nodes { path } more: edges { node { passage { value } } } } } } }';
    const { errors } = await graph.query(many);
    expect(errors?.[0]?.extensions.code).toBe('TOO_MANY_VALUES');
    expect(store.batches).toEqual([]);
  });
});
