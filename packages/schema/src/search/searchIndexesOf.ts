import type { GraphQLSchema } from 'graphql';
import type { Nouns } from '../noun/noun.ts';
import { searchIndex } from './document.ts';

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, string>>();

/** Notes which indexes the nouns of a composed schema are searched by. */
export function keepSearchIndexes(schema: GraphQLSchema, nouns: Nouns): void {
  const searched = [...nouns.values()].filter(({ definition }) => definition.search);
  known.set(schema, new Map(searched.map((noun) => [noun.name, searchIndex(noun)])));
}

/** The statements that make the indexes of search, by noun: for tests, and for those who write a migration. */
export function searchIndexesOf(schema: GraphQLSchema): ReadonlyMap<string, string> {
  return known.get(schema) ?? new Map();
}
