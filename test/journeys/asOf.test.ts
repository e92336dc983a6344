import { casesOf } from '@plangraph/testing';
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
  it('may ask so at every root field, but for who he is, what is his to do now, what happened, and words', () => {
    const fields = Object.values(world.graph.schema.getQueryType()?.getFields() ?? {});
    const without = fields.filter(({ args }) => !args.some(({ name }) => name === 'asOf')).map(({ name }) => name);
    const now = ['viewer', 'judgementsDue', 'noticesDue', 'reportingDue'];
    const happened = ['event', 'events'];
    expect(without.sort()).toEqual([...now, ...happened, 'words', 'palette', 'columns'].sort());
  });

  it('sees each change from its own moment on: a stage, an amount, a promise, a figure, a threshold, a title, a retirement', async () => {
    const run: Run = { world, code: 'story', projects: [] };
    await world.plan(run.code);
    const looks: Look[] = [];
    const names = ['create', 'move', 'move', 'correct', 'milestone', 'create', 'retire', 'restore', 'figure', 'figure'];
    for (const name of [...names, 'promise', 'threshold', 'title', 'waypoint', 'waypoint']) {
      await take(run, { name, number: looks.length + 3 });
      looks.push(await world.look(run.code));
    }
    for (const [index, { moment, answers }] of looks.entries()) {
      expect((await world.look(run.code, moment)).answers).toEqual(answers);
      // Each change shows, to the public too.
      if (index > 0) expect(answers[0]).not.toEqual(looks[index - 1]?.answers[0]);
    }
  }, 300_000);

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
      { numRuns: casesOf(100), interruptAfterTimeLimit: 600_000 },
    );
  }, 600_000);
});
