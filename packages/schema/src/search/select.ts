import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Noun } from '../noun/noun.ts';
import { repeatedly } from '../reader/budget.ts';
import { objectTypeOf, selectedFields } from '../reader/collect.ts';
import { completeField } from '../reader/complete.ts';
import type { Edge } from '../reader/edge.ts';
import { pageSize } from '../reader/page.ts';
import type { Selection } from '../reader/selection.ts';
import { selectRow } from '../reader/selectRow.ts';
import type { Slot } from '../reader/slot.ts';
import type { Walk } from '../reader/walk.ts';
import { decodeSearchCursor, signatureOf } from './cursor.ts';
import type { FoundOutput, SearchOutput, SearchSelection } from './selection.ts';
import { isTextualSearch, writeTextSearch } from './text.ts';
import { readText } from './words.ts';
import { writeSearch } from './write.ts';

/** The arguments of a search, as its field declares them. */
export interface SearchArguments {
  readonly text: string | Slot;
  readonly types?: readonly string[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The edge from the root of the graph to whatever fits a text, among `nouns`. */
export function searchEdge(
  walk: Walk,
  nouns: readonly Noun[],
  args: SearchArguments,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Edge {
  const selection = selectSearch(walk, nouns, args, type, nodes);
  return {
    write: (scope) => writeSearch(scope, selection),
    text: isTextualSearch(selection) ? { write: (scope) => ({ sql: writeTextSearch(scope, selection) }) } : undefined,
  };
}

/** Reads the arguments and the selection of a search: what is asked of the rows is prepared for each noun. */
function selectSearch(
  walk: Walk,
  nouns: readonly Noun[],
  args: SearchArguments,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SearchSelection {
  const text = readText(args.text);
  const size = pageSize(args.first);
  const asked = nouns.filter(({ name }) => args.types?.includes(name) ?? true);
  const signature = typeof text.phrase === 'string' ? signatureOf(text.phrase, asked) : null;
  const cursor = typeof args.after === 'string' ? decodeSearchCursor(args.after, signature, asked) : null;
  const shown = new Map<string, readonly FieldNode[]>();
  const outputs = selectResult(walk, objectTypeOf(type, nodes), nodes, shown);
  const kinds = new Set(outputs.map(({ kind }) => kind));
  const branches = asked.map((noun) => ({
    noun,
    place: nouns.indexOf(noun),
    parts: new Map([...shown].map(([part, partNodes]) => [part, selectFound(walk, noun, size, partNodes)])),
  }));
  return {
    text,
    branches,
    size,
    cursor,
    signature,
    signed: cursor !== null || kinds.has('pageInfo') || showsOnEdges(outputs, 'cursor'),
    paged: kinds.has('nodes') || kinds.has('edges') || kinds.has('pageInfo'),
    matched: showsOnEdges(outputs, 'matched'),
    counted: kinds.has('totalCount') || kinds.has('totalCountCapped'),
    outputs,
  };
}

function showsOnEdges(outputs: readonly SearchOutput[], shown: FoundOutput['kind']): boolean {
  return outputs.some((each) => each.kind === 'edges' && each.outputs.some(({ kind }) => kind === shown));
}

function selectFound(walk: Walk, noun: Noun, size: number, nodes: readonly FieldNode[]): Selection {
  const selection = repeatedly(walk, size, () => selectRow(walk, noun, nodes));
  selection.typed = true;
  return selection;
}

function selectResult(
  walk: Walk,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  shown: Map<string, readonly FieldNode[]>,
): SearchOutput[] {
  const outputs: SearchOutput[] = [];
  for (const [key, fieldNodes] of selectedFields(walk.operation, type, nodes)) {
    const name = fieldNodes[0]?.name.value;
    if (name === '__typename') outputs.push({ key, kind: 'typename', name: type.name });
    if (name === 'totalCount' || name === 'totalCountCapped') outputs.push({ key, kind: name });
    if (name === 'pageInfo') outputs.push({ key, kind: 'pageInfo', complete: completeField(walk, type, fieldNodes) });
    if (name === 'nodes') {
      shown.set(`nodes:${key}`, fieldNodes);
      outputs.push({ key, kind: 'nodes', part: `nodes:${key}` });
    }
    if (name === 'edges')
      outputs.push({ key, kind: 'edges', outputs: selectEdges(walk, type, key, fieldNodes, shown) });
  }
  return outputs;
}

function selectEdges(
  walk: Walk,
  parent: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  shown: Map<string, readonly FieldNode[]>,
): FoundOutput[] {
  const type = objectTypeOf(parent, nodes);
  const outputs: FoundOutput[] = [];
  for (const [innerKey, innerNodes] of selectedFields(walk.operation, type, nodes)) {
    const name = innerNodes[0]?.name.value;
    if (name === '__typename') outputs.push({ key: innerKey, kind: 'typename', name: type.name });
    if (name === 'cursor' || name === 'score') outputs.push({ key: innerKey, kind: name });
    if (name === 'matched') {
      outputs.push({ key: innerKey, kind: 'matched', complete: completeField(walk, type, innerNodes) });
    }
    if (name !== 'node') continue;
    const part = `edges:${key}:${innerKey}`;
    shown.set(part, innerNodes);
    outputs.push({ key: innerKey, kind: 'node', part });
  }
  return outputs;
}
