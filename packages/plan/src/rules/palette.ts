import { type Colour, colours } from './colour.ts';
import type { shapeMeanings } from './colourMeanings.ts';

/** How a colour looks: on light ground, on dark ground, and to whoever sees no colours. */
export interface Swatch {
  readonly colour: Colour;
  /** sRGB on light ground. */
  readonly hex: string;
  /** sRGB on dark ground. */
  readonly dark: string;
  readonly shape: keyof typeof shapeMeanings;
}

const looks: Readonly<Record<Colour, Omit<Swatch, 'colour'>>> = {
  BLUE: { hex: '#2e59ab', dark: '#1076ee', shape: 'TRIANGLE' },
  GREEN: { hex: '#3f9a6f', dark: '#7fd9ab', shape: 'CIRCLE' },
  YELLOW: { hex: '#aa7f00', dark: '#ffe815', shape: 'DIAMOND' },
  ORANGE: { hex: '#a5511c', dark: '#f57e0b', shape: 'TRIANGLE_DOWN' },
  RED: { hex: '#9a0e22', dark: '#d6011b', shape: 'SQUARE' },
  GREY: { hex: '#4c5157', dark: '#8c8f99', shape: 'RING' },
};

/**
 * The six colours as boards should paint them. Each keeps 3:1 to its ground, as WCAG asks of marks, and any two stay apart for
 * whoever sees no red or no green: they differ in lightness, which a hand that picks by hue alone forgets.
 */
export const palette: readonly Swatch[] = colours.map((colour) => ({ colour, ...looks[colour] }));
