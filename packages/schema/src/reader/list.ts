import type { Expression, Hydrate } from './expression.ts';
import type { Leaf } from './leaf.ts';
import { listOf } from './piecework.ts';

/** Writes a list of rows without edges, of one selection, given what follows SELECT. */
export function writeLeafList(leaf: Leaf, rest: string): Expression {
  return { sql: writeLeafRows(leaf, rest), hydrate: hydrateList(leaf.hydrates[0] as Hydrate) };
}

/** Writes rows without edges as a list of lists of texts, given what follows SELECT. */
export function writeLeafRows(leaf: Leaf, rest: string): string {
  return `(SELECT coalesce(array_agg(x.r), '{}') FROM (SELECT ${leaf.sql} AS r ${rest}) x)`;
}

/** Wraps a query of rows `r` as one JSON list, empty when there are none. */
export function writeList(rows: string): string {
  return `(SELECT coalesce(json_agg(x.r), '[]') FROM (${rows}) x)`;
}

/** Hydrates every member of a list. */
export function hydrateList(hydrate: Hydrate): Hydrate {
  return (value, context, work) => {
    const rows = value as unknown[];
    return listOf(work, rows.length, (index) => hydrate(rows[index], context, work));
  };
}
