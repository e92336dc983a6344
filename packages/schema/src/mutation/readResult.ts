import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Mutation } from '../contract/mutation.ts';
import { selectedFields } from '../reader/collect.ts';
import type { Edge } from '../reader/edge.ts';
import type { Reader } from '../reader/read.ts';
import { selectRow } from '../reader/selectRow.ts';
import { beginWalk, type Readable, type Walk } from '../reader/walk.ts';
import { rootEdge } from '../types/rootResolver.ts';
import { resultTypeName } from './names.ts';
import type { MutationOutcome } from './outcome.ts';

/** What results are read with. */
interface Means {
  readonly readable: Readable;
  readonly reader: Reader;
}

/** One selection of a mutation. */
export interface SelectedMutation {
  readonly mutation: Mutation;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/**
 * Checks that a mutation's result can be read as it is selected.
 *
 * @throws what reading would throw, before anything is written.
 */
export function checkResult(means: Means, selected: SelectedMutation): void {
  const anyIds = Object.fromEntries(Object.keys(selected.mutation.result).map((field) => [field, 0]));
  compileResult(means, selected, anyIds);
}

/** Reads what a mutation's result shows, as it is now: rows by response name, all in one statement. */
export async function readResult(
  means: Means,
  selected: SelectedMutation,
  { ids }: MutationOutcome,
): Promise<Readonly<Record<string, unknown>>> {
  if (!ids) return {};
  const { keys, compiled } = compileResult(means, selected, ids);
  const rows = keys.length ? await means.reader.run(compiled, selected.context) : [];
  return Object.fromEntries(keys.map((key, index) => [key, rows[index]]));
}

function compileResult({ readable, reader }: Means, selected: SelectedMutation, ids: Readonly<Record<string, number>>) {
  const walk = beginWalk(readable, selected.info, selected.context);
  const edges = selectResult(selected, walk, ids);
  return { keys: [...edges.keys()], compiled: reader.compile([...edges.values()], walk, false) };
}

function selectResult(
  { mutation, info }: SelectedMutation,
  walk: Walk,
  ids: Readonly<Record<string, number>>,
): Map<string, Edge> {
  const type = info.schema.getType(resultTypeName(mutation.name)) as GraphQLObjectType;
  const edges = new Map<string, Edge>();
  for (const [key, nodes] of selectedFields(info, type, info.fieldNodes)) {
    const field = nodes[0]?.name.value ?? '';
    const shown = mutation.result[field];
    if (!shown) continue;
    const noun = walk.readable.nouns.get(shown.noun);
    if (!noun) throw new Error(`${shown.noun} was checked when composing.`);
    edges.set(key, rootEdge(noun, { id: { eq: ids[field] } }, selectRow(walk, noun, nodes)));
  }
  return edges;
}
