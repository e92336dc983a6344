import type { ComposedGraph } from '@plangraph/schema';
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Finds which deprecated parts of a schema documents use, by their coordinates. */
export type DeprecatedUses = (document: DocumentNode) => readonly string[];

const none: readonly string[] = [];

/**
 * Makes what finds them, once for each document. What clients state in variables is not looked into: of an input and an
 * enum only what stands in the document counts.
 */
export function findDeprecatedUses({
  schema,
  deprecations,
}: Pick<ComposedGraph, 'schema' | 'deprecations'>): DeprecatedUses {
  if (deprecations.size === 0) return () => none;
  const found = new WeakMap<DocumentNode, readonly string[]>();
  return (document) => {
    const known = found.get(document);
    if (known) return known;
    const used = [...coordinatesIn(schema, document)].filter((coordinate) => deprecations.has(coordinate));
    found.set(document, used);
    return used;
  };
}

function coordinatesIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const coordinates = new Set<string>();
  const types = new TypeInfo(schema);
  const fieldAt = () => `${types.getParentType()?.name}.${types.getFieldDef()?.name}`;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => void coordinates.add(fieldAt()),
      Argument: ({ name }) => void coordinates.add(`${fieldAt()}(${name.value}:)`),
      ObjectField: ({ name }) => {
        const input = getNamedType(types.getParentInputType());
        if (isInputObjectType(input)) coordinates.add(`${input.name}.${name.value}`);
      },
      EnumValue: ({ value }) => {
        const type = getNamedType(types.getInputType());
        if (isEnumType(type)) coordinates.add(`${type.name}.${value}`);
      },
    }),
  );
  return coordinates;
}
