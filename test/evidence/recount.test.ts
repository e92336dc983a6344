import { casesOf } from '@plangraph/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, type Scene, scenes } from './records.ts';
import { recount } from './recount.ts';
import { type CountingWorld, countingWorld } from './world.ts';
import { writeScene } from './writeScene.ts';

const reader = { subject: 'li', organisation: null, roles: ['reader'] };

let world: CountingWorld;
beforeAll(async () => {
  world = await countingWorld();
});
afterAll(() => world?.graph.close());

async function counted(scene: Scene) {
  const plan = await writeScene(world, scene);
  return world.evidence(plan, dayOf(scene.year, scene.asOf), scene.signedIn ? reader : null);
}

const nothing = { outputs: [], surveys: [], projects: [], investments: [] };
const entry = { place: 0, month: 12, one: 300_000_000, other: 150_000_000, recorded: -420, retired: null } as const;
const scene = { year: 2023, asOf: 58, signedIn: true, ...nothing } as const;

describe('evidence', () => {
  it('equals a recount, whatever the records, the places, the moment and who asks', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (each) => {
        expect(await counted(each)).toEqual(recount(each));
      }),
      { numRuns: casesOf(40) },
    );
  });

  it('of nothing is no share, no quotient and no growth', async () => {
    const { growth, latestShare, latestRatio, rate, sum } = await counted(scene);
    expect([growth, latestShare, latestRatio, rate].map(({ value }) => value)).toEqual([null, null, null, null]);
    expect(sum).toEqual({ value: '0', members: { totalCount: 0 } });
  });

  it('is the growth of the months that are over, in percent, and none where a month of either year is missing', async () => {
    const outputs = [0, 1, 12, 13].map((month) => ({ ...entry, month, other: month < 12 ? 100_000_000 : 103_000_000 }));
    expect((await counted({ ...scene, outputs })).growth).toEqual({ value: '3', members: { totalCount: 2 } });
    for (const hole of outputs) {
      const others = outputs.filter((each) => each !== hole);
      expect((await counted({ ...scene, outputs: others })).growth.value).toBeNull();
    }
  });

  it('compares a leap February with the whole of February', async () => {
    const outputs = [0, 1, 12, 13].map((month) => ({ ...entry, month }));
    for (const year of [2024, 2025]) {
      const asOf = year === 2024 ? 59 : 58;
      expect((await counted({ ...scene, year, asOf, outputs })).growth.value).toBe('0');
    }
  });

  it('is taken of the latest day alone, where so declared', async () => {
    const surveys = [entry, { ...entry, month: 13, one: 450_000_000 }];
    const { latestRatio } = await counted({ ...scene, surveys });
    expect(latestRatio).toEqual({ value: '3', members: { totalCount: 1 } });
  });

  it('is a quotient of what the viewer may see, above and beneath', async () => {
    const investments = [entry, { ...entry, one: 650_000_000 }];
    const projects = [
      { ...entry, one: 100_000_000 },
      { ...entry, one: 900_000_000 },
    ];
    const rate = async (signedIn: boolean) => (await counted({ ...scene, signedIn, investments, projects })).rate;
    expect(await rate(true)).toEqual({ value: '0.0095', members: { totalCount: 2 } });
    expect(await rate(false)).toEqual({ value: '0.03', members: { totalCount: 1 } });
  });
});
