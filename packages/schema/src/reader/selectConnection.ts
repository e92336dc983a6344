import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Noun } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { countFilter, noteCounting, repeatedly } from './budget.ts';
import { objectTypeOf, selectedFields } from './collect.ts';
import { completeField } from './complete.ts';
import type { Connection, ConnectionOutput, EdgeOutput, Grouping } from './connectionParts.ts';
import { readFilter } from './filter.ts';
import type { Source } from './from.ts';
import { totalOrder } from './order.ts';
import { type PageArguments, readPage } from './page.ts';
import type { OrderTerm, Selection } from './selection.ts';
import { selectRow } from './selectRow.ts';
import { type AskedSums, selectGrouping, selectSummary } from './selectSummary.ts';
import { fieldArguments, type Walk } from './walk.ts';

/** A selected connection, before its arguments and its selection are read. */
export interface SelectedConnection extends Source {
  /** The order when none is asked for; null for that of the noun. */
  readonly orderBy: readonly OrderTerm[] | null;
  /** The type that has the connection as its field. */
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** One term of an order, as it is asked for. */
interface AskedTerm {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly missing?: 'FIRST' | 'LAST' | null;
}

/** The arguments of a connection, as its field declares them. */
interface ConnectionArguments extends PageArguments {
  readonly filter?: AnyWhere | null;
  readonly orderBy?: readonly AskedTerm[] | null;
}

/** Reads the arguments and the selection of a connection. */
export function selectConnection(walk: Walk, selected: SelectedConnection): Connection {
  const { noun, tie, where, type, nodes } = selected;
  const args: ConnectionArguments = fieldArguments(walk, type, nodes);
  const orderBy = readOrder(selected, args);
  const page = readPage(noun, orderBy, args);
  if (args.filter) countFilter(walk, args.filter, nodes[0]);
  const asked = selectParts(walk, noun, objectTypeOf(type, nodes), nodes, page.size);
  return {
    tie,
    noun,
    where: args.filter ? [...where, readFilter(walk.readable.nouns, noun, args.filter)] : where,
    orderBy,
    page,
    ...asked,
  };
}

type Parts = Pick<Connection, 'parts' | 'paged' | 'located' | 'counted' | 'summary' | 'groupings' | 'outputs'>;

function selectParts(
  walk: Walk,
  noun: Noun,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  size: number,
): Parts {
  const parts = new Map<string, Selection>();
  const groupings = new Map<string, Grouping>();
  const summary: AskedSums = new Map();
  const outputs: ConnectionOutput[] = [];
  const selected = selectedFields(walk.operation, type, nodes);
  for (const [key, fieldNodes] of selected) {
    const name = fieldNodes[0]?.name.value;
    if (name === '__typename') outputs.push({ kind: 'typename', key, name: type.name });
    if (name === 'totalCount') outputs.push({ kind: 'totalCount', key });
    if (name === 'totalCount' || name === 'aggregate' || name === 'groupBy') noteCounting(walk);
    if (name === 'nodes') {
      const part = `nodes:${key}`;
      parts.set(
        part,
        repeatedly(walk, size, () => selectRow(walk, noun, fieldNodes)),
      );
      outputs.push({ kind: 'nodes', key, part });
    }
    if (name === 'edges') {
      const inner = repeatedly(walk, size, () => selectEdges(walk, noun, type, key, fieldNodes, parts));
      outputs.push({ kind: 'edges', key, outputs: inner });
    }
    if (name === 'aggregate') selectSummary(walk, type, fieldNodes, summary);
    if (name === 'groupBy') groupings.set(key, selectGrouping(walk, type, fieldNodes));
    if (name === 'pageInfo') {
      const inner = selectedFields(walk.operation, objectTypeOf(type, fieldNodes), fieldNodes);
      const fields = [...inner].map(([innerKey, [node]]) => ({ key: innerKey, name: node?.name.value ?? '' }));
      outputs.push({ kind: name, key, complete: completeField(walk, type, fieldNodes), fields });
    }
    if (name === 'aggregate' || name === 'groupBy') {
      outputs.push({ kind: name, key, complete: completeField(walk, type, fieldNodes) });
    }
  }
  const kinds = new Set(outputs.map(({ kind }) => kind));
  const showsCursor = outputs.some(
    (each) => each.kind === 'edges' && each.outputs.some(({ kind }) => kind === 'cursor'),
  );
  return {
    parts,
    paged: kinds.has('nodes') || kinds.has('edges') || kinds.has('pageInfo'),
    located: kinds.has('pageInfo') || showsCursor,
    counted: kinds.has('totalCount') || kinds.has('aggregate'),
    summary,
    groupings,
    outputs,
  };
}

function selectEdges(
  walk: Walk,
  noun: Noun,
  connectionType: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  parts: Map<string, Selection>,
): EdgeOutput[] {
  const edgeType = objectTypeOf(connectionType, nodes);
  const outputs: EdgeOutput[] = [];
  for (const [innerKey, innerNodes] of selectedFields(walk.operation, edgeType, nodes)) {
    const name = innerNodes[0]?.name.value;
    if (name === '__typename') outputs.push({ kind: 'typename', key: innerKey, name: edgeType.name });
    if (name === 'cursor') outputs.push({ kind: 'cursor', key: innerKey });
    if (name !== 'node') continue;
    const part = `edges:${key}:${innerKey}`;
    parts.set(part, selectRow(walk, noun, innerNodes));
    outputs.push({ kind: 'node', key: innerKey, part });
  }
  return outputs;
}

function readOrder({ noun, tie, orderBy: usual }: SelectedConnection, { orderBy }: ConnectionArguments) {
  const terms = (orderBy ?? []).map(
    ({ field, direction, missing }): OrderTerm => ({
      column: field,
      descending: direction === 'DESC',
      missing: missing ?? undefined,
    }),
  );
  if (terms.length) return totalOrder(noun.model, terms, tie?.to);
  const [first] = noun.definition.orderBy ?? [];
  return usual ?? totalOrder(noun.model, first ? [{ column: first, descending: false }] : [], tie?.to);
}
