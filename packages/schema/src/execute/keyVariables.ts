import { isCivilDate, isInt, longestText, normalKey } from '@plangraph/rows';
import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type TypeNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Nouns } from '../noun/noun.ts';
import type { Roots } from '../reader/root.ts';

/** Whether coercion leaves a value as it is, so that it can be looked up without being read first. */
type IsPlain = (value: unknown) => boolean;

/** Variables that only name the key of a row, a value that a column is compared with or a word that is searched for, wherever they stand. */
export type KeyVariables = ReadonlyMap<string, IsPlain>;

// What is too long, holds U+0000 or is not in the form of keys is for the walk, which says so or brings it into that form.
const isText: IsPlain = (value) =>
  typeof value === 'string' &&
  value.length <= longestText.key &&
  !value.includes('\u0000') &&
  normalKey(value) === value;
const isDay: IsPlain = (value) => typeof value === 'string' && isCivilDate(value);
const isDecimal: IsPlain = (value) => typeof value === 'string' && /^-?\d{1,18}(?:\.\d{1,6})?$/.test(value);
const plain: Readonly<Record<string, IsPlain>> = {
  String: isText,
  ID: isText,
  Int: isInt,
  Date: isDay,
  Decimal: isDecimal,
};

/** Comparisons that are written alike, whatever a column is compared with. */
const comparisons = new Set(['eq', 'lt', 'lte', 'gt', 'gte']);

/**
 * Finds the variables of an operation that decide nothing but which rows are found: the shape of the statement and of
 * the answer are the same for all their values.
 */
export function findKeyVariables(
  { nouns, roots }: { readonly nouns: Nouns; readonly roots: Roots },
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): KeyVariables {
  const found = new Map<string, IsPlain>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const isPlain = plain[nameOf(type) ?? ''];
    if (isPlain) found.set(variable.name.value, isPlain);
  }
  if (found.size === 0) return found;
  const info = new TypeInfo(schema);
  const isKey = (name: string): boolean => {
    const [type, field] = [getNamedType(info.getParentType())?.name, info.getFieldDef()?.name];
    if (!type || !field || info.getDirective()) return false;
    if (type === schema.getQueryType()?.name) return roots.get(field)?.keys?.includes(name) ?? false;
    const registered = nouns.get(type)?.fields.get(field)?.field;
    return registered?.kind === 'one' && registered.by === name;
  };
  const filling = (name: string): IsPlain | undefined => {
    const isRoot = getNamedType(info.getParentType()) === schema.getQueryType() && !info.getDirective();
    return isRoot ? roots.get(info.getFieldDef()?.name ?? '')?.fills?.[name] : undefined;
  };
  const isColumn = (name: string): boolean => {
    if (!getNamedType(info.getType())?.name.endsWith('Connection')) return false;
    const [, noun = ''] = /^(\w+)Filter$/.exec(getNamedType(info.getParentInputType())?.name ?? '') ?? [];
    const { model, fields, definition } = nouns.get(noun) ?? {};
    const isMade = fields?.get(name)?.field.kind === 'derived' || definition?.filterAbout?.[name] !== undefined;
    return name !== 'id' && !isMade && model?.columns[name] !== undefined;
  };
  // Whether each field of the filter that the visit is in is a column's.
  const columns: boolean[] = [];
  const visitor = visitWithTypeInfo(info, {
    VariableDefinition: () => false,
    ObjectField: {
      enter({ name, value }) {
        if (columns.at(-1) && comparisons.has(name.value) && value.kind === Kind.VARIABLE) return false;
        columns.push(isColumn(name.value));
        return undefined;
      },
      leave: () => void columns.pop(),
    },
    Argument({ name, value }) {
      if (value.kind !== Kind.VARIABLE) return undefined;
      if (isKey(name.value)) return false;
      const fills = filling(name.value);
      if (!fills) return undefined;
      const variable = value.name.value;
      const isPlain = found.get(variable);
      if (isPlain) found.set(variable, (given) => isPlain(given) && fills(given));
      return false;
    },
    Variable: ({ name }) => void found.delete(name.value),
  });
  // Fragments that the operation does not reach may rule out too much, never too little.
  const others = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  for (const node of [operation, ...others] as ASTNode[]) visit(node, visitor);
  return found;
}

function nameOf(type: TypeNode): string | null {
  if (type.kind === Kind.NON_NULL_TYPE) return nameOf(type.type);
  return type.kind === Kind.NAMED_TYPE ? type.name.value : null;
}
