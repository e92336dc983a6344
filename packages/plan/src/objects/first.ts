import { readingErrors } from '../errors/reading.ts';

/**
 * How many are asked for of a computed list.
 *
 * @throws INVALID_VALUE for fewer than none, or more than there may be.
 */
export function expectFirst(first: number | null | undefined, most: number, usual = 5): number {
  const asked = first ?? usual;
  if (asked >= 0 && asked <= most) return asked;
  throw readingErrors.INVALID_VALUE.first({ first: asked, most });
}
