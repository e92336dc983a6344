import { expect, it } from 'vitest';
import { createTidying } from '../src/http/tidying.ts';

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
