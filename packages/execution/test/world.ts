import {
  buildSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, never>>>>>;

/** A schema of a text, with resolvers by type and field; the rest reads properties, as graphql-js does by itself. */
export function schemaOf(text: string, resolvers: Resolvers = {}): GraphQLSchema {
  const schema = buildSchema(text);
  for (const [type, fields] of Object.entries(resolvers)) {
    for (const [name, resolve] of Object.entries(fields)) {
      const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
      if (!field) throw new Error(`There is no ${type}.${name}.`);
      field.resolve = resolve as never;
    }
  }
  return schema;
}

/** A type of a schema that a test changes by hand. */
export function typeOf<T extends GraphQLObjectType | GraphQLInterfaceType | GraphQLScalarType>(
  schema: GraphQLSchema,
  name: string,
): T {
  return schema.getType(name) as T;
}

/** A schema in which fields say what they were told. */
export function echoSchema(): GraphQLSchema {
  const item = { name: 'one', self: {}, list: [{ name: 'a' }, { name: 'b' }] };
  return schemaOf(
    /* GraphQL */ `
      directive @note(text: String) on FIELD
      input Filter { name: String not: Filter size: Int = 7 }
      type Item {
        name: String
        self: Item
        list: [Item]
        a(n: Int): String
        b_a: Item
        a_b: Item
        b(n: Int): Item
        told: String
        fails: String!
      }
      type Query { item: Item items: [Item!]! echo(filter: Filter, n: Int = 3): String must(n: Int! = 3): String }
      type Mutation { change: String }
    `,
    {
      Query: {
        item: () => item,
        items: async () => [item, item],
        echo: (_: never, args: object) => JSON.stringify(Object.entries(args).sort()),
        must: (_: never, args: object) => JSON.stringify(Object.entries(args).sort()),
      },
      Mutation: { change: () => 'changed' },
      Item: {
        self: () => item,
        b_a: () => item,
        a_b: () => item,
        b: () => item,
        a: (_: never, { n }: { n?: number }) => `a${n}`,
        told: (_: never, __: object, ___: never, info) =>
          JSON.stringify({
            fields: info.fieldNodes.map((node) => [node.alias?.value ?? node.name.value, node.loc?.start]),
            parent: info.parentType.name,
            returns: String(info.returnType),
            variables: info.variableValues,
            fragments: Object.keys(info.fragments),
            directives: info.fieldNodes.flatMap((node) => node.directives?.map((each) => each.name.value)),
            path: info.path.key,
          }),
        fails: () => {
          throw new GraphQLError('It failed.', { extensions: { code: 'FAILED' } });
        },
      },
    },
  );
}
