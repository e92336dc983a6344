import { normalKey } from '@plangraph/rows';
import { type FieldNode, type GraphQLObjectType, getArgumentValues, isNonNullType } from 'graphql';
import { type Context, contextAsOf, type Language, type Standpoint } from '../context.ts';
import { codedError } from '../errors.ts';
import { selectEvidence } from '../evidence/select.ts';
import { type Noun, nounAt, type RegisteredField, type Registry } from '../graph/registry.ts';
import type { Condition, DerivedField, OneField } from '../noun/field.ts';
import type { Needs } from '../noun/needs.ts';
import type { AnyWhere } from '../where.ts';
import { edgeCost, repeatedly, spend, unpagedSize } from './budget.ts';
import { collectFields, type Operation } from './collect.ts';
import { completeField } from './complete.ts';
import { orderTerms } from './order.ts';
import { selectConnection } from './selectConnection.ts';
import { type Edge, emptySelection, type Selection } from './selection.ts';

/** What the walk carries along. */
export interface Walk {
  readonly registry: Registry;
  readonly operation: Operation;
  /** Facts of the request, as of the moment that the root field asks about. */
  context: Context;
  readonly limits: { readonly pageDefault: number; readonly pageMaximum: number };
  /** Edges selected so far; bounded, so that no document makes a statement without end. */
  edges: number;
  /** Whether a condition was made from the moment of this very request, so that the result must not be kept. */
  momentary: boolean;
}

/** Begins a walk. */
export function beginWalk(registry: Registry, operation: Operation, context: Context): Walk {
  return { registry, operation, context, limits: { pageDefault: 20, pageMaximum: 200 }, edges: 0, momentary: false };
}

/** Looks at everything that the walk selects from here on as of a moment; as the request does where it is null. */
export function walkAsOf(walk: Walk, asOf: Date | null): void {
  if (asOf) walk.context = contextAsOf(walk.context, asOf);
}

/** From where the walk looks at the graph. */
export function standpointOf(walk: Walk): Standpoint {
  const { viewer, asOf } = walk.context;
  return {
    viewer,
    asOf,
    now() {
      walk.momentary = true;
      return new Date();
    },
  };
}

const edgeMaximum = 400;

/** Walks the selection of rows of a noun and writes down the columns and edges it needs. */
export function selectRow(walk: Walk, noun: Noun, nodes: readonly FieldNode[]): Selection {
  const selection = emptySelection(noun, walk.context.asOf, []);
  const type = walk.operation.schema.getType(noun.name) as GraphQLObjectType;
  const selected = collectFields(
    walk.operation,
    type,
    nodes.map((node) => node.selectionSet),
  );
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
  const name = (nodes[0] as FieldNode).name.value;
  const { columns, edges, outputs, noun } = selection;
  if (name === '__typename') outputs?.push({ kind: 'typename', key });
  if (name === 'id') {
    columns.add('id');
    outputs?.push({ kind: 'id', key });
  }
  const registered = noun.fields.get(name);
  if (!registered) return;
  const { field } = registered;
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
    selectNeeds(walk, selection, prefix, field.needs, args);
    const complete = completeField(walk, type, nodes);
    outputs?.push({ kind: 'derived', key, prefix, field, args, complete });
  } else {
    edges.set(edgeKey(key), selectEdge(walk, noun, type, registered, nodes));
    const required = isNonNullType(type.getFields()[name]?.type);
    outputs?.push({ kind: 'edge', key, edge: edgeKey(key), required });
  }
}

function selectEdge(
  walk: Walk,
  noun: Noun,
  type: GraphQLObjectType,
  { field }: RegisteredField,
  nodes: readonly FieldNode[],
): Edge {
  countEdge(walk, nodes[0]);
  if (field.kind === 'evidence') return selectEvidence(walk, field, type, nodes);
  if (field.kind !== 'one' && field.kind !== 'many' && field.kind !== 'connection') {
    throw new Error(`A ${field.kind} is no edge.`);
  }
  const target = nounAt(walk.registry, noun, field.relation);
  const relation = noun.model.relations[field.relation] as {
    from: readonly string[];
    to: readonly string[];
    list: boolean;
  };
  const tie = { from: relation.from, to: relation.to };
  const where = resolveCondition(walk, field.where);
  if (field.kind === 'connection') {
    const orderBy = field.orderBy ? orderTerms(target.model, field.orderBy, tie.to) : null;
    return selectConnection(walk, { noun: target, tie, where, orderBy, type, nodes });
  }
  const inner = repeatedly(walk, field.kind === 'many' ? unpagedSize : 1, () => selectRow(walk, target, nodes));
  if (field.kind === 'many') {
    return {
      kind: 'many',
      tie,
      noun: target,
      where,
      orderBy: orderTerms(target.model, field.orderBy, tie.to),
      selection: inner,
      limit: null,
    };
  }
  return {
    kind: 'one',
    tie,
    noun: target,
    where: [...where, ...keyCondition(field, type, nodes, walk)],
    orderBy: field.orderBy ? orderTerms(target.model, field.orderBy, tie.to) : [],
    selection: inner,
    limited: relation.list,
  };
}

