import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.ts';
import type { Noun } from '../noun/noun.ts';
import type { Edge } from '../reader/edge.ts';
import { oneEdge } from '../reader/one.ts';
import type { Root } from '../reader/root.ts';
import type { Selection } from '../reader/selection.ts';
import { beginWalk } from '../reader/walk.ts';
import type { AnyWhere } from '../where.ts';
import type { Assembly } from './assembly.ts';

type RootResolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;

/** Notes a root query for the executor, and gives its resolver for graphql-js. */
export function rootResolver({ readable, reader, roots }: Assembly, name: string, root: Root): RootResolver {
  roots.set(name, root);
  return async (_, args, context, info) => {
    const selected = { type: info.parentType, nodes: info.fieldNodes, args };
    const walk = beginWalk(readable, info, context);
    const edges = root.edges(walk, selected);
    return root.answer(edges.length ? await reader.run(reader.compile(edges, walk, false), context) : [], () => args);
  };
}

/** The edge from the root to the one row that meets a condition. */
export function rootEdge(noun: Noun, where: AnyWhere, selection: Selection): Edge {
  return oneEdge({ tie: null, noun, where: [where], selection, first: null });
}
