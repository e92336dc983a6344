import { sendMutation } from '@plangraph/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, type Data, neighbour, type RegisterWorld, reporter } from './world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
});
afterAll(() => world?.graph.close());

const codes = ({ errors }: Data) => errors.map(({ code, path }: Data) => [code, ...path].join(' '));
const milestone = { project: 'dam', ordinal: 1 };

describe('a record is named by the key of its rows', () => {
  it('in every verb, as well as by its global id', async () => {
    const id = await world.project('dam');
    const shows = 'id code nameZh stage retiredAt';
    const change = { nameZh: '水库' };
    const changed = await world.verb('changeProject', { key: 'dam', change }, { shows: 'id code name(lang: ZH)' });
    expect(changed).toEqual({ project: { id, code: 'dam', name: '水库' }, errors: [] });
    const moved = await world.verb('moveProject', { key: ' dam ', to: 'PRELIMINARY' }, { shows: 'id stage' });
    expect(moved).toEqual({ project: { id, stage: 'PRELIMINARY' }, errors: [] });
    const given = { key: 'dam', to: 'statistics', reason: '移交' };
    const handed = { input: given, shows: 'project { id } errors { code path }', viewer: reporter };
    expect(await sendMutation(world.graph, 'handOverProject', handed)).toEqual({ project: { id }, errors: [] });
    const options = { viewer: administrator, shows: shows.replace(' nameZh', '') };
    const retired = await world.verb('retireProject', { key: 'dam', reason: '重复' }, options);
    expect(retired.project).toMatchObject({ id, retiredAt: expect.any(String) });
    const restored = await world.verb('restoreProject', { key: 'dam' }, options);
    expect(restored.project).toMatchObject({ id, retiredAt: null });
  });

  it('of several parts, in which other records stand by their keys', async () => {
    const made = await world.verb(
      'createMilestone',
      {
        milestone: { ...milestone, titleZh: '开工', dueOn: '2023-06-30' },
      },
      { viewer: administrator },
    );
    expect(codes(made)).toEqual([]);
    const change = { key: milestone, change: { dueOn: '2023-07-31' } };
    const changed = await world.verb('changeMilestone', change, { viewer: administrator, shows: 'id dueOn' });
    expect(changed).toEqual({ milestone: { id: made.milestone.id, dueOn: '2023-07-31' }, errors: [] });
  });

  it('and told where it is none, named twice, or not at all, or another’s', async () => {
    const change = { nameZh: '水库二' };
    expect(codes(await world.verb('changeProject', { key: 'nope', change }))).toEqual(['NOT_FOUND key']);
    expect(codes(await world.verb('changeProject', { key: 'x'.repeat(3_000), change }))).toEqual(['INVALID_VALUE key']);
    expect(codes(await world.verb('changeProject', { change }))).toEqual(['MISSING_VALUE']);
    const id = await world.project('road');
    expect(codes(await world.verb('changeProject', { id, key: 'road', change }))).toEqual(['MISSING_VALUE key']);
    expect(codes(await world.verb('changeProject', { key: 'road', change }, { viewer: neighbour }))).toEqual([
      'NOT_YOURS key',
    ]);
    expect(codes(await world.verb('restoreProject', { key: 'road' }, { viewer: administrator }))).toEqual([
      'NOT_RETIRED key',
    ]);
  });

  it('so that a row that is sent again as new is told how it is changed', async () => {
    const { errors } = await world.verb('createProject', {
      project: { code: 'road', nameZh: '道路', place: 'county' },
    });
    expect(errors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['project', 'code'] }]);
    expect(errors[0].cure).toContain('changeProject(input: { key:');
  });
});
