import type { GraphQLSchema } from 'graphql';

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, string>>();

/** Notes which indexes the nouns of a composed schema are searched by. */
export function keepSearchIndexes(schema: GraphQLSchema, indexes: ReadonlyMap<string, string>): void {
  known.set(schema, indexes);
}

/** The statements that make the indexes of search, by noun: for tests, and for those who write a migration. */
export function searchIndexesOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  return known.get(schema) ?? new Map();
}
