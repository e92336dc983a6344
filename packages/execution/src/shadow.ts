import {
  defaultFieldResolver,
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationTypeNode,
} from 'graphql';

/**
 * The type of every variable of a compiled operation: their values have been coerced by graphql-js before. The compiler's
 * own coercion never ends on an input type that contains itself.
 */
export const coerced = new GraphQLScalarType({ name: 'PlangraphCoerced', parseValue: (value) => value });

/**
 * A schema as the compiler may see it: the same names and fields over the same resolvers, but nothing that compiled code
 * calls outside a resolver throws or answers later. An exception there would never settle the request. What goes wrong
 * is told as “no type” or “not this type”, an error in the answer, upon which the operation runs again on graphql-js.
 */
export function shadowSchema(schema: GraphQLSchema): GraphQLSchema {
  const shadows = new Map<GraphQLNamedType, GraphQLNamedType>();
  const named = <T extends GraphQLNamedType>(type: T): T => {
    const known = shadows.get(type) ?? (isObjectType(type) || isAbstractType(type) ? make(type) : type);
    shadows.set(type, known);
    return known as T;
  };
  const output = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(output(type.ofType) as GraphQLObjectType);
    return isListType(type) ? new GraphQLList(output(type.ofType)) : named(type);
  };
  const make = (type: GraphQLObjectType | GraphQLAbstractType): GraphQLNamedType => {
    if (!isObjectType(type)) return derive(type, { resolveType: safeTypeResolver(schema, type) });
    let fields: Record<string, GraphQLField<unknown, unknown>> | null = null;
    return derive(type, {
      getFields: () => {
        fields ??= Object.fromEntries(
          Object.entries(type.getFields()).map(([name, field]) => [
            name,
            { ...field, type: output(field.type), resolve: safeResolver(field) },
          ]),
        );
        return fields;
      },
      isTypeOf: type.isTypeOf && safely(type.isTypeOf, false),
    });
  };
  return derive(schema, {
    getType: (name: string) => {
      if (name === coerced.name) return coerced;
      const type = schema.getType(name);
      return type && named(type);
    },
    getRootType: (operation: OperationTypeNode) => {
      const type = schema.getRootType(operation);
      return type && named(type);
    },
    getQueryType: () => named(schema.getQueryType() as GraphQLObjectType),
    getPossibleTypes: (type: GraphQLAbstractType) => schema.getPossibleTypes(type).map(named),
  });
}

function derive<T extends object>(original: T, differences: Readonly<Record<string, unknown>>): T {
  return Object.assign(Object.create(original) as T, differences);
}

/** Without a resolver compiled code reads the property itself: it would neither call a method nor await a promise. */
function safeResolver(field: GraphQLField<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  const resolve = field.resolve ?? defaultFieldResolver;
  if (!isListType(getNullableType(field.type))) return resolve;
  return (source, args, context, info) => {
    const list = resolve(source, args, context, info);
    return isPromise(list) ? list.then(settleList) : settleList(list);
  };
}

/** A list is read to its end within the resolver, where it may throw. */
function settleList(list: unknown): unknown {
  if (list === null || typeof list !== 'object' || Array.isArray(list) || !(Symbol.iterator in list)) return list;
  return Array.from(list as Iterable<unknown>);
}

function safeTypeResolver(schema: GraphQLSchema, type: GraphQLAbstractType) {
  const resolve = type.resolveType ?? defaultTypeResolver;
  const possible = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
  return (value: unknown, context: unknown, info: never): string | undefined => {
    try {
      const name: unknown = resolve(value, context, info, type);
      return typeof name === 'string' && possible.has(name) ? name : undefined;
    } catch {
      return undefined;
    }
  };
}

function safely(test: (...given: never[]) => unknown, otherwise: boolean): (...given: never[]) => boolean {
  return (...given) => {
    try {
      const answer = test(...given);
      return isPromise(answer) ? otherwise : Boolean(answer);
    } catch {
      return otherwise;
    }
  };
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
