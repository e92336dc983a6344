import type { Noun } from '../noun/noun.ts';
import { columnName } from './column.ts';
import { sqlName } from './statement.ts';

/** Columns that a noun offers to search, in the order in which it names them; none where it does not join. */
export function searchColumns({ definition }: Noun): readonly string[] {
  return definition.search ?? [];
}

/** Writes the text in which a row is found: a line for each column that its noun offers, in one width and one case. */
export function writeDocument(noun: Noun, alias: string | null): string {
  const lines = searchColumns(noun).map((column) => {
    const name = columnName(noun.model, column);
    return `coalesce(${alias === null ? name : `${alias}.${name}`}, '')`;
  });
  return `plangraph.search_text(${lines.join(` || E'\\n' || `)})`;
}

/** Writes what the index of a noun holds of a row. The index is used only where the reader writes the very same. */
export function writeGrams(noun: Noun, alias: string | null): string {
  return `plangraph.search_grams(${writeDocument(noun, alias)})`;
}

/** The statement that makes the index of a noun that offers columns: it belongs in a migration. */
export function searchIndex(noun: Noun): string {
  const { table } = noun.model;
  return `CREATE INDEX ${sqlName(`${table}_search_idx`)} ON ${sqlName(table)} USING gin (${writeGrams(noun, null)});`;
}
