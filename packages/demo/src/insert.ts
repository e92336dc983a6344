import { type ModelName, models } from '@plangraph/database';
import type { Transaction } from '@plangraph/rows';

/** The numbers of organisations, by their codes. */
export async function organisationIds(
  transaction: Transaction,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.query('SELECT "code", "id" FROM "Organisation" WHERE "code" = ANY($1::text[])', [
    codes,
  ]);
  return new Map(rows.map(({ code, id }) => [String(code), Number(id)]));
}

/** Inserts rows that all have the same columns, in one statement. */
export async function insert(
  transaction: Transaction,
  model: ModelName,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns: Readonly<Record<string, { readonly column: string; readonly postgres: string }>> =
    models[model].columns;
  const names = Object.keys(first);
  const inserted = names.map((name) => `"${columns[name]?.column}"`).join(', ');
  const typed = names
    .map((name) => `"${name}" ${typeOf(columns[name]?.postgres, models[model].table, name)}`)
    .join(', ');
  const read = names.map((name) => `input."${name}"`).join(', ');
  await transaction.query(
    `INSERT INTO "${models[model].table}" (${inserted}) SELECT ${read} FROM json_to_recordset($1::json) AS input(${typed})`,
    [JSON.stringify(rows)],
  );
}

function typeOf(type: string | undefined, table: string, column: string): string {
  if (type === undefined) throw new Error(`${table} has no column ${column}.`);
  return type;
}
