import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onceMore } from '../src/events/onceMore.ts';

/** So many turns of the event loop's own queue: what stands between the end of something and those who wait for it. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await null;
}

it('whoever asks, however near to the end of what is under way, is followed by a beginning', async () => {
  const waits = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(waits, fc.nat({ max: 4 }), async (between, length) => {
      let clock = 0;
      let [asked, begun, under] = [0, 0, 0];
      const work = onceMore(async () => {
        begun = ++clock;
        under += 1;
        expect(under).toBe(1);
        await turns(length);
        under -= 1;
      });
      for (const wait of between) {
        asked = ++clock;
        work.ask();
        await turns(wait);
      }
      await work.settled();
      expect(begun).toBeGreaterThan(asked);
    }),
  );
});

it('work that asks is done again, and whoever waits for the end waits for all of it', async () => {
  let rounds = 0;
  const work = onceMore(async () => {
    rounds += 1;
    await turns(2);
    if (rounds < 3) work.ask();
  });
  work.ask();
  await work.settled();
  expect(rounds).toBe(3);
});
