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
  const codes = Array.from({ length: 200 }, (_, index) => fictitiousCreditCode(index + 1));
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) {
    expect(hasValidCheck(code)).toBe(true);
    expect(code).toMatch(/^91000000DEM\d{5}[0-9X][0-9A-Y]$/);
  }
  expect(codes[0]).toBe('91000000DEM000014K');
});
