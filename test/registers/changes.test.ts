import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, neighbour, type RegisterWorld, reporter } from './world.ts';

let world: RegisterWorld;
let id: string;
beforeAll(async () => {
  world = await createRegisterWorld();
  id = await world.project('audited', { totalInvestment: '10', area: { plan: 'county-plan', code: 'works' } });
  const change = { totalInvestment: '20.5', nameZh: '项目audited', lead: 'bureau' };
  await world.verb('changeProject', { id, change, reason: '概算调整' });
  await world.verb('moveProject', { id, to: 'PRELIMINARY', on: '2023-01-02' });
  await world.verb('moveProject', { id, to: 'COMPLETED' });
  await world.verb('retireProject', { id, reason: '重复' });
  await world.verb('restoreProject', { id }, { viewer: administrator });
});
afterAll(() => world?.graph.close());

const shown = 'noun record mutation subject organisation reason columns { name before after }';

describe('what was changed', () => {
  it('is written down by every verb, and by none that was refused', async () => {
    const { changes } = await world.ask(
      `{ changes(orderBy: { field: RECORDED_AT, direction: ASC }) { totalCount nodes { ${shown} } } }`,
      administrator,
    );
    expect(changes.totalCount).toBe(5);
    expect(changes.nodes).toEqual([
      {
        noun: 'Project',
        record: id,
        mutation: 'createProject',
        subject: 'li',
        organisation: 'bureau',
        reason: null,
        columns: expect.arrayContaining([
          { name: 'code', before: null, after: 'audited' },
          { name: 'stage', before: null, after: 'PLANNED' },
          { name: 'totalInvestment', before: null, after: '10' },
          { name: 'place', before: null, after: 'county' },
          { name: 'area', before: null, after: 'code: works, plan.code: county-plan' },
        ]),
      },
      expect.objectContaining({
        mutation: 'changeProject',
        reason: '概算调整',
        columns: [
          { name: 'lead', before: null, after: 'bureau' },
          { name: 'totalInvestment', before: '10', after: '20.5' },
        ],
      }),
      expect.objectContaining({
        mutation: 'moveProject',
        columns: [{ name: 'stage', before: 'PLANNED', after: 'PRELIMINARY' }],
      }),
      expect.objectContaining({
        mutation: 'retireProject',
        reason: '重复',
        columns: [{ name: 'retiredAt', before: null, after: expect.stringMatching(/Z$/) }],
      }),
      expect.objectContaining({ mutation: 'restoreProject', subject: 'qian', organisation: null }),
    ]);
  });

  it('stands beside the record, the latest first', async () => {
    const document = '{ project(code: "audited") { changes(first: 2) { totalCount nodes { mutation } } } }';
    const { project } = await world.ask(document, reporter);
    expect(project.changes).toEqual({
      totalCount: 5,
      nodes: [{ mutation: 'restoreProject' }, { mutation: 'retireProject' }],
    });
  });

  it('is nothing to the public, and names people to their own organisation only', async () => {
    const document =
      '{ changes(filter: { noun: { eq: "Project" } }) { totalCount nodes { subject organisation } } project(code: "audited") { changes { totalCount } } }';
    expect(await world.ask(document)).toEqual({
      changes: { totalCount: 0, nodes: [] },
      project: { changes: { totalCount: 0 } },
    });
    const homeless = { ...reporter, organisation: null };
    expect((await world.ask(document, homeless)).changes.totalCount).toBe(0);
    const subjects = async (viewer: typeof reporter) =>
      (await world.ask(document, viewer)).changes.nodes.map(({ subject }: { subject: string | null }) => subject);
    expect(await subjects(reporter)).toEqual(['li', 'li', 'li', 'li', null]);
    expect(await subjects(neighbour)).toEqual([null, null, null, null, null]);
    expect(await subjects(administrator)).toEqual(['li', 'li', 'li', 'li', 'qian']);
  });
});
