import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import type { Noun, Registry } from '../noun/noun.ts';
import { collectFields } from '../reader/collect.ts';
import type { Reader } from '../reader/read.ts';
import { beginWalk, selectRow, type Walk } from '../reader/select.ts';
import type { OneEdge } from '../reader/selection.ts';
import type { Mutation } from '../contract/mutation.ts';
import { resultTypeName } from './names.ts';
import type { Outcome } from './outcome.ts';

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
export function checkResult(registry: Registry, reader: Reader, selected: SelectedMutation): void {
  const anyIds = Object.fromEntries(Object.keys(selected.mutation.result).map((field) => [field, 0]));
  compileResult(registry, reader, selected, anyIds);
}

/** Reads what a mutation's result shows, as it is now: rows by response name, all in one statement. */
export async function readResult(
  registry: Registry,
  reader: Reader,
  selected: SelectedMutation,
  { ids }: Outcome,
): Promise<Readonly<Record<string, unknown>>> {
  if (!ids) return {};
  const { keys, compiled } = compileResult(registry, reader, selected, ids);
  const rows = keys.length ? await reader.run(compiled, selected.context) : [];
  return Object.fromEntries(keys.map((key, index) => [key, rows[index]]));
}

function compileResult(
  registry: Registry,
  reader: Reader,
  selected: SelectedMutation,
  ids: Readonly<Record<string, number>>,
) {
  const walk = beginWalk(registry, selected.info, selected.context);
  const edges = selectResult(registry, selected, walk, ids);
  return { keys: [...edges.keys()], compiled: reader.compile([...edges.values()], walk.context, false) };
}

function selectResult(
  registry: Registry,
  { mutation, info }: SelectedMutation,
  walk: Walk,
  ids: Readonly<Record<string, number>>,
): Map<string, OneEdge> {
  const type = info.schema.getType(resultTypeName(mutation.name)) as GraphQLObjectType;
  const sets = info.fieldNodes.map((node) => node.selectionSet);
  const edges = new Map<string, OneEdge>();
  for (const [key, nodes] of collectFields(info, type, sets)) {
    const field = nodes[0]?.name.value ?? '';
    const shown = mutation.result[field];
    if (!shown) continue;
    const noun = registry.nouns.get(shown.noun) as Noun;
    const where = [{ id: { eq: ids[field] } }];
    const selection = selectRow(walk, noun, nodes);
    edges.set(key, { kind: 'one', tie: null, noun, where, orderBy: [], selection, limited: false });
  }
  return edges;
}
