import { errors } from '../errors/reading.ts';
import type { Noun } from '../noun/noun.ts';
import { decodeCursor } from './cursor.ts';
import type { OrderTerm, Page } from './selection.ts';

/** The arguments that say which part of a list is asked for. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Rows of a page: when none is asked for, and at most. */
const sizes = { usual: 20, most: 200 } as const;

/**
 * Reads which part of a list of a noun is asked for.
 *
 * @throws INVALID_PAGE, PAGE_TOO_LARGE, INVALID_CURSOR
 */
export function readPage(noun: Noun, orderBy: readonly OrderTerm[], args: PageArguments): Page {
  const { first = null, last = null, after = null, before = null } = args;
  if ((first !== null && last !== null) || (after !== null && before !== null)) {
    throw errors.INVALID_PAGE.bothWays();
  }
  if ((first !== null && before !== null) || (last !== null && after !== null)) {
    throw errors.INVALID_PAGE.crossed();
  }
  const backward = last !== null || before !== null;
  const size = pageSize(last ?? first);
  const cursor = after ?? before;
  return { size, backward, cursor: cursor === null ? null : decodeCursor(cursor, noun.name, noun.model, orderBy) };
}

/** How many rows a page shall have: what is asked for, within bounds. */
export function pageSize(asked: number | null | undefined): number {
  const size = asked ?? sizes.usual;
  if (size < 0) throw errors.INVALID_PAGE.negative({ size });
  if (size > sizes.most) throw errors.PAGE_TOO_LARGE.rows({ size, maximum: sizes.most });
  return size;
}
