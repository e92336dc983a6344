import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { createTidying } from '../src/http/tidying.ts';
import { collectGarbage } from '../src/start/boundMemory.ts';

it('is tidied at rest, and again only when memory has grown since', () => {
  let [memory, work, collected] = [300, 0.9, 0];
  const look = createTidying(() => (collected += 1), { memory: () => memory, work: () => work });
  look();
  expect(collected).toBe(0); // at work
  work = 0.01;
  look();
  expect(collected).toBe(1);
  memory = 250; // given back by and by
  look();
  memory = 270;
  look();
  expect(collected).toBe(1);
  memory = 280;
  look();
  expect(collected).toBe(2);
  look();
  expect(collected).toBe(2); // that is what it needs
});

it('gives back the room of what was collected', () => {
  const room = () => getHeapStatistics().total_physical_size;
  collectGarbage();
  const before = room();
  let kept: object[] | null = Array.from({ length: 400_000 }, (_, at) => ({ at, text: `${at}` }));
  const full = room();
  expect(kept.length).toBe(400_000);
  kept = null;
  collectGarbage();
  expect(full - before).toBeGreaterThan(20_000_000);
  expect(room() - before).toBeLessThan((full - before) / 4);
});
