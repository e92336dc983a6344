import type { AnyWhere } from '../where.ts';
import { writeCondition } from './condition.ts';
import type { Brought, Edge, Outer } from './edge.ts';
import type { Expression } from './expression.ts';
import { type Source, writeFrom } from './from.ts';
import { writeLeaf } from './leaf.ts';
import { hydrateList, writeLeafList, writeList } from './list.ts';
import { writeOrder } from './order.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm, Selection } from './selection.ts';
import { writeTextList } from './textList.ts';
import { isTextualRow, writeTextRow } from './textRow.ts';

/** What an edge to a list of rows is made of. */
export interface Many extends Source {
  readonly selection: Selection;
  readonly orderBy: readonly OrderTerm[];
  /** How many rows at most; null for all. */
  readonly limit: number | null;
  readonly brings?: Brought | undefined;
  /** What must hold for the row that the edge starts from, for it to lead anywhere. */
  readonly when?: AnyWhere | undefined;
}

/** An edge to a list of rows. */
export function manyEdge(many: Many): Edge {
  return {
    brings: many.brings,
    write: (scope, outer) => onlyWhen(scope, many, outer),
    text: isTextualRow(many.selection)
      ? { write: (scope, outer) => ({ sql: writeText(scope, many, outer) }) }
      : undefined,
  };
}

function writeText(scope: Scope, many: Many, outer: Outer | null): string {
  const alias = scope.statement.alias();
  const row = writeTextRow(scope, many.selection, alias);
  const list = writeTextList(`SELECT ${row.sql} AS r ${writeRows(scope, many, outer, alias)(row.joins)}`);
  const condition = writeWhen(scope, many, outer);
  return condition === null ? list : `CASE WHEN ${condition} THEN ${list} ELSE '[]' END`;
}

/** Looks for rows only where there can be any; PostgreSQL does not even begin elsewhere. */
function onlyWhen(scope: Scope, many: Many, outer: Outer | null): Expression {
  const { sql, hydrate } = writeMany(scope, many, outer);
  const condition = writeWhen(scope, many, outer);
  if (condition === null) return { sql, hydrate };
  return {
    sql: `CASE WHEN ${condition} THEN ${sql} END`,
    hydrate: (value, context, work) => (value === null ? [] : hydrate(value, context, work)),
  };
}

function writeWhen(scope: Scope, { when }: Many, outer: Outer | null): string | null {
  return when && outer ? writeCondition(scope, outer.model, when, outer.alias) : null;
}

/** Writes where the rows come from, in which order and how many at most, given the joins that their columns need. */
function writeRows(scope: Scope, many: Many, outer: Outer | null, alias: string): (joins: string) => string {
  const { noun, orderBy, limit } = many;
  const end = limit === null ? '' : ` LIMIT ${limit}`;
  return (joins) => `${writeFrom(scope, many, outer, alias, joins)}${writeOrder(noun.model, orderBy, alias)}${end}`;
}

function writeMany(scope: Scope, many: Many, outer: Outer | null): Expression {
  const { selection } = many;
  const alias = scope.statement.alias();
  const rest = writeRows(scope, many, outer, alias);
  const leaf = writeLeaf(scope, [selection], alias);
  if (leaf) return writeLeafList(leaf, rest(''));
  const row = writeRow(scope, selection, alias);
  return { sql: writeList(`SELECT ${row.sql} AS r ${rest(row.joins)}`), hydrate: hydrateList(row.hydrate) };
}
