import type { Noun } from '../noun/noun.ts';
import type { Edge } from './edge.ts';
import type { Hydrate } from './expression.ts';
import { writeFrom } from './from.ts';
import { writeRow } from './row.ts';
import type { Selection } from './selection.ts';

/** Rows by their numbers. */
export type RowsById = ReadonlyMap<number, unknown>;

/** An edge from the root of the graph to rows of one noun by their numbers: however many, its policy is written once. */
export function byIdEdge(noun: Noun, ids: readonly number[], selection: Selection): Edge {
  return {
    write: (scope) => {
      const alias = scope.statement.alias();
      const row = writeRow(scope, selection, alias);
      const source = { tie: null, noun, where: [{ id: { in: [...ids] } }] };
      const hydrate: Hydrate = (value, context, work) => {
        const rows = (value ?? []) as readonly [number, unknown][];
        return new Map(rows.map(([id, shown]) => [id, row.hydrate(shown, context, work)])) satisfies RowsById;
      };
      const shown = `json_build_array(${alias}.id, ${row.sql})`;
      return { sql: `(SELECT json_agg(${shown}) ${writeFrom(scope, source, null, alias, row.joins)})`, hydrate };
    },
  };
}
