import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLUnionType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Part } from './part.ts';

/** Makes the schema of a part: types and fields that are not in it are gone, what is in it answers as before. */
export function schemaOfPart(schema: GraphQLSchema, part: Part): GraphQLSchema {
  const made = new Map<string, GraphQLNamedType>();
  const named = <Type extends GraphQLNamedType>(type: Type): Type => {
    const known = made.get(type.name) ?? make(type);
    made.set(type.name, known);
    return known as Type;
  };
  const output = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(output(type.ofType));
    if (isListType(type)) return new GraphQLList(output(type.ofType));
    return named(type);
  };
  const isIn = ({ name }: GraphQLNamedType) => part.types.has(name);
  const fieldsFrom = <Source, Context>(
    fields: GraphQLFieldConfigMap<Source, Context>,
    names: readonly string[],
  ): GraphQLFieldConfigMap<Source, Context> =>
    Object.fromEntries(
      names.map((name) => {
        const field = fields[name] as GraphQLFieldConfig<Source, Context>;
        return [name, { ...field, type: output(field.type) }];
      }),
    );
  const interfacesFrom = (interfaces: readonly GraphQLInterfaceType[]) => interfaces.filter(isIn).map(named);
  const make = (type: GraphQLNamedType): GraphQLNamedType => {
    if (isObjectType(type)) {
      const { fields, interfaces, ...config } = type.toConfig();
      const { own = [], external = [] } = part.fields.get(type.name) ?? {};
      return new GraphQLObjectType({
        ...config,
        interfaces: () => interfacesFrom(interfaces),
        fields: () => fieldsFrom(fields, [...own, ...external]),
      });
    }
    if (isInterfaceType(type)) {
      const { fields, interfaces, ...config } = type.toConfig();
      return new GraphQLInterfaceType({
        ...config,
        interfaces: () => interfacesFrom(interfaces),
        fields: () => fieldsFrom(fields, Object.keys(fields)),
      });
    }
    if (!isUnionType(type)) return type;
    const { types, ...config } = type.toConfig();
    return new GraphQLUnionType({ ...config, types: () => types.filter(isIn).map(named) });
  };
  const rootOf = (root: GraphQLObjectType | null | undefined) => (root && isIn(root) ? named(root) : null);
  const { query, mutation, types, ...config } = schema.toConfig();
  return new GraphQLSchema({
    ...config,
    query: rootOf(query),
    mutation: rootOf(mutation),
    subscription: null,
    types: types.filter((type) => isIn(type) && !type.name.startsWith('__')).map(named),
  });
}
