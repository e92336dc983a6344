import type { ColumnFacts, ModelFacts } from '../models.ts';
import { columnName, type Scope } from './condition.ts';
import { writeEdge } from './edge.ts';
import type { Row, Selection } from './selection.ts';

/** Turns a value as PostgreSQL's JSON brought it into the one that resolvers see. */
export type Hydrate = (value: unknown) => unknown;

/** An SQL expression that yields JSON, and what its value becomes. */
export interface Expression {
  readonly sql: string;
  readonly hydrate: Hydrate;
}

// PostgreSQL takes at most 100 arguments in one call.
const argumentsPerCall = 90;

/** Writes a selection of one row of `alias` as a JSON array, the cheapest form to write and to parse. */
export function writeRow(scope: Scope, selection: Selection, alias: string): Expression {
  const keys: string[] = [];
  const parts: string[] = [];
  const hydrates: (Hydrate | null)[] = [];
  for (const column of selection.columns) {
    keys.push(column);
    parts.push(writeColumn(selection.noun.model, column, alias));
    hydrates.push(null);
  }
  for (const [key, edge] of selection.edges) {
    const expression = writeEdge(scope, edge, selection.noun.model, alias);
    keys.push(key);
    parts.push(expression.sql);
    hydrates.push(expression.hydrate);
  }
  const typename = selection.typed ? selection.noun.name : null;
  const nested = parts.length > argumentsPerCall;
  return {
    sql: writeArray(parts),
    hydrate: (value) => {
      if (value === null) return null;
      return hydrateRow(nested ? (value as unknown[][]).flat(1) : (value as unknown[]), keys, hydrates, typename);
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

function hydrateRow(
  values: readonly unknown[],
  keys: readonly string[],
  hydrates: readonly (Hydrate | null)[],
  typename: string | null,
): Row {
  const row: Record<string, unknown> = typename === null ? {} : { __typename: typename };
  for (let index = 0; index < keys.length; index += 1) {
    const hydrate = hydrates[index];
    row[keys[index] as string] = hydrate ? hydrate(values[index]) : values[index];
  }
  return row;
}

function writeColumn(model: ModelFacts, column: string, alias: string): string {
  return showValue(`${alias}.${columnName(model, column)}`, model.columns[column] as ColumnFacts);
}

/** Writes a value in the form in which it leaves the graph: numerics as text (exact, without idle zeros), moments in ISO 8601. */
export function showValue(written: string, { type, list }: ColumnFacts): string {
  if (list) return written;
  if (type === 'Decimal') return `trim_scale(${written})::text`;
  if (type === 'BigInt') return `${written}::text`;
  if (type === 'DateTime') return `to_char(${written} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return written;
}
