import { columnName } from './column.ts';
import type { Brought, Edge, Outer } from './edge.ts';
import type { Expression, JoinsLeft, RowExpression } from './expression.ts';
import { type Source, writeFrom, writeSource } from './from.ts';
import { writeHeld } from './held.ts';
import { writeOrder } from './order.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm, Selection } from './selection.ts';

/** What an edge to one row at most is made of. */
export interface One extends Source {
  readonly selection: Selection;
  /** In which order the first is taken, where several rows may match; null where there is one by itself. */
  readonly first: readonly OrderTerm[] | null;
  /** Whether few rows lead to any, so that each is looked up by itself and no other row of the table is read. */
  readonly seldom?: boolean;
  readonly brings?: Brought | undefined;
}

/** An edge to one row at most. */
export function oneEdge(one: One): Edge {
  return {
    brings: one.brings,
    write: (scope, outer) => writeOne(scope, one, outer),
    ...(one.tie && one.first === null && !one.seldom
      ? { join: (scope, outer, joins) => joinOne(scope, one, outer, joins) }
      : {}),
  };
}

function writeOne(scope: Scope, one: One, outer: Outer | null): Expression {
  const { noun, selection, first } = one;
  const alias = scope.statement.alias();
  const row = writeRow(scope, selection, alias);
  const order = first ? `${writeOrder(noun.model, first, alias)} LIMIT 1` : '';
  return {
    sql: `(SELECT ${row.sql} ${writeFrom(scope, one, outer, alias, row.joins)}${order})`,
    hydrate: row.hydrate,
  };
}

function joinOne(scope: Scope, one: One, outer: Outer, joins: JoinsLeft): RowExpression {
  joins.count -= 1;
  const { model } = one.noun;
  const alias = scope.statement.alias();
  const row = writeRow(scope, one.selection, alias, joins);
  const conditions = writeSource(scope, one, outer, alias).join(' AND ');
  return {
    sql: `CASE WHEN ${alias}.${columnName(model, 'id')} IS NOT NULL THEN ${row.sql} END`,
    joins: ` LEFT JOIN ${writeHeld(scope, model.table)} ${alias} ON ${conditions}${row.joins}`,
    hydrate: row.hydrate,
  };
}
