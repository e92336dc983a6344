import type { Context } from '../context.ts';
import { answerConnection } from './answerConnection.ts';
import type { Connection, ConnectionRows, WriteFrom } from './connectionParts.ts';
import type { Edge } from './edge.ts';
import { allJoins, type Expression } from './expression.ts';
import { writeFrom } from './from.ts';
import { writeGroups } from './groups.ts';
import { writeKeyset } from './keyset.ts';
import { writeLeaf } from './leaf.ts';
import { writeLeafRows, writeList } from './list.ts';
import { writeOrder } from './order.ts';
import { forEach, type Piecework } from './piecework.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import { emptySelection, type ResolverRow, type Selection } from './selection.ts';
import { writeTerms } from './terms.ts';

/** An edge to a connection. */
export function connectionEdge(connection: Connection): Edge {
  return {
    write: (scope, outer) =>
      writeConnection(scope, connection, (alias, joins, condition) =>
        writeFrom(scope, connection, outer, alias, joins, condition),
      ),
  };
}

/** Writes a connection: a page and whatever is asked over the whole list, each a subquery of its own. */
export function writeConnection(scope: Scope, connection: Connection, from: WriteFrom): Expression {
  const summed = connection.counted || connection.summary.size > 0;
  const page = connection.paged ? writePage(scope, connection, from) : null;
  const summary = summed ? writeSummary(scope, connection, from) : null;
  const groupings = [...connection.groupings].map(
    ([key, grouping]) => [key, writeGroups(scope, connection, grouping, from)] as const,
  );
  const answer = scope.answering ? answerConnection(connection) : null;
  const parts = [page?.sql, summary?.sql, ...groupings.map(([, grouping]) => grouping.sql)];
  return {
    sql: `json_build_array(${parts.map((part) => part ?? 'NULL').join(', ')})`,
    hydrate: (value, context, work) => {
      const [rows, sums, ...groups] = value as unknown[];
      const shown = page ? (rows as unknown[]).slice(0, connection.page.size) : [];
      const more = page !== null && (rows as unknown[]).length > shown.length;
      if (connection.page.backward) shown.reverse();
      const { length } = shown;
      const keys = [...connection.parts.keys()];
      const first = connection.located ? 1 : 0;
      const parts = keys.map((): ResolverRow[] => []);
      const order: ResolverRow[] = [];
      forEach(work, length, (index) => {
        const row = page?.row(shown[index], context, work) as ResolverRow[];
        for (let at = 0; at < parts.length; at += 1) parts[at]?.push(row[at + first] as ResolverRow);
        if (first === 1) order.push(row[0] as ResolverRow);
      });
      const aggregate = summary ? (summary.hydrate(sums, context) as ResolverRow) : null;
      const read = {
        parts: Object.fromEntries(keys.map((key, index) => [key, parts[index] as ResolverRow[]])),
        order,
        length,
        more,
        page: connection.page,
        orderBy: connection.orderBy,
        noun: connection.noun.name,
        totalCount: (aggregate?.count as number | undefined) ?? null,
        aggregate,
        groups: Object.fromEntries(
          groupings.map(([key, each], index) => [key, each.hydrate(groups[index], context) as ResolverRow[]]),
        ),
      } satisfies ConnectionRows;
      return answer ? answer(read, context, work) : read;
    },
  };
}

/** The rows of a page, and what one of them becomes: a value for each selection. */
interface WrittenPage {
  readonly sql: string;
  readonly row: (value: unknown, context: Context, work: Piecework | undefined) => unknown[];
}

function writePage(scope: Scope, connection: Connection, from: WriteFrom): WrittenPage {
  const { model } = connection.noun;
  const alias = scope.statement.alias();
  const selections = [...(connection.located ? [orderSelection(connection)] : []), ...connection.parts.values()];
  const limit = connection.page.size + (connection.located ? 1 : 0);
  const order = writeOrder(model, connection.orderBy, alias, connection.page.backward);
  const keyset = writeKeyset(scope, model, connection.orderBy, connection.page, alias);
  const rest = (joins: string) => `${from(alias, joins, keyset)}${order} LIMIT ${limit}`;
  const leaf = writeLeaf(scope, selections, alias);
  if (leaf) {
    return {
      sql: writeLeafRows(leaf, rest('')),
      row: (value, context, work) => leaf.hydrate(value as (string | null)[], context, work),
    };
  }
  const left = allJoins();
  const rows = selections.map((selection) => writeRow(scope, selection, alias, left));
  const columns = rows.map((row) => row.sql).join(', ');
  const joins = rows.map((row) => row.joins).join('');
  return {
    sql: writeList(`SELECT json_build_array(${columns}) AS r ${rest(joins)}`),
    row: (value, context, work) => rows.map((row, index) => row.hydrate((value as unknown[])[index], context, work)),
  };
}

/** The columns of the order, from which cursors are made. */
function orderSelection({ noun, orderBy }: Connection): Selection {
  return { ...emptySelection(noun, null), columns: new Set(orderBy.map((term) => term.column)) };
}

function writeSummary(scope: Scope, connection: Connection, from: WriteFrom): Expression {
  const alias = scope.statement.alias();
  const { terms, hydrate } = writeTerms(connection.noun.model, connection.summary, alias);
  return { sql: `(SELECT json_build_array(${terms.join(', ')}) ${from(alias)})`, hydrate };
}
