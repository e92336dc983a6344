import { afterAll, beforeAll, expect, it } from 'vitest';
import { people, reportingWorld } from './world.ts';

let world: Awaited<ReturnType<typeof reportingWorld>>;
beforeAll(async () => {
  world = await reportingWorld();
});
afterAll(() => world?.graph.close());

/** Hands figures in, and gives how many statements it took. */
async function statementsOf(figures: readonly { readonly target: string; readonly value: string }[]): Promise<number> {
  world.graph.forget();
  const { errors } = await world.submit(people.tech, { figures });
  expect(errors).toEqual([]);
  return world.graph.statements.length;
}

it('a report sends thirteen statements, one more where it takes the place of figures that wait, and none more for more figures', async () => {
  const figures = ['residents', 'output', 'gdp.growth'].map((target) => ({ target, value: '4' }));
  // The first verb of all sweeps old intents besides.
  await statementsOf([{ target: 'jobs.new', value: '3' }]);
  expect(await statementsOf(figures.slice(0, 1))).toBe(13);
  expect(await statementsOf(figures.slice(1))).toBe(13);
  expect(await statementsOf(figures)).toBe(14);
});
