import type { ModelFacts } from '@plangraph/rows';
import { columnName, type Scope, writeCondition, writePolicy, writeTie } from './condition.ts';
import { writeHeld } from './held.ts';
import { type JoinsLeft, type RowExpression, writeRow } from './row.ts';
import type { Edge, OneEdge } from './selection.ts';

/** An edge to one row at most, along keys that make it so. */
type JoinedEdge = OneEdge & { readonly tie: NonNullable<OneEdge['tie']> };

/** Whether an edge can be read by joining: it leads to one row by itself, without taking the first of several. */
export function isJoined(edge: Edge): edge is JoinedEdge {
  return edge.kind === 'one' && edge.tie !== null && !edge.limited;
}

/**
 * Writes an edge to one row as a join to the table it starts from. PostgreSQL then reads all rows at the other end
 * together, by whichever way is cheapest; a subquery for each row would tie its hands.
 */
export function writeJoin(
  scope: Scope,
  edge: JoinedEdge,
  outerModel: ModelFacts,
  outer: string,
  joins: JoinsLeft,
): RowExpression {
  joins.count -= 1;
  const { model, name } = edge.noun;
  const alias = scope.statement.alias();
  scope.touched.add(name);
  const row = writeRow(scope, edge.selection, alias, joins);
  const conditions = [
    ...writeTie(edge.tie, outerModel, model, outer, alias),
    ...edge.where.map((where) => writeCondition(scope, model, where, alias)),
    writePolicy(scope, name, alias),
  ].filter((part) => part !== null);
  return {
    sql: `CASE WHEN ${alias}.${columnName(model, 'id')} IS NOT NULL THEN ${row.sql} END`,
    joins: ` LEFT JOIN ${writeHeld(scope, model.table)} ${alias} ON ${conditions.join(' AND ')}${row.joins}`,
    hydrate: row.hydrate,
  };
}
