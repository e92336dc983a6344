import type { ColumnFacts, ModelFacts } from '@plangraph/rows';
import type { Context } from '../context.ts';
import { answerRow } from './answerRow.ts';
import { columnName, type Scope } from './condition.ts';
import { writeEdge } from './edge.ts';
import { isJoined, writeJoin } from './join.ts';
import type { Row, Selection } from './selection.ts';

/** Turns a value as PostgreSQL's JSON brought it into a row for resolvers, or into a part of the response. */
export type Hydrate = (value: unknown, context: Context) => unknown;

/** An SQL expression that yields JSON, and what its value becomes. */
export interface Expression {
  readonly sql: string;
  readonly hydrate: Hydrate;
}

/** A row's expression, with the joins that must follow the table it is read from. */
export interface RowExpression extends Expression {
  readonly joins: string;
}

/** Where each key of a row stands in its JSON array, and what becomes of the value there. */
export interface Layout {
  readonly keys: readonly string[];
  readonly hydrates: readonly (Hydrate | null)[];
}

// PostgreSQL takes at most 100 arguments in one call.
const argumentsPerCall = 90;

/** How many more tables may be joined to the one that a row is read from. */
export interface JoinsLeft {
  count: number;
}

// PostgreSQL plans 8 joins within 20 ms, 40 in a second, and 300 in a minute. Edges beyond are subqueries.
const joinsPerTable = 8;

/** What may be joined to a table that nothing is joined to yet. */
export function allJoins(): JoinsLeft {
  return { count: joinsPerTable };
}

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
  let joined = '';
  for (const column of selection.columns) {
    keys.push(column);
    parts.push(showColumn(selection.noun.model, column, alias));
    hydrates.push(null);
  }
  for (const [key, edge] of selection.edges) {
    const expression =
      isJoined(edge) && joins.count > 0
        ? writeJoin(scope, edge, selection.noun.model, alias, joins)
        : { joins: '', ...writeEdge(scope, edge, selection.noun.model, alias) };
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
    hydrate: (value, context) => {
      if (value === null) return null;
      return build(nested ? (value as unknown[][]).flat(1) : value, context);
    },
  };
}

/** What builds a row from the values of its JSON array: a part of the response, or a row for resolvers. */
export function rowBuilder(scope: Scope, selection: Selection, layout: Layout): Hydrate {
  return scope.answering && selection.outputs ? answerRow(selection, layout) : hydrateRow(selection, layout);
}

function writeArray(parts: readonly string[]): string {
  if (parts.length <= argumentsPerCall) return `json_build_array(${parts.join(', ')})`;
  const calls = [];
  for (let start = 0; start < parts.length; start += argumentsPerCall) {
    calls.push(`json_build_array(${parts.slice(start, start + argumentsPerCall).join(', ')})`);
  }
  return `json_build_array(${calls.join(', ')})`;
}

/** The key under which a row for resolvers says as of when it was read; no column and no edge bears it. */
export const asOfKey = '#asOf';

function hydrateRow({ typed, noun, asOf }: Selection, { keys, hydrates }: Layout): Hydrate {
  return (value, context) => {
    const values = value as readonly unknown[];
    const row: Record<string, unknown> = typed ? { __typename: noun.name } : {};
    if (asOf) row[asOfKey] = asOf;
    for (let index = 0; index < keys.length; index += 1) {
      const hydrate = hydrates[index];
      row[keys[index] as string] = hydrate ? hydrate(values[index], context) : values[index];
    }
    return row satisfies Row;
  };
}

/** Writes a column of `alias` in the form in which it leaves the graph. */
export function showColumn(model: ModelFacts, column: string, alias: string): string {
  return showValue(`${alias}.${columnName(model, column)}`, model.columns[column] as ColumnFacts);
}

/**
 * Writes a value in the form in which it leaves the graph: numerics as text (exact, without idle zeros), moments in
 * ISO 8601.
 */
export function showValue(written: string, { type, list }: ColumnFacts): string {
  if (list) return written;
  if (type === 'Decimal') return `trim_scale(${written})::text`;
  if (type === 'BigInt') return `${written}::text`;
  if (type === 'DateTime') return `to_char(${written} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return written;
}
