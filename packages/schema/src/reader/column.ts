import type { ColumnFacts, ModelFacts } from '@plangraph/rows';
import { sqlName } from './statement.ts';

/** The quoted SQL name of a column. */
export function columnName(model: ModelFacts, column: string): string {
  return sqlName(columnFacts(model, column).column);
}

/** Writes a column of `alias` in the form in which it leaves the graph. */
export function showColumn(model: ModelFacts, column: string, alias: string): string {
  const facts = columnFacts(model, column);
  return showValue(`${alias}.${sqlName(facts.column)}`, facts);
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

/** The facts of a column that was checked when composing. */
export function columnFacts(model: ModelFacts, column: string): ColumnFacts {
  const facts = model.columns[column];
  if (!facts) throw new Error(`${model.table} has no column ${column}.`);
  return facts;
}
