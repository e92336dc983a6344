import type { Register } from '../contract/register.ts';
import type { Field } from '../noun/field.ts';
import { keyNeeds } from '../noun/keyNeeds.ts';
import type { Noun } from '../noun/noun.ts';
import { positionColumns } from '../noun/positionField.ts';

/** The name of the field that shows a record as a row of its register. */
export const rowFieldName = 'row';

/**
 * The field that shows a record as imports write it: all columns, other records by their keys, so that whoever takes rows
 * out can bring them in again. Null where the noun does not show everybody what its rows state.
 */
export function rowField(noun: Noun, { row: { columns, references } }: Register): Field | null {
  const fields = [...noun.fields.values()].map(({ field }) => field);
  const isShown = (name: string) =>
    fields.some(
      (field) =>
        (field.kind === 'column' && field.column === name) ||
        (field.kind === 'bilingual' && (name === `${field.stem}Zh` || name === `${field.stem}En`)) ||
        Object.values(positionColumns(field) ?? {}).includes(name),
    );
  if (!columns.every(isShown)) return null;
  const stated = [...columns, ...Object.keys(references)];
  const needed = Object.fromEntries(Object.entries(references).map(([name, paths]) => [name, keyNeeds(paths)]));
  return {
    kind: 'derived',
    description:
      'The record as imports write it: values by column, other records by their keys, words of enums by code.',
    type: 'JSONObject',
    nullable: false,
    needs: { ...Object.fromEntries(columns.map((name) => [name, true])), ...needed },
    args: undefined,
    resolve: (record: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(stated.map((name) => [name, record[name] ?? null])),
  };
}
