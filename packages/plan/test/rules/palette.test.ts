import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/rules/palette.ts';

type Rgb = readonly number[];
type Matrix = readonly Rgb[];

const channels = (hex: string): Rgb =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
const dot = (one: Rgb, other: Rgb) => one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0);
const luminance = (colour: Rgb) => dot(colour, [0.2126, 0.7152, 0.0722]);

/** WCAG 2.2’s contrast ratio. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map((each) => luminance(channels(each)) + 0.05).sort((a, b) => a - b);
  return light / dark;
}

/** How eyes see linear sRGB: Machado, Oliveira and Fernandes (2009), full severity. */
const eyes: Readonly<Record<string, Matrix>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** Oklab, in which equal distances look alike: Ottosson (2020). */
function oklab(colour: Rgb): Rgb {
  const cones = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
  ].map((row) => Math.cbrt(dot(row, colour)));
  return [
    [0.2104542553, 0.793617785, -0.0040720468],
    [1.9779984951, -2.428592205, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.808675766],
  ].map((row) => dot(row, cones));
}

const seen = (hex: string, eye: Matrix) => oklab(eye.map((row) => Math.min(1, Math.max(0, dot(row, channels(hex))))));
const pairs = palette.flatMap((one, index) => palette.slice(index + 1).map((other) => [one, other] as const));
const grounds = { hex: ['#ffffff', '#f4f1ea'], dark: ['#121518', '#1b1f24'] };

describe('the palette of the six colours', () => {
  it('keeps 3:1 to its ground, as WCAG 2.2 asks of marks (1.4.11)', () => {
    for (const look of ['hex', 'dark'] as const) {
      for (const ground of grounds[look]) {
        for (const swatch of palette) {
          expect(contrast(swatch[look], ground), `${swatch.colour} ${look} on ${ground}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  it.each(Object.entries(eyes))('is told apart by eyes of %s', (_name, eye) => {
    for (const look of ['hex', 'dark'] as const) {
      for (const [one, other] of pairs) {
        const [a, b] = [seen(one[look], eye), seen(other[look], eye)];
        const distance = Math.hypot(...a.map((each, index) => each - (b[index] ?? 0)));
        // Four times the least difference that is noticed (0.02).
        expect(distance, `${one.colour} and ${other.colour}, ${look}`).toBeGreaterThan(0.08);
      }
    }
  });

  it('never speaks by colour alone: each has a shape of its own', () => {
    expect(new Set(palette.map(({ shape }) => shape)).size).toBe(palette.length);
  });

  it('is what the pages paint', () => {
    const css = readFileSync(new URL('../../../../services/cockpit/src/style/00-tokens.css', import.meta.url), 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
    for (const { colour, hex, dark: onDark } of palette) {
      expect(light).toContain(`--${colour.toLowerCase()}: ${hex};`);
      expect(dark).toContain(`--${colour.toLowerCase()}: ${onDark};`);
    }
  });
});
