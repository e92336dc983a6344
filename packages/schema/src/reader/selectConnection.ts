import { type FieldNode, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { codedError } from '../errors.ts';
import type { Noun } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { countFilter, groupsAlongRelation, repeatedly, spend, unpagedSize } from './budget.ts';
import { collectFields } from './collect.ts';
import { completeField } from './complete.ts';
import { decodeCursor } from './cursor.ts';
import { readFilter } from './filter.ts';
import { totalOrder } from './order.ts';
import { fieldArguments, selectRow, type Walk } from './select.ts';
import type {
  AggregateFunction,
  ConnectionEdge,
  ConnectionOutput,
  EdgeOutput,
  Grouping,
  OrderTerm,
  Page,
  Selection,
} from './selection.ts';

/** A selected connection, before its arguments and its selection are read. */
export interface ConnectionRequest {
  readonly noun: Noun;
  readonly tie: ConnectionEdge['tie'];
  readonly where: readonly AnyWhere[];
  /** The order when none is asked for; null for that of the noun. */
  readonly orderBy: readonly OrderTerm[] | null;
  /** The type that has the connection as its field. */
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** The arguments of a connection, as its field declares them. */
interface ConnectionArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly filter?: AnyWhere | null;
  readonly orderBy?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[] | null;
}

/** Reads the arguments and the selection of a connection. */
export function selectConnection(
  walk: Walk,
  { noun, tie, where, orderBy: usual, type, nodes }: ConnectionRequest,
): ConnectionEdge {
  const args = fieldArguments(walk, type, nodes) as ConnectionArguments;
  const orderBy = readOrder(noun, args, usual, tie?.to);
  const page = readPage(walk, noun, orderBy, args);
  if (args.filter) countFilter(walk, args.filter, nodes[0]);
  const connectionType = namedType(type, nodes);
  const parts = new Map<string, Selection>();
  const groupings = new Map<string, Grouping>();
  const summary = new Map<AggregateFunction, Set<string>>();
  const outputs: ConnectionOutput[] = [];
  let paged = false;
  let counted = false;
  let located = false;
  const selected = collectFields(walk.operation, connectionType, setsOf(nodes));
  for (const [key, fieldNodes] of selected) {
    const name = fieldNodes[0]?.name.value;
    if (name === '__typename') outputs.push({ kind: 'typename', key, name: connectionType.name });
    if (name === 'totalCount') {
      counted = true;
      outputs.push({ kind: 'totalCount', key });
    }
    if (name === 'pageInfo') {
      paged = true;
      located = true;
    }
    if (name === 'nodes') {
      paged = true;
      parts.set(
        `nodes:${key}`,
        repeatedly(walk, page.size, () => selectRow(walk, noun, fieldNodes)),
      );
      outputs.push({ kind: 'nodes', key, part: `nodes:${key}` });
    }
    if (name === 'edges') {
      paged = true;
      const inner = repeatedly(walk, page.size, () => selectEdges(walk, noun, connectionType, key, fieldNodes, parts));
      if (inner.some((each) => each.kind === 'cursor')) located = true;
      outputs.push({ kind: 'edges', key, outputs: inner });
    }
    if (name === 'aggregate') {
      counted = true;
      readSummary(walk, connectionType, fieldNodes, summary);
    }
    if (name === 'groupBy') groupings.set(key, readGrouping(walk, connectionType, fieldNodes));
    if (name === 'pageInfo' || name === 'aggregate' || name === 'groupBy') {
      outputs.push({ kind: name, key, complete: completeField(walk, connectionType, fieldNodes) });
    }
  }
  return {
    kind: 'connection',
    tie,
    noun,
    where: args.filter ? [...where, readFilter(walk.registry, noun, args.filter)] : where,
    orderBy,
    page,
    parts,
    paged,
    located,
    counted,
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
  const edgeType = namedType(connectionType, nodes);
  const outputs: EdgeOutput[] = [];
  for (const [innerKey, innerNodes] of collectFields(walk.operation, edgeType, setsOf(nodes))) {
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

function setsOf(nodes: readonly FieldNode[]) {
  return nodes.map((node) => node.selectionSet);
}

function namedType(parent: GraphQLObjectType, nodes: readonly FieldNode[]): GraphQLObjectType {
  const name = nodes[0]?.name.value ?? '';
  const type = getNamedType(parent.getFields()[name]?.type);
  if (!isObjectType(type)) throw new Error(`${parent.name}.${name} is no object.`);
  return type;
}

function readSummary(
  walk: Walk,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  summary: Map<AggregateFunction, Set<string>>,
): void {
  const type = namedType(parent, nodes);
  for (const functionNodes of collectFields(walk.operation, type, setsOf(nodes)).values()) {
    const name = functionNodes[0]?.name.value;
    if (name !== 'sum' && name !== 'avg' && name !== 'min' && name !== 'max') continue;
    const columns = summary.get(name) ?? new Set();
    summary.set(name, columns);
    const columnType = namedType(type, functionNodes);
    for (const [column] of collectFields(walk.operation, columnType, setsOf(functionNodes)).values()) {
      if (column && column.name.value !== '__typename') columns.add(column.name.value);
    }
  }
}

function readGrouping(walk: Walk, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Grouping {
  const summary = new Map<AggregateFunction, Set<string>>();
  readSummary(walk, parent, nodes, summary);
  const path = fieldArguments(walk, parent, nodes).field as string;
  const sums = [...summary.values()].reduce((total, columns) => total + columns.size, 0);
  repeatedly(walk, path.includes('.') ? groupsAlongRelation : unpagedSize, () => spend(walk, 2 + sums, nodes[0]));
  return { path, summary };
}

function readOrder(
  noun: Noun,
  { orderBy }: ConnectionArguments,
  usual: readonly OrderTerm[] | null,
  tied: readonly string[] = [],
): readonly OrderTerm[] {
  const terms = (orderBy ?? []).map(({ field, direction }) => ({ column: field, descending: direction === 'DESC' }));
  if (terms.length) return totalOrder(noun.model, terms, tied);
  const [first] = noun.definition.orderBy ?? [];
  return usual ?? totalOrder(noun.model, first ? [{ column: first, descending: false }] : [], tied);
}

function readPage(walk: Walk, noun: Noun, orderBy: readonly OrderTerm[], args: ConnectionArguments): Page {
  const { first = null, last = null, after = null, before = null } = args;
  if ((first !== null && last !== null) || (after !== null && before !== null)) {
    throw invalidPage(
      'Ask for a page either by “first” and “after” or by “last” and “before”, not by both.',
      '请用“first”和“after”，或用“last”和“before”分页，不能同时使用。',
    );
  }
  if ((first !== null && before !== null) || (last !== null && after !== null)) {
    throw invalidPage(
      '“after” goes with “first”, and “before” with “last”.',
      '“after”与“first”搭配，“before”与“last”搭配。',
    );
  }
  const backward = last !== null || before !== null;
  const size = pageSize(walk, last ?? first);
  const cursor = after ?? before;
  return { size, backward, cursor: cursor === null ? null : decodeCursor(cursor, noun.name, noun.model, orderBy) };
}

/** How many rows a page shall have: what is asked for, within bounds. */
export function pageSize({ limits }: Walk, asked: number | null | undefined): number {
  const size = asked ?? limits.pageDefault;
  if (size < 0)
    throw invalidPage(
      `A page cannot have ${size} rows. Ask for 0 or more.`,
      `一页不能有 ${size} 行，请给出不小于 0 的数。`,
    );
  if (size > limits.pageMaximum) throw pageTooLarge(size, limits.pageMaximum);
  return size;
}

function invalidPage(en: string, zh: string) {
  return codedError('INVALID_PAGE', { en, zh });
}

function pageTooLarge(size: number, maximum: number) {
  return codedError('PAGE_TOO_LARGE', {
    en: `A page of ${size} rows is asked for; the maximum is ${maximum}. Ask for ${maximum} or fewer and follow “pageInfo.endCursor”.`,
    zh: `请求了一页 ${size} 行，上限为 ${maximum} 行。请减少到 ${maximum} 行以内，并用“pageInfo.endCursor”继续翻页。`,
    extensions: { maximum },
  });
}
