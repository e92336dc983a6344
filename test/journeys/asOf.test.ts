import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyStep, type Run, take } from './asOfSteps.ts';
import { type AsOfWorld, createAsOfWorld, type Look } from './asOfWorld.ts';

let world: AsOfWorld;
beforeAll(async () => {
  world = await createAsOfWorld();
});
afterAll(() => world?.graph.close());

describe('whoever asks as of a moment', () => {
  it('is answered what the graph answered then, whatever was changed since', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 3, maxLength: 7 }), async (steps) => {
        runs += 1;
        const run: Run = { world, code: `plan-${runs}`, projects: [] };
        await world.plan(run.code);
        await take(run, { name: 'create', number: 7 });
        const looks: Look[] = [await world.look(run.code)];
        for (const step of steps) {
          await take(run, step);
          looks.push(await world.look(run.code));
        }
        for (const { moment, answers } of looks) {
          expect((await world.look(run.code, moment)).answers).toEqual(answers);
        }
      }),
      { numRuns: 100 },
    );
  }, 600_000);
});
