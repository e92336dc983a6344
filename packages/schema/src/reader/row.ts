import type { JoinedText, Outer } from './edge.ts';
import { allJoins, type Hydrate, type JoinsLeft, type RowExpression } from './expression.ts';
import { wholeRow } from './layout.ts';
import { rowBuilder } from './rowBuilder.ts';
import { RowParts } from './rowParts.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { showRow } from './shown.ts';

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
  const row = new RowParts(selection.noun.model, alias, joins);
  const hydrate = addSelection(scope, row, selection);
  const { read } = row;
  return {
    ...row.written,
    hydrate: (value, context, work) => (value === null ? null : hydrate(read(value), context, work)),
  };
}

/** Adds to a row what a selection of it asks for. */
function addSelection(scope: Scope, row: RowParts, selection: Selection): Hydrate {
  const keys: string[] = [];
  const places: number[] = [];
  const hydrates: (Hydrate | null)[] = [];
  const lay = (key: string, place: number, hydrate: Hydrate | null) => {
    keys.push(key);
    places.push(place);
    hydrates.push(hydrate);
  };
  for (const column of selection.columns) lay(column, row.column(column), null);
  for (const [key, edge] of selection.edges) {
    const { place, hydrate } =
      row.known(edge.brings) ?? row.add(writeEdge(scope, row, edge, row.joinsLeft), edge.brings);
    lay(key, place, hydrate);
  }
  for (const [key, shown] of selection.shown) {
    const rows = shown.map((each) => addSelection(scope, row, each.selection));
    lay(key, wholeRow, showRow(shown, rows));
  }
  return rowBuilder(scope, selection, { keys, places, hydrates });
}

/** Writes what an edge leads to, joined to the row that it starts from where that can be done. */
export function writeEdge<Written extends { readonly sql: string }>(
  scope: Scope,
  outer: Outer,
  edge: WritableEdge<Written>,
  joins: JoinsLeft,
): Written & JoinedText {
  if (edge.join && joins.count > 0) return edge.join(scope, outer, joins);
  return { joins: '', ...edge.write(scope, outer) };
}

/** An edge in one of the ways in which it can be written. */
interface WritableEdge<Written> {
  write(scope: Scope, outer: Outer | null): Written;
  readonly join?: (scope: Scope, outer: Outer, joins: JoinsLeft) => Written & JoinedText;
}
