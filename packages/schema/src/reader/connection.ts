import { answerConnection } from './answerConnection.ts';
import type { Scope } from './condition.ts';
import { hydrateList, writeLeafList, writeList, writeOrder } from './edge.ts';
import { writeGroups } from './groups.ts';
import { writeKeyset } from './keyset.ts';
import { writeLeaf } from './leaf.ts';
import { allJoins, type Expression, writeRow } from './row.ts';
import {
  type ConnectionEdge,
  emptySelection,
  type OrderTerm,
  type Page,
  type Row,
  type Selection,
} from './selection.ts';
import { writeTerms } from './terms.ts';

/** Writes where a connection's rows come from, under a table alias, with joins and a further condition. */
export type WriteFrom = (alias: string, joins?: string, condition?: string | null) => string;

/** A connection as its resolvers see it. */
export interface ConnectionRows {
  /** The page's rows by the place that shows them. */
  readonly parts: Readonly<Record<string, readonly Row[]>>;
  /** How many rows the page has. */
  readonly length: number;
  /** Whether rows follow the page in the direction of paging. */
  readonly more: boolean;
  readonly page: Page;
  readonly orderBy: readonly OrderTerm[];
  readonly noun: string;
  /** Values of the order's columns, a row of the page each; empty when no place in the list is asked for. */
  readonly order: readonly Row[];
  readonly totalCount: number | null;
  readonly aggregate: Row | null;
  readonly groups: Readonly<Record<string, readonly Row[]>>;
}

/** Writes a connection: a page and whatever is asked over the whole list, each a subquery of its own. */
export function writeConnection(scope: Scope, edge: ConnectionEdge, from: WriteFrom): Expression {
  const summed = edge.counted || edge.summary.size > 0;
  const page = edge.paged ? writePage(scope, edge, from) : null;
  const summary = summed ? writeSummary(scope, edge, from) : null;
  const groupings = [...edge.groupings].map(
    ([key, grouping]) => [key, writeGroups(scope, edge, grouping, from)] as const,
  );
  const answer = scope.answering ? answerConnection(edge) : null;
  const parts = [page?.sql, summary?.sql, ...groupings.map(([, grouping]) => grouping.sql)];
  return {
    sql: `json_build_array(${parts.map((part) => part ?? 'NULL').join(', ')})`,
    hydrate: (value, context) => {
      const [rows, sums, ...groups] = value as unknown[];
      const shown = page ? (page.hydrate(rows, context) as Row[][]) : [];
      const more = shown.length > edge.page.size;
      if (more) shown.pop();
      if (edge.page.backward) shown.reverse();
      const keys = [...edge.parts.keys()];
      const first = edge.located ? 1 : 0;
      const aggregate = summary ? (summary.hydrate(sums, context) as Row) : null;
      const connection = {
        parts: Object.fromEntries(keys.map((key, index) => [key, shown.map((row) => row[index + first] as Row)])),
        order: edge.located ? shown.map((row) => row[0] as Row) : [],
        length: shown.length,
        more,
        page: edge.page,
        orderBy: edge.orderBy,
        noun: edge.noun.name,
        totalCount: (aggregate?.count as number | undefined) ?? null,
        aggregate,
        groups: Object.fromEntries(
          groupings.map(([key, each], index) => [key, each.hydrate(groups[index], context) as Row[]]),
        ),
      } satisfies ConnectionRows;
      return answer ? answer(connection, context) : connection;
    },
  };
}

function writePage(scope: Scope, edge: ConnectionEdge, from: WriteFrom): Expression {
  const { model } = edge.noun;
  const alias = scope.statement.alias();
  const selections = [...(edge.located ? [orderSelection(edge)] : []), ...edge.parts.values()];
  const limit = edge.page.size + (edge.located ? 1 : 0);
  const order = writeOrder(model, edge.orderBy, alias, edge.page.backward);
  const keyset = writeKeyset(scope, model, edge.orderBy, edge.page, alias);
  const rest = (joins: string) => `${from(alias, joins, keyset)}${order} LIMIT ${limit}`;
  const leaf = writeLeaf(scope, selections, alias);
  if (leaf) return writeLeafList(leaf, rest(''), (values) => values);
  const left = allJoins();
  const rows = selections.map((selection) => writeRow(scope, selection, alias, left));
  const columns = rows.map((row) => row.sql).join(', ');
  const joins = rows.map((row) => row.joins).join('');
  return {
    sql: writeList(`SELECT json_build_array(${columns}) AS r ${rest(joins)}`),
    hydrate: hydrateList((value, context) =>
      rows.map((row, index) => row.hydrate((value as unknown[])[index], context)),
    ),
  };
}

/** The columns of the order, from which cursors are made. */
function orderSelection({ noun, orderBy }: ConnectionEdge): Selection {
  return { ...emptySelection(noun, null), columns: new Set(orderBy.map((term) => term.column)) };
}

function writeSummary(scope: Scope, edge: ConnectionEdge, from: WriteFrom): Expression {
  const alias = scope.statement.alias();
  const { terms, hydrate } = writeTerms(edge.noun.model, edge.summary, alias);
  return { sql: `(SELECT json_build_array(${terms.join(', ')}) ${from(alias)})`, hydrate };
}
