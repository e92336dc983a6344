import type { ModelFacts } from '@plangraph/rows';
import { columnName } from './column.ts';
import { stepsOf, writeBeyond, writeKeyset } from './keyset.ts';
import { isNullable, writeOrder } from './order.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm, Page } from './selection.ts';

/** A stretch of an ordered list: rows that follow each other there, and that an index has one behind the other too. */
export interface Stretch {
  /** Whether its rows have a value of the first term, or none; null for both kinds, in the order of PostgreSQL's indexes. */
  readonly valued: boolean | null;
  /** Whether a page begins within it, at its cursor. */
  readonly begun: boolean;
}

/** What a page is read of, in the order of reading. */
interface Paged {
  readonly orderBy: readonly OrderTerm[];
  readonly page: Page;
}

/**
 * The stretches that a page may be read of, in the order of reading. PostgreSQL's indexes have rows without a value as the
 * greatest; where an order has them elsewhere, those with a value are one stretch, and those without are another.
 */
export function stretchesOf(model: ModelFacts, { orderBy, page }: Paged): readonly [Stretch, Stretch?] {
  const { cursor, backward } = page;
  const [first] = orderBy;
  if (!first || !isNullable(model, first)) return [{ valued: null, begun: cursor !== null }];
  const missingFirst = (first.missing === 'FIRST') !== backward;
  const asIndexed = missingFirst === (first.descending !== backward);
  if (asIndexed && !cursor) return [{ valued: null, begun: false }];
  const before = { valued: !missingFirst, begun: false };
  const behind = { valued: missingFirst, begun: false };
  if (!cursor) return [before, behind];
  const isValued = cursor[0] !== null;
  return isValued === before.valued ? [{ ...before, begun: true }, behind] : [{ ...behind, begun: true }];
}

/** Writes which rows of `alias` lie in a stretch, and beyond the page's cursor where the page begins in it; null for all. */
export function writeWithin(
  scope: Scope,
  model: ModelFacts,
  { orderBy, page }: Paged,
  { valued, begun }: Stretch,
  alias: string,
): string | null {
  const steps = begun && page.cursor ? stepsOf(orderBy, page.cursor, page.backward) : null;
  if (valued !== false && steps) return writeKeyset(scope, model, steps, alias);
  if (valued === null) return null;
  const name = `${alias}.${columnName(model, orderBy[0]?.column ?? 'id')}`;
  if (valued) return `${name} IS NOT NULL`;
  return steps ? `${name} IS NULL AND ${writeBeyond(scope, model, steps.slice(1), alias)}` : `${name} IS NULL`;
}

/** Writes the order of one stretch: in it all rows have a value of the first term or none has, so an index is read as it stands. */
export function writeOrderWithin(
  model: ModelFacts,
  { orderBy, page }: Paged,
  { valued }: Stretch,
  alias: string,
): string {
  const [first, ...rest] = orderBy;
  const terms = first && valued !== null ? [asIndexed(first), ...rest] : orderBy;
  return writeOrder(model, terms, alias, page.backward);
}

function asIndexed(term: OrderTerm): OrderTerm {
  return { ...term, missing: term.descending ? 'FIRST' : 'LAST' };
}
