import { codedError } from '../errors.ts';
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
    throw invalidPage(
      'Ask for a page either by “first” and “after” or by “last” and “before”, not by both.',
      '请用“first”和“after”，或用“last”和“before”分页，不能同时使用。',
    );
  }
  if ((first !== null && before !== null) || (last !== null && after !== null)) {
    throw invalidPage(
      '“after” goes with “first”, and “before” with “last”.',
      '“after”与“first”搭配，“before”与“last”搭配。',
    );
  }
  const backward = last !== null || before !== null;
  const size = pageSize(last ?? first);
  const cursor = after ?? before;
  return { size, backward, cursor: cursor === null ? null : decodeCursor(cursor, noun.name, noun.model, orderBy) };
}

/** How many rows a page shall have: what is asked for, within bounds. */
export function pageSize(asked: number | null | undefined): number {
  const size = asked ?? sizes.usual;
  if (size < 0)
    throw invalidPage(
      `A page cannot have ${size} rows. Ask for 0 or more.`,
      `一页不能有 ${size} 行，请给出不小于 0 的数。`,
    );
  if (size > sizes.most) throw pageTooLarge(size, sizes.most);
  return size;
}

function invalidPage(en: string, zh: string) {
  return codedError('INVALID_PAGE', { en, zh });
}

function pageTooLarge(size: number, maximum: number) {
  return codedError('PAGE_TOO_LARGE', {
    en: `A page of ${size} rows is asked for; the maximum is ${maximum}. Ask for ${maximum} or fewer and follow “pageInfo.endCursor”.`,
    zh: `请求了一页 ${size} 行，上限为 ${maximum} 行。请减少到 ${maximum} 行以内，并用“pageInfo.endCursor”继续翻页。`,
    extensions: { maximum },
  });
}
