import { domains } from '@plangraph/gateway';
import type { Viewer } from '@plangraph/schema';
import { type Answer, createTestGraph, sendMutation, spine, type TestGraph, writeSpine } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const builder: Viewer = { subject: 'wang', organisation: 'builder', roles: ['reporter'] };
const leader: Viewer = { subject: 'li', organisation: spine.organisation, roles: ['reporter'] };
const office: Viewer = { subject: 'root', organisation: null, roles: ['administrator'] };

let graph: TestGraph;
let bridge: string;
beforeAll(async () => {
  graph = await createTestGraph({ domains });
  await writeSpine(graph.database, { year: 2023 });
  const { prisma } = graph.database;
  const { id: leadId, placeId } = await prisma.organisation.findUniqueOrThrow({ where: { code: spine.organisation } });
  await prisma.measure.update({ where: { code: spine.measure }, data: { leadId, state: 'UNDER_WAY' } });
  await prisma.organisation.create({
    data: { code: 'builder', nameZh: '建设局', nameEn: 'Builders', kind: 'BUREAU', placeId },
  });
});
afterAll(() => graph?.close());

const shows = 'project { id measure { code } } errors { code path message(lang: EN) cure(lang: EN) }';
const create = (viewer: Viewer, row: object): Promise<Answer['data']> =>
  sendMutation(graph, 'createProject', {
    input: { project: { nameZh: '桥', place: spine.place, ...row } },
    shows,
    viewer,
  });
const change = (viewer: Viewer, id: string, measure: string | null): Promise<Answer['data']> =>
  sendMutation(graph, 'changeProject', { input: { id, change: { measure }, reason: '更正' }, shows, viewer });
const bring = (viewer: Viewer, row: object): Promise<Answer['data']> =>
  sendMutation(graph, 'importRows', {
    input: { import: 'projects', policy: 'GOOD_ROWS', rows: [{ nameZh: '桥', place: spine.place, ...row }] },
    shows: 'import { rows(first: 1) { nodes { outcome problems { code column } } } } errors { code path }',
    viewer,
  });
const codes = ({ errors }: Answer['data']) =>
  errors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
const evidence = async () =>
  (await graph.query(`{ measure(code: "${spine.measure}") { projects { nodes { code } } } }`)).data.measure.projects
    .nodes;

describe('whoever says that his project carries out a measure', () => {
  it('is refused where another answers for the measure, and is told whom to ask', async () => {
    const refused = await create(builder, { code: 'bridge', measure: spine.measure });
    expect(codes(refused)).toEqual(['NOT_YOURS project.measure']);
    expect(refused.errors[0].message).toContain('Measure');
    const made = await create(builder, { code: 'bridge' });
    expect(codes(made)).toEqual([]);
    bridge = made.project.id;
    expect(codes(await change(builder, bridge, spine.measure))).toEqual(['NOT_YOURS change.measure']);
    expect(await evidence()).toEqual([]);
  });

  it('is refused by the file as by the verb, whether the project is there or not', async () => {
    for (const code of ['bridge', 'tunnel']) {
      const { import: sent, errors } = await bring(builder, { code, measure: spine.measure });
      expect(errors).toEqual([]);
      expect(sent.rows.nodes).toEqual([{ outcome: 'REFUSED', problems: [{ code: 'NOT_YOURS', column: 'measure' }] }]);
    }
    expect(await evidence()).toEqual([]);
  });

  it('may where he leads the measure, or administers its place', async () => {
    expect(codes(await create(leader, { code: 'dam', measure: spine.measure }))).toEqual([]);
    expect(codes(await change(office, bridge, spine.measure))).toEqual([]);
    expect(await evidence()).toEqual([{ code: 'bridge' }, { code: 'dam' }]);
  });

  it('may go on working on a project that is linked, and take it away', async () => {
    const renamed = { id: bridge, change: { nameZh: '大桥', measure: spine.measure }, reason: '更名' };
    expect(codes(await sendMutation(graph, 'changeProject', { input: renamed, shows, viewer: builder }))).toEqual([]);
    expect(codes(await change(builder, bridge, null))).toEqual([]);
    expect(codes(await change(builder, bridge, spine.measure))).toEqual(['NOT_YOURS change.measure']);
    expect(await evidence()).toEqual([{ code: 'dam' }]);
  });

  it('may where his organisation was made responsible for the measure', async () => {
    const { prisma } = graph.database;
    const { id: organisationId } = await prisma.organisation.findUniqueOrThrow({ where: { code: 'builder' } });
    const { id: measureId } = await prisma.measure.findUniqueOrThrow({ where: { code: spine.measure } });
    await prisma.responsibility.create({ data: { organisationId, measureId, role: 'RESPONSIBLE' } });
    expect(codes(await change(builder, bridge, spine.measure))).toEqual([]);
  });
});
