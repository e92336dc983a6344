import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** One thing in a schema that has a name: a type, a field, an argument, an input field or an enum value. */
export interface Word {
  readonly kind: 'type' | 'field' | 'argument' | 'input field' | 'enum value';
  /** Where it stands, such as `Plan.areas` or `Query.node(id:)`. */
  readonly place: string;
  readonly name: string;
  readonly description: string | null | undefined;
  readonly deprecationReason: string | null | undefined;
}

/** The types that a schema declares itself. */
export function ownTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

/** The fields of the object and interface types of a schema, with their places. */
export function fieldsOf(schema: GraphQLSchema) {
  return ownTypes(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ type, field, place: `${type.name}.${field.name}` }))
      : [],
  );
}

/** Everything in a schema that has a name. */
export function wordsOf(schema: GraphQLSchema): Word[] {
  const types = ownTypes(schema);
  return [
    ...types.map((type): Word => ({ ...facts(type), kind: 'type', place: type.name, deprecationReason: null })),
    ...fieldsOf(schema).flatMap(({ field, place }) => [
      { ...facts(field), kind: 'field', place } satisfies Word,
      ...argumentsOf(field, place),
    ]),
    ...types.flatMap((type) => {
      if (isInputObjectType(type)) {
        return Object.values(type.getFields()).map(
          (field): Word => ({ ...facts(field), kind: 'input field', place: `${type.name}.${field.name}` }),
        );
      }
      if (!isEnumType(type)) return [];
      return type
        .getValues()
        .map((value): Word => ({ ...facts(value), kind: 'enum value', place: `${type.name}.${value.name}` }));
    }),
  ];
}

function argumentsOf(field: GraphQLField<unknown, unknown>, place: string): Word[] {
  return field.args.map((each) => ({ ...facts(each), kind: 'argument', place: `${place}(${each.name}:)` }));
}

type Named = Pick<GraphQLArgument, 'name' | 'description'> & { readonly deprecationReason?: string | null | undefined };

function facts({ name, description, deprecationReason }: Named) {
  return { name, description, deprecationReason };
}
