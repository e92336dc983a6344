import { type Context, noteCounted } from '../context.ts';
import { answerConnection } from './answerConnection.ts';
import type { Connection, ConnectionRows, WriteFrom } from './connectionParts.ts';
import type { Edge, Outer } from './edge.ts';
import { allJoins, type Expression, type Hydrate } from './expression.ts';
import { writeFrom } from './from.ts';
import { writeGroups } from './groups.ts';
import { writeLeaf } from './leaf.ts';
import { writeLeafRows, writeList } from './list.ts';
import { writePageSource } from './pageSource.ts';
import { forEach, type Piecework } from './piecework.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import { emptySelection, type ResolverRow, type Selection } from './selection.ts';
import { writeTerms } from './terms.ts';
import { isTextualConnection, writeTextConnection } from './textConnection.ts';

/** An edge to a connection. */
export function connectionEdge(connection: Connection): Edge {
  const fromOf =
    (scope: Scope, outer: Outer | null): WriteFrom =>
    (alias, joins, condition) =>
      writeFrom(scope, connection, outer, alias, joins, condition);
  return {
    write: (scope, outer) => writeConnection(scope, connection, fromOf(scope, outer)),
    text: isTextualConnection(connection)
      ? { write: (scope, outer) => ({ sql: writeTextConnection(scope, connection, fromOf(scope, outer)) }) }
      : undefined,
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
  const keys = [...connection.parts.keys()];
  const parts = [page?.sql, summary?.sql, ...groupings.map(([, grouping]) => grouping.sql)];
  return {
    sql: `json_build_array(${parts.map((part) => part ?? 'NULL').join(', ')})`,
    hydrate: (value, context, work) => {
      const given = value as unknown[];
      const rows = (page ? given[0] : []) as unknown[];
      const length = Math.min(rows.length, connection.page.size);
      const lists = page ? page.lists(rows, length, context, work) : noLists;
      const aggregate = summary ? (summary.hydrate(given[1], context) as ResolverRow) : null;
      if (aggregate) noteCounted(context, aggregate.count);
      const read = {
        parts: named(keys, lists.parts),
        order: lists.order,
        length,
        more: length < rows.length,
        page: connection.page,
        orderBy: connection.orderBy,
        noun: connection.noun.name,
        totalCount: (aggregate?.count as number | undefined) ?? null,
        aggregate,
        groups: groupings.length === 0 ? noGroups : hydrateGroups(groupings, given, context),
      } satisfies ConnectionRows;
      return answer ? answer(read, context, work) : read;
    },
  };
}

/** The rows of a page by the selections that show them, and the columns of its order. */
interface PageLists {
  readonly parts: readonly ResolverRow[][];
  readonly order: ResolverRow[];
}

const noLists: PageLists = { parts: [], order: [] };
const noGroups: ConnectionRows['groups'] = {};

function named<Value>(keys: readonly string[], values: readonly Value[]): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (let index = 0; index < keys.length; index += 1) all[keys[index] as string] = values[index] as Value;
  return all;
}

/** Groups stand behind the page and its summary. */
function hydrateGroups(
  groupings: readonly (readonly [string, Expression])[],
  given: readonly unknown[],
  context: Context,
): ConnectionRows['groups'] {
  return Object.fromEntries(
    groupings.map(([key, each], index) => {
      const groups = each.hydrate(given[index + 2], context) as ResolverRow[];
      for (const { count } of groups) noteCounted(context, count);
      return [key, groups];
    }),
  );
}

/** A page as it is written, and what its first rows become. */
interface WrittenPage {
  readonly sql: string;
  readonly lists: (rows: readonly unknown[], length: number, context: Context, work?: Piecework) => PageLists;
}

function writePage(scope: Scope, connection: Connection, from: WriteFrom): WrittenPage {
  const alias = scope.statement.alias();
  const selections = [...(connection.located ? [orderSelection(connection)] : []), ...connection.parts.values()];
  const limit = connection.page.size + (connection.located ? 1 : 0);
  const rest = writePageSource({ scope, connection, limit, from }, alias);
  const leaf = writeLeaf(scope, selections, alias);
  if (leaf) return { sql: writeLeafRows(leaf, rest('')), lists: listRows(connection, leaf.hydrates) };
  const left = allJoins();
  const rows = selections.map((selection) => writeRow(scope, selection, alias, left));
  const columns = rows.map((row) => row.sql).join(', ');
  const joins = rows.map((row) => row.joins).join('');
  return {
    sql: writeList(`SELECT json_build_array(${columns}) AS r ${rest(joins)}`),
    lists: listRows(
      connection,
      rows.map(
        ({ hydrate }, index): Hydrate =>
          (value, context, work) =>
            hydrate((value as unknown[])[index], context, work),
      ),
    ),
  };
}

/** Makes the lists of a page, of whose rows each selection has its own function. */
function listRows({ located, page: { backward } }: Connection, hydrates: readonly Hydrate[]): WrittenPage['lists'] {
  return (rows, length, context, work) => {
    const lists = hydrates.map((): ResolverRow[] => []);
    forEach(work, length, (index) => {
      const row = rows[backward ? length - 1 - index : index];
      for (let at = 0; at < lists.length; at += 1) {
        lists[at]?.push((hydrates[at] as Hydrate)(row, context, work) as ResolverRow);
      }
    });
    return located
      ? { order: lists[0] as ResolverRow[], parts: lists.slice(1) }
      : { order: noLists.order, parts: lists };
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
