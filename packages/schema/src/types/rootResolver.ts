import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.ts';
import type { Reader } from '../reader/read.ts';
import { beginWalk } from '../reader/select.ts';
import type { OneEdge } from '../reader/selection.ts';
import type { AnyWhere } from '../where.ts';
import type { Assembly } from './assembly.ts';
import type { Noun, Root } from '../noun/noun.ts';

/** Notes a root query for the executor, and gives its resolver for graphql-js. */
export function rootResolver({ registry }: Assembly, reader: Reader, name: string, root: Root): never {
  registry.roots.set(name, root);
  const resolve: GraphQLFieldResolver<unknown, Context, Record<string, unknown>> = async (_, args, context, info) => {
    const selected = { type: info.parentType, nodes: info.fieldNodes, args };
    const walk = beginWalk(registry, info, context);
    const edges = root.edges(walk, selected);
    return root.answer(edges.length ? await reader.run(reader.compile(edges, walk.context, false), context) : [], args);
  };
  return resolve as never;
}

/** The edge from the root to the one row that meets a condition. */
export function rootEdge(noun: Noun, where: AnyWhere, selection: OneEdge['selection']): OneEdge {
  return { kind: 'one', tie: null, noun, where: [where], orderBy: [], selection, limited: false };
}
