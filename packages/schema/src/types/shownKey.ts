import type { Noun } from '../noun/noun.ts';

/**
 * The field that shows a column which a row is found by, where its noun has names of other subgraphs: the argument is then called as the field
 * is, and is of its type. Null where the argument has the column's.
 */
export function shownKey({ definition, fields }: Noun, column: string): { name: string; type?: 'ID' } | null {
  if (!definition.federation) return null;
  for (const [name, { field }] of fields) {
    if (field.kind === 'column' && field.column === column) return field.type ? { name, type: field.type } : { name };
  }
  return null;
}
