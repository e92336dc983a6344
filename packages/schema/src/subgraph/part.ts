import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Noun, Nouns } from '../noun/noun.ts';
import type { Ownership } from './ownership.ts';
import { routerTypes } from './routerTypes.ts';

/** The part of a schema that a subgraph shows. */
export interface Part {
  /** The names of all types in it. */
  readonly types: ReadonlySet<string>;
  /** The fields of its object types: those that the subgraph answers, and those that it leaves to the owner. */
  readonly fields: ReadonlyMap<string, { readonly own: readonly string[]; readonly external: readonly string[] }>;
}

/**
 * Finds the part: all that is reached from what belongs to the subgraph. Records of others' nouns are in it by their keys alone;
 * where an interface stands, they have its fields too, which their owner answers.
 */
export function partOf(schema: GraphQLSchema, nouns: Nouns, ownership: Ownership): Part {
  const types = new Set<string>();
  const own = new Map<string, readonly string[]>();
  const external = new Map<string, Set<string>>();

  const visit = (type: GraphQLNamedType): void => {
    if (types.has(type.name)) return;
    types.add(type.name);
    if (isInputObjectType(type)) for (const { type: inner } of Object.values(type.getFields())) visitInner(inner);
    // What can be entered is in the part anyway.
    if (isUnionType(type) && type.name !== routerTypes.entity) for (const member of type.getTypes()) visit(member);
    if (isObjectType(type)) {
      own.set(type.name, ownership.fieldsOf(type));
      for (const name of own.get(type.name) ?? []) visitField(type, name);
    }
    if (!isInterfaceType(type)) return;
    for (const name of Object.keys(type.getFields())) visitField(type, name);
    for (const possible of schema.getPossibleTypes(type)) {
      visit(possible);
      for (const name of Object.keys(type.getFields())) leaveToOwner(possible, name);
    }
  };
  const visitInner = (type: Parameters<typeof getNamedType>[0]) => {
    const named = getNamedType(type);
    if (named) visit(named);
  };
  const visitField = (type: Pick<GraphQLObjectType, 'getFields'>, name: string) => {
    const field = type.getFields()[name];
    if (!field) return;
    visitInner(field.type);
    for (const argument of field.args) visitInner(argument.type);
  };
  const leaveToOwner = (type: GraphQLObjectType, name: string) => {
    if (own.get(type.name)?.includes(name)) return;
    external.set(type.name, (external.get(type.name) ?? new Set<string>()).add(name));
    visitField(type, name);
  };

  for (const type of beginningsOf(schema, nouns, ownership)) visit(type);
  return {
    types,
    fields: new Map(
      [...own].map(([name, fields]) => [name, { own: fields, external: [...(external.get(name) ?? [])] }]),
    ),
  };
}

/** Where the walk begins: the roots, and nouns that can be entered from other subgraphs. */
function beginningsOf(schema: GraphQLSchema, nouns: Nouns, ownership: Ownership): GraphQLNamedType[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root) => root != null);
  const served = [...nouns.values()].filter((noun: Noun) => ownership.isServed(noun));
  const objects = served.flatMap(({ name }) => schema.getType(name) ?? []);
  return [...roots.filter((root) => ownership.fieldsOf(root).length > 0), ...objects];
}
