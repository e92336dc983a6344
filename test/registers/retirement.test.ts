import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, type Data, type RegisterWorld } from './world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
});
afterAll(() => world?.graph.close());

const retire = (id: string, reason = '重复登记') => world.verb('retireProject', { id, reason });
const codes = ({ errors }: Data) => errors.map(({ code }: Data) => code);
const everywhere = (id: string) => `{
  node(id: "${id}") { id }
  nodes(ids: ["${id}"]) { id }
  projects { totalCount nodes { code } aggregate { count sum { totalInvestment } } groupBy(field: STAGE) { count } }
  place(code: "county") { projects { totalCount nodes { code } } }
}`;

describe('retiring a record', () => {
  it('hides it from everybody on every path, except from administrators', async () => {
    const id = await world.project('hidden', { totalInvestment: '100', key: true });
    await world.project('shown', { totalInvestment: '1' });
    const before = await world.ask(everywhere(id));
    expect(before.projects).toMatchObject({ totalCount: 2, aggregate: { sum: { totalInvestment: '101' } } });
    expect(await retire(id)).toEqual({ project: null, errors: [] });
    expect(await world.ask(everywhere(id))).toEqual({
      node: null,
      nodes: [null],
      projects: {
        totalCount: 1,
        nodes: [{ code: 'shown' }],
        aggregate: { count: 1, sum: { totalInvestment: '1' } },
        groupBy: [{ count: 1 }],
      },
      place: { projects: { totalCount: 1, nodes: [{ code: 'shown' }] } },
    });
    const { errors } = await world.graph.query('{ project(code: "hidden") { id } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { project } = await world.ask('{ project(code: "hidden") { retiredAt moves } }', administrator);
    expect(project).toEqual({ retiredAt: expect.any(String), moves: [] });
  });

  it('happens at a moment: as of an earlier one the record is there, as of one before it came it is not', async () => {
    const early = new Date().toISOString();
    const id = await world.project('moment', { area: { plan: 'county-plan', code: 'works' } });
    const between = new Date().toISOString();
    await retire(id);
    const late = new Date().toISOString();
    const asOf = (moment: string) =>
      `plan(code: "county-plan", asOf: "${moment}") { area(code: "works") { projects { totalCount nodes { code } } } }`;
    const {
      early: one,
      between: two,
      late: three,
    } = await world.ask(`{ early: ${asOf(early)} between: ${asOf(between)} late: ${asOf(late)} }`);
    expect([one, two, three].map(({ area }) => area.projects.totalCount)).toEqual([0, 1, 0]);
  });

  it('takes a reason, and a record that serves', async () => {
    const id = await world.project('reason');
    const { errors } = await retire(id, '  ');
    expect(errors).toMatchObject([{ code: 'MISSING_VALUE', path: ['reason'] }]);
    expect(codes(await retire(id))).toEqual([]);
    expect(codes(await retire(id))).toEqual(['RETIRED']);
    expect(codes(await world.verb('changeProject', { id, change: { nameEn: 'X' } }))).toEqual(['RETIRED']);
    expect(codes(await world.verb('moveProject', { id, to: 'PRELIMINARY' }))).toEqual(['RETIRED']);
  });

  it('keeps the key: a new record of it is referred to an administrator', async () => {
    await retire(await world.project('kept'));
    const { errors } = await world.verb('createProject', { project: { code: 'kept', nameZh: '留', place: 'county' } });
    expect(errors).toMatchObject([
      {
        code: 'ALREADY_EXISTS',
        path: ['project', 'code'],
        cure: 'Ask an administrator to restore it, or give another.',
      },
    ]);
  });

  it('is refused while records that serve cannot be without it', async () => {
    const id = await world.project('used');
    const milestone = { project: 'used', ordinal: 1, titleZh: '开工', dueOn: '2023-05-01', critical: true };
    const made = await world.verb('createMilestone', { milestone }, { shows: 'id critical project { code }' });
    expect(made).toMatchObject({ milestone: { critical: true, project: { code: 'used' } }, errors: [] });
    expect((await retire(id)).errors).toMatchObject([
      { code: 'IN_USE', path: ['id'], message: 'This Project cannot be retired: 1 Milestone record needs it.' },
    ]);
    expect(codes(await world.verb('retireMilestone', { id: made.milestone.id, reason: '误' }))).toEqual([]);
    expect(codes(await retire(id))).toEqual([]);
    const again = await world.verb('createMilestone', { milestone: { ...milestone, ordinal: 2 } });
    expect(again.errors).toMatchObject([{ code: 'RETIRED', path: ['milestone', 'project'] }]);
    expect(codes(await world.verb('restoreMilestone', { id: made.milestone.id }, { viewer: administrator }))).toEqual([
      'RETIRED',
    ]);
  });

  it('and a record that needs it never both succeed', async () => {
    for (let round = 0; round < 6; round += 1) {
      const code = `contest-${round}`;
      const id = await world.project(code);
      const milestone = { project: code, ordinal: 1, titleZh: '点', dueOn: '2023-05-01' };
      const [gone, made] = await Promise.all([retire(id), world.verb('createMilestone', { milestone })]);
      expect([codes(gone), codes(made)].flat()).toHaveLength(1);
    }
    const { errors } = await world.graph.query('{ milestones(first: 200) { nodes { project { code } } } }');
    expect(errors).toBeUndefined();
  });
});

describe('restoring a record', () => {
  it('is for administrators, and brings it back', async () => {
    const id = await world.project('back');
    await retire(id);
    expect(codes(await world.verb('restoreProject', { id }))).toEqual(['FORBIDDEN']);
    const restored = await world.verb('restoreProject', { id }, { viewer: administrator, shows: 'code retiredAt' });
    expect(restored).toEqual({ project: { code: 'back', retiredAt: null }, errors: [] });
    expect(codes(await world.verb('restoreProject', { id }, { viewer: administrator }))).toEqual(['NOT_RETIRED']);
    expect((await world.ask('{ project(code: "back") { code } }')).project).toEqual({ code: 'back' });
  });
});
