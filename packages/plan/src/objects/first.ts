import type { Graph } from '@plangraph/schema';
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

/** What the lists of one computed object have in common: the argument `first`, and what it leaves of a list. */
export function shortLists({ builder }: Pick<Graph, 'builder'>, most: number, usual: number) {
  return {
    args: builder.args((arg) => ({
      first: arg.int({ defaultValue: usual, description: `How many at most, up to ${most}. Error: INVALID_VALUE.` }),
    })),
    cut: <Item>(list: readonly Item[], first: number | null | undefined): Item[] =>
      list.slice(0, expectFirst(first, most, usual)),
  };
}
