import type { GraphQLSchema } from 'graphql';
import type { Perform } from './perform.ts';

const known = new WeakMap<GraphQLSchema, Perform>();

/** Notes what carries out the mutations of a composed schema. */
export function keepPerform(schema: GraphQLSchema, perform: Perform): void {
  known.set(schema, perform);
}

/**
 * What carries out the mutations of a composed schema, for doors that are no GraphQL and must do the same: who asks is known,
 * an intent is carried out once, in one transaction, and what stood in the way is data.
 */
export function performOf(schema: GraphQLSchema): Perform {
  const perform = known.get(schema);
  if (!perform) throw new Error('This schema was not composed by composeSchema.');
  return perform;
}
