import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLongWork } from '../src/pool/longWork.ts';

it('the parts of long answers are made one at a time, and what was begun is ended before another begins', async () => {
  const parts = fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(parts, async (answers) => {
      const work = createLongWork();
      let [atWork, halfMade, most] = [0, 0, 0];
      const part = (turns: number) => async () => {
        atWork += 1;
        expect(atWork).toBe(1);
        for (let turn = 0; turn < turns; turn += 1) await setImmediate();
        atWork -= 1;
      };
      const make = async ([first = 0, ...more]: readonly number[]) => {
        await work.begin(1, async () => {
          halfMade += 1;
          most = Math.max(most, halfMade);
          await part(first)();
        });
        for (const each of more) await work.goOn(part(each));
        halfMade -= 1;
      };
      await Promise.all(answers.map(make));
      expect(most).toBe(1);
    }),
    { numRuns: 50 },
  );
});

it('no more wait than memory is there for, and a part that fails holds up nobody', async () => {
  const work = createLongWork(10);
  const first = work.begin(6, () => setImmediate('first'));
  await expect(work.begin(6, () => setImmediate('second'))).rejects.toMatchObject({ code: '53300' });
  expect(await first).toBe('first');
  await expect(work.begin(6, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await work.begin(6, () => setImmediate('third'))).toBe('third');
});
