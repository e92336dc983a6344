import type { Random } from '@plangraph/schema';

/**
 * Pseudo-random numbers that follow from a seed alone: Mulberry32 over the seed's FNV-1a digest, whole numbers of 32 bits
 * throughout, so that every machine draws the same.
 */
export function randomOf(seed: string): Random {
  let state = digest(seed);
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return { fraction, whole, pick: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0] };
}

function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash;
}
