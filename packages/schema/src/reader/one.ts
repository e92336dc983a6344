import { columnName } from './column.ts';
import type { Brought, Edge, JoinedText, Outer } from './edge.ts';
import type { JoinsLeft } from './expression.ts';
import { type Source, writeFrom, writeSource } from './from.ts';
import { writeHeld } from './held.ts';
import { writeOrder } from './order.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm, Selection } from './selection.ts';
import { isTextualRow, writeTextRow } from './textRow.ts';

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
  const joined = one.tie && one.first === null && !one.seldom;
  const waysOf = <Row extends JoinedText>(write: WriteRow<Row>) => ({
    write: (scope: Scope, outer: Outer | null) => writeOne(scope, one, outer, write),
    ...(joined
      ? { join: (scope: Scope, outer: Outer, joins: JoinsLeft) => joinOne(scope, one, outer, joins, write) }
      : {}),
  });
  return {
    brings: one.brings,
    ...waysOf(writeRow),
    text: isTextualRow(one.selection) ? waysOf(writeTextRow) : undefined,
  };
}

/** Writes a row of an alias: as values, or as the response shows it. */
type WriteRow<Row> = (scope: Scope, selection: Selection, alias: string, joins?: JoinsLeft) => Row;

function writeOne<Row extends JoinedText>(scope: Scope, one: One, outer: Outer | null, write: WriteRow<Row>): Row {
  const { noun, selection, first } = one;
  const alias = scope.statement.alias();
  const row = write(scope, selection, alias);
  const order = first ? `${writeOrder(noun.model, first, alias)} LIMIT 1` : '';
  return { ...row, joins: '', sql: `(SELECT ${row.sql} ${writeFrom(scope, one, outer, alias, row.joins)}${order})` };
}

function joinOne<Row extends JoinedText>(
  scope: Scope,
  one: One,
  outer: Outer,
  joins: JoinsLeft,
  write: WriteRow<Row>,
): Row {
  joins.count -= 1;
  const { model } = one.noun;
  const alias = scope.statement.alias();
  const row = write(scope, one.selection, alias, joins);
  const conditions = writeSource(scope, one, outer, alias).join(' AND ');
  return {
    ...row,
    sql: `CASE WHEN ${alias}.${columnName(model, 'id')} IS NOT NULL THEN ${row.sql} END`,
    joins: ` LEFT JOIN ${writeHeld(scope, model.table)} ${alias} ON ${conditions}${row.joins}`,
  };
}
