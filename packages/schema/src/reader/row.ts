import { showColumn } from './column.ts';
import type { Outer } from './edge.ts';
import { allJoins, type Hydrate, type JoinsLeft, type RowExpression } from './expression.ts';
import { rowBuilder } from './rowBuilder.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';

// PostgreSQL takes at most 100 arguments in one call.
const argumentsPerCall = 90;

/**
 * Writes a selection of one row of `alias` as a JSON array, the cheapest form to write and to parse.
 *
 * @param joins what is left where the row is itself joined to another.
 */
export function writeRow(
  scope: Scope,
  selection: Selection,
  alias: string,
  joins: JoinsLeft = allJoins(),
): RowExpression {
  const keys: string[] = [];
  const parts: string[] = [];
  const hydrates: (Hydrate | null)[] = [];
  const outer: Outer = { model: selection.noun.model, alias };
  let joined = '';
  for (const column of selection.columns) {
    keys.push(column);
    parts.push(showColumn(selection.noun.model, column, alias));
    hydrates.push(null);
  }
  for (const [key, edge] of selection.edges) {
    const expression =
      edge.join && joins.count > 0 ? edge.join(scope, outer, joins) : { joins: '', ...edge.write(scope, outer) };
    joined += expression.joins;
    keys.push(key);
    parts.push(expression.sql);
    hydrates.push(expression.hydrate);
  }
  const build = rowBuilder(scope, selection, { keys, hydrates });
  const nested = parts.length > argumentsPerCall;
  return {
    sql: writeArray(parts),
    joins: joined,
    hydrate: (value, context, work) => {
      if (value === null) return null;
      return build(nested ? (value as unknown[][]).flat(1) : value, context, work);
    },
  };
}

function writeArray(parts: readonly string[]): string {
  if (parts.length <= argumentsPerCall) return `json_build_array(${parts.join(', ')})`;
  const calls = [];
  for (let start = 0; start < parts.length; start += argumentsPerCall) {
    calls.push(`json_build_array(${parts.slice(start, start + argumentsPerCall).join(', ')})`);
  }
  return `json_build_array(${calls.join(', ')})`;
}
