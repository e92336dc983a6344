import { expect, it, test } from 'vitest';
import { fictitiousCreditCode, hasValidCheck } from '../src/rules/creditCode.ts';

test.each([
  // The example of GB 32100-2015.
  ['91350100M000100Y43', true],
  ['91350100M000100Y44', false],
  ['91350100M000100Y4', false],
  ['91350100M000100O43', false],
])('%s: %s', (code, valid) => {
  expect(hasValidCheck(code)).toBe(valid);
});

it('makes codes that are sound, differ, and belong to nobody', () => {
  const prefixes = ['', ...Array.from({ length: 120 }, (_, index) => `county-${String(index).padStart(3, '0')}-demo-`)];
  const codes = prefixes.flatMap((prefix) =>
    [1, 2, 31, 600, 960].map((serial) => fictitiousCreditCode(serial, prefix)),
  );
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(hasValidCheck(code)).toBe(true);
    expect(code).toMatch(/^9100\d{4}DEM[0-9A-Y]{5}[0-9X][0-9A-Y]$/);
  }
  expect(codes[0]).toBe('91000000DEM000014K');
});

it('has no code for more enterprises than a world can have', () => {
  for (const serial of [0, 961]) expect(() => fictitiousCreditCode(serial)).toThrow(RangeError);
});
