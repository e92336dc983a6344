import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegisterWorld, type RegisterWorld } from './world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
});
afterAll(() => world?.graph.close());

const move = (id: string, to: string, more: object = {}) =>
  world.verb('moveProject', { id, to, ...more }, { shows: 'stage moves startedOn completedOn' });

describe('moving a record', () => {
  it('goes from stage to stage, and fills the dates that belong to them', async () => {
    const id = await world.project('road');
    expect((await move(id, 'PRELIMINARY')).project).toMatchObject({
      stage: 'PRELIMINARY',
      moves: ['STARTED', 'SUSPENDED'],
    });
    expect((await move(id, 'STARTED', { on: '2023-03-01' })).project).toMatchObject({ startedOn: '2023-03-01' });
    expect((await move(id, 'SUSPENDED', { reason: '汛期' })).project).toMatchObject({ stage: 'SUSPENDED' });
    // A start is one only once: being resumed does not move it.
    expect((await move(id, 'STARTED', { on: '2023-09-01' })).project).toMatchObject({ startedOn: '2023-03-01' });
    expect((await move(id, 'BUILDING')).errors).toEqual([]);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await move(id, 'COMPLETED')).project).toEqual({
      stage: 'COMPLETED',
      moves: [],
      startedOn: '2023-03-01',
      completedOn: today,
    });
    expect((await move(id, 'SUSPENDED')).errors).toMatchObject([
      { code: 'ILLEGAL_MOVE', path: ['to'], cure: 'Nothing follows COMPLETED.' },
    ]);
  });

  it('to a stage that may not follow is refused with those that may', async () => {
    const id = await world.project('jump');
    const { project, errors } = await move(id, 'COMPLETED');
    expect(project).toBeNull();
    expect(errors).toEqual([
      {
        code: 'ILLEGAL_MOVE',
        path: ['to'],
        message: 'This Project is PLANNED and cannot be moved to COMPLETED.',
        messageZh: '该项目处于 PLANNED，不能变更为 COMPLETED。',
        cure: 'From PLANNED it can be moved to PRELIMINARY or SUSPENDED.',
      },
    ]);
    expect((await move(id, 'PLANNED')).errors).toMatchObject([{ code: 'ILLEGAL_MOVE' }]);
  });

  it('on a day that is none, or still to come, is refused together with all else', async () => {
    const id = await world.project('dates');
    expect((await move(id, 'PRELIMINARY', { on: '2023-02-29' })).errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['on'] },
    ]);
    const { errors } = await move(id, 'COMPLETED', { on: '2999-01-01' });
    expect(errors).toMatchObject([
      { code: 'DATE_TO_COME', path: ['on'] },
      { code: 'ILLEGAL_MOVE', path: ['to'] },
    ]);
  });

  it('from no stage at all may lead to any', async () => {
    const id = await world.project('unknown');
    await world.graph.database.prisma.project.update({ where: { code: 'unknown' }, data: { stage: null } });
    expect((await move(id, 'BUILDING')).project).toMatchObject({ stage: 'BUILDING' });
  });

  it('by many at once is done by one', async () => {
    const id = await world.project('contested');
    const answers = await Promise.all(Array.from({ length: 8 }, () => move(id, 'PRELIMINARY')));
    expect(answers.filter(({ errors }) => !errors.length)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors).map(({ code }) => code))).toEqual(new Set(['ILLEGAL_MOVE']));
  });

  it('is no change: neither the key nor the stage can be changed', async () => {
    const id = await world.project('sly');
    for (const change of [{ stage: 'BUILDING' }, { code: 'other' }]) {
      await expect(world.verb('changeProject', { id, change })).rejects.toThrow(/is not defined by type/);
    }
  });
});
