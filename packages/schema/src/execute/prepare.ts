import {
  type ExecutionArgs,
  type GraphQLObjectType,
  getVariableValues,
  isNonNullType,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { fieldsOf } from '../reader/budget.ts';
import { collectFields, type Operation } from '../reader/collect.ts';
import { Declined } from '../reader/declined.ts';
import type { Edge, TextEdge } from '../reader/edge.ts';
import { literalOf } from '../reader/literal.ts';
import type { Compiled, Reader } from '../reader/read.ts';
import type { Roots } from '../reader/root.ts';
import { Slot } from '../reader/slot.ts';
import { beginWalk, fieldArguments, type Readable, type Walk } from '../reader/walk.ts';
import type { KeptOperations, Way } from './keep.ts';
import type { Prepared, PreparedField, PreparedRoot } from './prepared.ts';
import { readsOf } from './together.ts';

/** What operations are prepared with. */
export interface Means {
  readonly readable: Readable;
  readonly roots: Roots;
  readonly reader: Reader;
}

/**
 * Prepares a query, or finds what was prepared for one of the same shape.
 *
 * @throws {Declined} when it asks for anything that the reader does not answer.
 */
export function prepareOperation(
  means: Means,
  kept: KeptOperations,
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
  way: Way,
): Prepared {
  const shape = kept.shapeOf(args, operation, way);
  const known = kept.find(shape);
  if (known) return known;
  const { prepared, lasting, fields } = prepare(means, args, operation, shape.slots, way);
  if (lasting) kept.keep(shape, prepared, args.document, fields);
  return prepared;
}

function prepare(
  { readable, roots, reader }: Means,
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
  slots: readonly string[],
  way: Way,
) {
  const { schema } = args;
  const type = schema.getQueryType() as GraphQLObjectType;
  const context = args.contextValue as Context;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], args.variableValues ?? {});
  if (!coerced.coerced) throw new Declined('VALUES');
  const variableValues = { ...coerced.coerced };
  for (const name of slots) variableValues[name] = new Slot(name);
  const facts: Operation = { schema, fragments: fragmentsOf(args), variableValues };
  const selected: SelectedField[] = [];
  for (const [key, nodes] of collectFields(facts, type, [operation.selectionSet])) {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') {
      selected.push({ kind: 'typename', key, name: type.name });
      continue;
    }
    const root = roots.get(name);
    if (!root) throw new Declined(name.startsWith('__') ? 'INTROSPECTION' : 'ROOT_FIELD');
    const walk = beginWalk(readable, facts, context);
    const rootArgs = fieldArguments(walk, type, nodes);
    const edges = root.edges(walk, { type, nodes, args: rootArgs });
    const nullable = !isNonNullType(type.getFields()[name]?.type);
    selected.push({ kind: 'root', key, root, args: rootArgs, nodes, nullable, walk, edges });
  }
  const asText = way === 'text' && selected.every((field) => field.kind === 'typename' || textOf(field) !== null);
  const compile = (field: SelectedRootField): Compiled | null => {
    const text = asText ? textOf(field) : null;
    if (text) return reader.compileText(text, field.walk);
    return field.edges.length ? reader.compile(field.edges, field.walk, true) : null;
  };
  const prepared = selected.map((field): PreparedField => {
    if (field.kind === 'typename') return field;
    const { walk, edges, ...kept } = field;
    return { ...kept, compiled: compile(field) };
  });
  return {
    prepared: { fields: prepared, reads: readsOf(prepared), write: writeData(prepared), asText },
    lasting: selected.every((field) => field.kind === 'typename' || !field.walk.momentary),
    fields: fieldsOf(variableValues),
  };
}

/** A root field with what was selected beneath it. */
interface SelectedRootField extends Omit<PreparedRoot, 'compiled'> {
  readonly walk: Walk;
  readonly edges: readonly Edge[];
}

type SelectedField = SelectedRootField | Extract<PreparedField, { kind: 'typename' }>;

/** How PostgreSQL writes all that a field is answered with; null where something of it is made here. */
function textOf({ edges: [edge, ...others] }: SelectedRootField): TextEdge | null {
  return others.length ? null : (edge?.text ?? null);
}

function writeData(fields: readonly PreparedField[]): Prepared['write'] {
  return literalOf<[readonly unknown[]]>({
    keys: fields.map(({ key }) => key),
    names: ['values'],
    value: (index, values) => values[index],
    write: (index) => `values[${index}]`,
  });
}

function fragmentsOf({ document }: ExecutionArgs): Operation['fragments'] {
  const fragments: Record<string, Operation['fragments'][string]> = {};
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments[definition.name.value] = definition;
  }
  return fragments;
}
