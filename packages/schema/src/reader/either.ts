import { columnName } from './column.ts';
import type { Edge, Outer } from './edge.ts';
import type { Expression } from './expression.ts';
import type { Scope } from './scope.ts';

/** One of the ways that an edge may take: the column that says whether it does, and the edge to the row at its end. */
export interface Way {
  readonly column: string;
  readonly edge: Edge;
}

/** An edge that takes the first way which leads anywhere. */
export function eitherEdge(ways: readonly Way[]): Edge {
  return {
    write(scope, outer) {
      if (!outer) throw new Error('An edge of several ways starts at a row, never at the root.');
      return writeEither(scope, ways, outer);
    },
  };
}

function writeEither(scope: Scope, ways: readonly Way[], outer: Outer): Expression {
  const rows = ways.map(({ edge }) => edge.write(scope, outer));
  const cases = ways.map(({ column }, index) => {
    const taken = `${outer.alias}.${columnName(outer.model, column)} IS NOT NULL`;
    return `WHEN ${taken} THEN json_build_array(${index}, ${rows[index]?.sql})`;
  });
  return {
    sql: `CASE ${cases.join(' ')} END`,
    hydrate(value, context, work) {
      if (value === null) return null;
      const [way, row] = value as [number, unknown];
      return row === null ? null : (rows[way]?.hydrate(row, context, work) ?? null);
    },
  };
}
