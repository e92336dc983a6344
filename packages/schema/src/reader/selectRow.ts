import { type FieldNode, type GraphQLObjectType, isNonNullType } from 'graphql';
import type { Language } from '../context.ts';
import type { Noun } from '../noun/noun.ts';
import { countEdge, countLoaded, spend } from './budget.ts';
import { selectedFields } from './collect.ts';
import { completeField } from './complete.ts';
import { selectEarlier, selectRecords } from './earlier.ts';
import type { Edge } from './edge.ts';
import { type Shows, selectNamed, selectNeeds, showsNothing } from './needs.ts';
import { edgeKey, needsPrefix } from './rowKeys.ts';
import { emptySelection, type Selection } from './selection.ts';
import { placesOf, shownPlaces, showsType } from './shown.ts';
import { type EdgeFields, fieldArguments, type SelectedEdge, type Walk } from './walk.ts';

/** Walks the selection of rows of a noun and writes down the columns and edges it needs. */
export function selectRow(walk: Walk, noun: Noun, nodes: readonly FieldNode[]): Selection {
  const selection = emptySelection(noun, walk.context.asOf, []);
  const type = walk.operation.schema.getType(noun.name) as GraphQLObjectType;
  const selected = selectedFields(walk.operation, type, nodes);
  spend(walk, selected.size, nodes[0]);
  for (const [key, fieldNodes] of selected) selectField(walk, selection, type, key, fieldNodes);
  return selection;
}

function selectField(
  walk: Walk,
  selection: Selection,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): void {
  const name = nodes[0]?.name.value ?? '';
  const { columns, edges, outputs, noun } = selection;
  if (name === '__typename') outputs?.push({ kind: 'typename', key });
  const field = noun.fields.get(name)?.field;
  if (name === 'id' && !field) {
    columns.add('id');
    outputs?.push({ kind: 'id', key });
  }
  if (!field) return;
  if (field.kind === 'column') {
    columns.add(field.column);
    outputs?.push({ kind: 'column', key, column: field.column });
  } else if (field.kind === 'bilingual') {
    columns.add(`${field.stem}Zh`).add(`${field.stem}En`);
    const language = (fieldArguments(walk, type, nodes).lang as Language | null | undefined) ?? null;
    outputs?.push({ kind: 'bilingual', key, stem: field.stem, language });
  } else if (field.kind === 'derived') {
    const args = fieldArguments(walk, type, nodes);
    const prefix = needsPrefix(name, key, field);
    const show = showing(walk, type, nodes, field.earlier?.records?.name);
    selectNeeds(walk, selection, prefix, field.needs, args, show);
    selectNamed(walk, selection, prefix, field, args);
    selectEarlier(walk, selection, prefix, field, args, show);
    selectRecords(walk, selection, prefix, field, args, { type, nodes });
    const complete = completeField(walk, type, nodes);
    outputs?.push({ kind: 'derived', key, prefix, field, args, complete });
  } else if (field.kind === 'loaded') {
    countLoaded(walk, nodes[0]);
    const prefix = needsPrefix(name, key, field);
    selectNeeds(walk, selection, prefix, field.needs, {}, showsNothing);
    outputs?.push({ kind: 'loaded', key, prefix, field, complete: completeField(walk, type, nodes) });
  } else {
    countEdge(walk, nodes[0]);
    edges.set(edgeKey(key), selectEdge(walk, field.kind, { noun, type, field, nodes }));
    const required = isNonNullType(type.getFields()[name]?.type);
    const named = field.kind === 'one' && field.by !== undefined;
    outputs?.push({ kind: 'edge', key, edge: edgeKey(key), required, named });
  }
}

/** What the value of a derived field shows; records that it tells of besides are shown by who tells of them. */
function showing(walk: Walk, type: GraphQLObjectType, nodes: readonly FieldNode[], besides?: string): Shows {
  return {
    rows: (noun) => shownPlaces(walk, noun, placesOf(walk, type, nodes, besides), selectRow),
    type: (name) => showsType(walk, type, nodes, name),
  };
}

function selectEdge<K extends keyof EdgeFields>(walk: Walk, kind: K, selected: SelectedEdge<EdgeFields[K]>): Edge {
  return walk.readable.edges[kind](walk, selected);
}
