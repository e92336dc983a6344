import type { Expression, Hydrate } from './expression.ts';
import type { Leaf } from './leaf.ts';

/** Writes a list of rows without edges, given what follows SELECT; `pick` makes a member of a row's values. */
export function writeLeafList(leaf: Leaf, rest: string, pick: (values: unknown[]) => unknown): Expression {
  return {
    sql: `(SELECT coalesce(array_agg(x.r), '{}') FROM (SELECT ${leaf.sql} AS r ${rest}) x)`,
    hydrate: (value, context) => (value as (string | null)[][]).map((texts) => pick(leaf.hydrate(texts, context))),
  };
}

/** Wraps a query of rows `r` as one JSON list, empty when there are none. */
export function writeList(rows: string): string {
  return `(SELECT coalesce(json_agg(x.r), '[]') FROM (${rows}) x)`;
}

/** Hydrates every member of a list. */
export function hydrateList(hydrate: Hydrate): Hydrate {
  return (value, context) => (value as unknown[]).map((each) => hydrate(each, context));
}
