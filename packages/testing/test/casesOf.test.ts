import { expect, it } from 'vitest';
import { casesOf } from '../src/casesOf.ts';

it.each([
  [5_000, 'full', 5_000],
  [5_000, 'quick', 625],
  [40, 'quick', 10],
  [6, 'quick', 6],
  [40, '3', 120],
  [40, '0.1', 4],
])('of %i cases, %s tries %i', (full, how, tried) => expect(casesOf(full, how)).toBe(tried));

it('anything else is refused, and told what may be said', () => {
  for (const how of ['all', '-1', '0']) expect(() => casesOf(40, how)).toThrow(/"(all|-1|0)": say quick, full/);
});
