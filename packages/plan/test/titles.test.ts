import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewer } from '@plangraph/schema';
import { type Answer, createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../src/index.ts';

const promised = readFileSync(join(import.meta.dirname, '../../../services/gateway/operations/titles.graphql'), 'utf8');
const [titles = '', shortlisted = ''] = promised.split(/^(?=mutation)/m);

const bureau: Viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter'] };
const stranger: Viewer = { subject: 'wang', organisation: 'stranger', roles: ['reporter'] };
const office: Viewer = { subject: 'root', organisation: null, roles: ['administrator'] };

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains: [plan] });
  await writeSpine(graph.database);
  const { prisma } = graph.database;
  const { placeId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  await prisma.organisation.create({
    data: { code: 'stranger', nameZh: '别局', nameEn: 'Stranger', kind: 'BUREAU', placeId },
  });
  const { data } = await graph.query(`{ designation(plan: "${spine.plan}", code: "title") { id } }`);
  id = data.designation.id;
});
afterAll(() => graph.close());

const send = async (name: string, input: object, viewer: Viewer): Promise<Answer['data']> =>
  sendMutation(graph, name, {
    input: { id, ...input },
    shows: 'designation { stage moves lead { code } } errors { code path message(lang: ZH) cure(lang: EN) }',
    viewer,
  });
const codes = ({ errors }: Answer['data']) =>
  errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' '));
const move = (to: string, on: string, more: object = {}, viewer: Viewer = bureau) =>
  send('moveDesignation', { to, on, ...more }, viewer);
const look = async (asOf: string | null = null) => {
  const selection =
    'stage dueOn appliedOn awardedOn announcement { title(lang: EN) number issuedOn } status { colour rule outcome expected actual inputs { name value } }';
  const document = `query ($asOf: DateTime) { designation(plan: "${spine.plan}", code: "title", asOf: $asOf) { ${selection} } }`;
  const { data, errors } = await graph.query(document, { asOf });
  expect(errors).toBeUndefined();
  return data.designation;
};

describe('a title, from the plan to its end', () => {
  it('is named by the plan, led by nobody, and not judged while nobody has said by when', async () => {
    expect(await look()).toMatchObject({ stage: 'PLANNED', status: { colour: 'GREY', rule: 'NO_DEADLINE' } });
    expect(codes(await move('APPLIED', '2001-02-01'))).toEqual(['NOT_YOURS id']);
  });

  it('is nobody’s to make up: there is no verb that creates one, takes one away or renames it', () => {
    const verbs = Object.keys(graph.schema.getMutationType()?.getFields() ?? {});
    expect(verbs.filter((name) => name.endsWith('Designation'))).toEqual(['changeDesignation', 'moveDesignation']);
    expect(graph.schema.getType('DesignationChangeInput')?.toConfig()).not.toHaveProperty('fields.titleZh');
  });

  it('gets who leads it and a deadline from an administrator, and from nobody else', async () => {
    const change = { change: { lead: spine.organisation, dueOn: '2001-12-31' } };
    expect(codes(await send('changeDesignation', change, bureau))).toEqual(['FORBIDDEN']);
    const both = { change: { lead: 'nobody', dueOn: '2001-02-30' } };
    expect(codes(await send('changeDesignation', both, office)).sort()).toEqual([
      'INVALID_VALUE change dueOn',
      'NOT_FOUND change lead',
    ]);
    const { designation, errors } = await send('changeDesignation', change, office);
    expect([errors, designation.lead]).toEqual([[], { code: spine.organisation }]);
    expect((await look()).status).toMatchObject({ colour: 'RED', rule: 'TITLE_OVERDUE', expected: '4', actual: '0' });
  });

  it('is moved by who leads it, one stage after the other, each on its day', async () => {
    expect(codes(await move('APPLIED', '2001-02-01', {}, stranger))).toEqual(['NOT_YOURS id']);
    expect(codes(await move('SHORTLISTED', '2999-01-01', { announcementIssuedOn: 'soon' }))).toEqual([
      'DATE_TO_COME on',
      'ILLEGAL_MOVE to',
      'INVALID_VALUE announcementIssuedOn',
    ]);
    expect((await move('APPLIED', '2001-02-01')).designation).toMatchObject({
      stage: 'APPLIED',
      moves: ['SHORTLISTED', 'NOT_AWARDED'],
    });
    const early = await move('SHORTLISTED', '2001-01-31', { announcementNumber: '〔2001〕8号' });
    expect(codes(early).sort()).toEqual(['DATES_OUT_OF_ORDER to', 'DOCUMENT_UNTITLED to']);
    for (const { message, cure } of early.errors)
      expect([message, cure]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.any(String)]);
  });

  it('comes to the short list word for word as clients were promised', async () => {
    const { data } = await graph.query(shortlisted, { key: 'one', id }, { viewer: bureau });
    expect(data.moveDesignation).toEqual({
      designation: { code: 'title', stage: 'SHORTLISTED', moves: ['PUBLICISED', 'NOT_AWARDED'] },
      errors: [],
    });
  });

  it('is awarded by a document, late, and lost again', async () => {
    const document = {
      announcementTitleZh: '关于命名的通知',
      announcementTitleEn: 'Notice of the award',
      announcementNumber: '〔2023〕8号',
      announcementIssuedOn: '2023-06-30',
    };
    await move('PUBLICISED', '2023-06-01');
    expect((await move('AWARDED', '2023-06-30', document)).errors).toEqual([]);
    const won = await look();
    expect(won).toMatchObject({
      stage: 'AWARDED',
      announcement: { title: 'Notice of the award', number: '〔2023〕8号', issuedOn: '2023-06-30' },
      status: { colour: 'YELLOW', rule: 'MET_LATE', outcome: 'LATE' },
    });
    const then = new Date().toISOString();
    expect(codes(await move('NOT_AWARDED', '2023-07-01'))).toEqual(['ILLEGAL_MOVE to']);
    expect((await move('LOST', '2023-07-01', { reason: 'review' })).designation).toEqual({
      stage: 'LOST',
      moves: [],
      lead: { code: spine.organisation },
    });
    expect((await look()).status).toMatchObject({ colour: 'RED', rule: 'TITLE_LOST', outcome: 'MISSED' });
    expect(await look(then)).toMatchObject({ ...won, status: { ...won.status, inputs: expect.any(Array) } });
  });

  it('tells who did what, to those who may know', async () => {
    const document = `{ designation(plan: "${spine.plan}", code: "title") { changes { nodes { mutation reason columns { name after } } } } }`;
    const { data } = await graph.query(document, {}, { viewer: bureau });
    const [last, ...earlier] = data.designation.changes.nodes;
    expect(last).toMatchObject({ mutation: 'moveDesignation', reason: 'review' });
    expect(earlier.map(({ mutation }: { mutation: string }) => mutation)).toEqual([
      ...Array.from({ length: 4 }, () => 'moveDesignation'),
      'changeDesignation',
    ]);
    const { data: open } = await graph.query(document);
    expect(open.designation.changes.nodes).toEqual([]);
  });

  it('stands in the list of titles, which takes one statement', async () => {
    graph.forget();
    const { data, errors } = await graph.query(titles, { plan: spine.plan });
    expect(errors).toBeUndefined();
    expect(graph.statements).toHaveLength(1);
    expect(data.designations).toMatchObject({
      totalCount: 1,
      groupBy: [{ key: 'LOST', count: 1 }],
      nodes: [{ code: 'title', lead: { code: spine.organisation }, status: { colour: 'RED' } }],
    });
  });
});
