import type { Viewer } from '@plangraph/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { eachStory } from '../reporting/eachStory.ts';
import { codesOf, people, reportingWorld } from '../reporting/world.ts';
import { pathActs } from './pathActs.ts';

const world = eachStory(reportingWorld);
let acts: ReturnType<typeof pathActs>;
beforeEach(() => {
  acts = pathActs(world());
});

describe('a plan that requires paths', () => {
  it('says by when, and who has none', async () => {
    const require = (viewer: Viewer | null, on: string | null) =>
      world().send('requirePaths', { plan: 'kaihua-2023', on }, viewer, 'plan { pathsDueOn }');
    expect(codesOf(await require(people.office, '2023-02-28'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await require(people.administrator, '2023-02-30'))).toEqual(['PATHS_DAY on']);
    expect((await require(people.administrator, '2023-02-28')).errors).toEqual([]);
    const missing = async () => {
      world().graph.forget();
      const { data } = await world().graph.query(
        `{ plan(code: "kaihua-2023") { pathsDueOn targetsWithoutPath { totalCount nodes { code responsible { organisation { code } } } } measuresWithoutPath { totalCount } } }`,
      );
      expect(world().graph.statements).toHaveLength(1);
      return data.plan;
    };
    const before = await missing();
    expect(before.pathsDueOn).toBe('2023-02-28');
    expect(before.targetsWithoutPath.totalCount).toBe(12);
    expect(before.targetsWithoutPath.nodes[0]).toEqual({
      code: 'high-tech-enterprises.new',
      responsible: [{ organisation: { code: 'tech' } }],
    });
    await acts.approve(people.office, await acts.proposed(people.tech));
    expect((await missing()).targetsWithoutPath.totalCount).toBe(11);
    expect((await require(people.administrator, null)).errors).toEqual([]);
    expect((await missing()).pathsDueOn).toBeNull();
  });
});
