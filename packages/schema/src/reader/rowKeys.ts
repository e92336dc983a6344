import type { DerivedField, LoadedField } from '../noun/field.ts';

/** The key under which a row keeps the edge of a response name: never that of a column. */
export function edgeKey(responseName: string): string {
  return `$${responseName}`;
}

/** What the keys of a derived field's needs begin with; a field with arguments has needs of its own under each name. */
export function needsPrefix(name: string, key: string, field: DerivedField | LoadedField): string {
  return field.kind === 'derived' && field.args ? `#${name}.${key}.` : `#${name}.`;
}

/** The key under which a row for resolvers says as of when it was read; no column and no edge bears it. */
export const asOfKey = '#asOf';

/** The key under which a row keeps what an argument of a derived field names. */
export function namedKey(prefix: string, argument: string): string {
  return `${prefix}@${argument}`;
}