function keyCondition(field: OneField, type: GraphQLObjectType, nodes: readonly FieldNode[], walk: Walk): AnyWhere[] {
  if (!field.by) return [];
  const value = fieldArguments(walk, type, nodes)[field.by];
  return [{ [field.by]: { eq: typeof value === 'string' ? normalKey(value) : value } }];
}

/** The arguments of a selected field, coerced as execution will coerce them. */
export function fieldArguments(
  walk: Walk,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Record<string, unknown> {
  const node = nodes[0] as FieldNode;
  const definition = type.getFields()[node.name.value];
  return definition ? getArgumentValues(definition, node, walk.operation.variableValues) : {};
}

/** The conditions that a declared one stands for, from where the walk looks. */
export function resolveCondition(walk: Walk, condition: Condition | undefined): AnyWhere[] {
  if (!condition) return [];
  return [typeof condition === 'function' ? condition(standpointOf(walk)) : condition];
}

/** What the keys of a derived field's needs begin with; a field with arguments has needs of its own under each name. */
export function needsPrefix(name: string, key: string, { args }: DerivedField): string {
  return args ? `#${name}.${key}.` : `#${name}.`;
}

/**
 * Adds what a derived field needs. In a row that the response shows, its edges stand under keys of its own, so that no
 * alias can take their place; in a row that only derived fields see, under the relation's name.
 */
function selectNeeds(walk: Walk, selection: Selection, prefix: string, needs: Needs, args: Arguments): void {
  for (const [name, need] of Object.entries(needs)) {
    if (need === true) {
      selection.columns.add(name);
      continue;
    }
    const key = `${prefix}${name}`;
    if (selection.edges.has(key)) continue;
    selection.edges.set(key, neededEdge(walk, selection.noun, name, need as Needs, args));
  }
}

type Arguments = Readonly<Record<string, unknown>>;

function neededEdge(walk: Walk, noun: Noun, name: string, need: Needs, args: Arguments): Edge {
  const relation = noun.model.relations[name];
  if (!relation) throw new Error(`${noun.name} has no relation ${name} that a derived field could need.`);
  const target = nounAt(walk.registry, noun, name);
  const inner = emptySelection(target, walk.context.asOf);
  const tie = { from: relation.from, to: relation.to };
  if (!relation.list) {
    selectNeeds(walk, inner, '', need, args);
    return { kind: 'one', tie, noun: target, where: [], orderBy: [], selection: inner, limited: false };
  }
  const { select, where, orderBy, first } = need as {
    select: Needs;
    where?: AnyWhere | ((standpoint: Standpoint, args: Arguments) => AnyWhere);
    orderBy?: Record<string, 'asc' | 'desc'>;
    first?: number;
  };
  selectNeeds(walk, inner, '', select, args);
  // Where the field does not care, an order would keep PostgreSQL from reading an index alone.
  const order = orderBy || first ? orderTerms(target.model, orderBy ?? {}, tie.to) : [];
  return {
    kind: 'many',
    tie,
    noun: target,
    where: where ? [typeof where === 'function' ? where(standpointOf(walk), args) : where] : [],
    orderBy: order,
    selection: inner,
    limit: first ?? null,
  };
}

/** The key under which a row keeps the edge of a response name: never that of a column. */
export function edgeKey(responseName: string): string {
  return `$${responseName}`;
}

function countEdge(walk: Walk, node: FieldNode | undefined): void {
  walk.edges += 1;
  spend(walk, edgeCost, node);
  if (walk.edges <= edgeMaximum) return;
  throw codedError('TOO_DEEP', {
    en: `The operation selects more than ${edgeMaximum} edges under one root field. Ask for less at once.`,
    zh: `该操作在一个根字段下选择了超过 ${edgeMaximum} 条关联，请减少一次查询的内容。`,
    extensions: { maximum: edgeMaximum },
    nodes: node ?? null,
  });
}
