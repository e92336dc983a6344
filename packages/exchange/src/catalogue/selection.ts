import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { isNoun, rowsOf } from './roots.ts';

/** What is asked of a type: its fields, each with what is asked of it in its turn; null for a value. */
export type Selection = ReadonlyMap<string, Selection | null>;

/** What is asked of a record that may be of several types. */
const anyRecord: Selection = new Map([
  ['__typename', null],
  ['... on Node { id }', null],
]);

/** How deep values within values are shown where nobody says which fields he wants. */
const usualDepth = 2;

/** Scalars that repeat in another form what fields tell one by one. */
const repeating = new Set(['JSONObject']);

/**
 * What is shown of a type where nobody says which fields he wants: its values, those of what is part of it, and of the records
 * that it leads to what identifies them. Lists, and what needs arguments, are there for whoever asks.
 */
export function usualSelection(type: GraphQLNamedType, depth = usualDepth): Selection {
  if (isAbstractType(type)) return anyRecord;
  const shown = new Map<string, Selection | null>();
  if (!isObjectType(type)) return shown;
  for (const field of Object.values(type.getFields())) {
    if (!isFree(field)) continue;
    const named = getNamedType(field.type);
    if (isLeafType(named)) {
      if (!repeating.has(named.name)) shown.set(field.name, null);
    } else if (isListType(getNullableType(field.type)) || rowsOf(field)) continue;
    else if (isNoun(named)) shown.set(field.name, identification(named));
    else if (depth > 1) {
      const within = usualSelection(named, depth - 1);
      if (within.size) shown.set(field.name, within);
    }
  }
  return shown;
}

/** What identifies a record that another one leads to: its code, else its global id. */
function identification(type: GraphQLNamedType): Selection {
  const code = isObjectType(type) ? type.getFields().code : undefined;
  return new Map([[code && isFree(code) && isLeafType(getNamedType(code.type)) ? 'code' : 'id', null]]);
}

/** Whether a field can be asked for without saying more. */
export function isFree(field: Pick<GraphQLField<unknown, unknown>, 'args'>): boolean {
  return !field.args.some(isRequiredArgument);
}

/** The fields of a type that can be asked for by their names. */
export function freeFields(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).filter(isFree);
}

/** A selection as a document writes it; a page of rows within it is written with its rows and their number. */
export function selectionText(type: GraphQLNamedType, selection: Selection): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const written = [...selection].map(([name, within]) => {
    const field = fields[name];
    if (!within || !field) return name;
    const rows = rowsOf(field);
    const inner = selectionText(rows ?? getNamedType(field.type), within);
    return rows ? `${name} { totalCount nodes ${inner} }` : `${name} ${inner}`;
  });
  return `{ ${written.join(' ')} }`;
}
