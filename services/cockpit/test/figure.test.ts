import { expect, it } from 'vitest';
import { withUnit } from '../src/figures/figure.ts';

it.each([
  ['12', 'enterprises', '12 enterprises'],
  ['1', 'enterprises', '1 enterprise'],
  ['1.000', 'projects signed', '1 project signed'],
  ['1', 'research projects', '1 research project'],
  ['1', 'communities', '1 community'],
  ['1', 'people', '1 person'],
  ['1.01', 'people', '1.01 people'],
  ['1', 'CNY 100 million', '1 CNY 100 million'],
  ['1', 'm²', '1 m²'],
  ['1', '家', '1 家'],
  ['1', '%', '1%'],
  [null, 'enterprises', '—'],
])('writes %s of %s as %s', (figure, symbol, written) => {
  expect(withUnit(figure, symbol)).toBe(written);
});
