import type { DerivedField, LoadedField } from '../noun/field.ts';
import { besidesNeeds } from '../reader/derivedValue.ts';
import { needsPrefix } from '../reader/rowKeys.ts';
import type { ResolverRow } from '../reader/selection.ts';

/** Gives what a field needs of a row, under the response name that the field has there. */
export function viewOf(
  name: string,
  field: DerivedField | LoadedField,
): (row: ResolverRow, key: string) => ResolverRow {
  const columns: string[] = [];
  const edges: string[] = [];
  for (const [need, value] of Object.entries(field.needs))
    (value === true && need !== '*' && need !== '+' ? columns : edges).push(need);
  if (field.kind === 'derived') edges.push(...besidesNeeds(field));
  return (row, key) => {
    const prefix = needsPrefix(name, key, field);
    const needed: Record<string, unknown> = {};
    for (const column of columns) needed[column] = row[column];
    for (const edge of edges) needed[edge] = row[`${prefix}${edge}`];
    return needed;
  };
}
