import {
  type ExecutionArgs,
  type FieldNode,
  type GraphQLObjectType,
  getVariableValues,
  isNonNullType,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { Registry, Root } from '../graph/registry.ts';
import { collectFields, type Operation } from '../reader/collect.ts';
import type { Compiled, Reader } from '../reader/read.ts';
import { beginWalk, fieldArguments } from '../reader/select.ts';

/** One root field of an operation, ready to be answered. */
export type PreparedField =
  | { readonly kind: 'typename'; readonly key: string; readonly name: string }
  | {
      readonly kind: 'root';
      readonly key: string;
      readonly root: Root;
      readonly args: Readonly<Record<string, unknown>>;
      readonly nodes: readonly FieldNode[];
      readonly nullable: boolean;
      /** What to read; null when nothing is asked for. */
      readonly compiled: Compiled | null;
    };

/** An operation, ready to run: its root fields in the order of the response. */
export type Prepared = readonly PreparedField[];

/** Operations without variables, which are prepared once for each kind of viewer that sends them. */
export type KeptOperations = WeakMap<OperationDefinitionNode, Map<string, Prepared>>;

const viewersKept = 32;

/** Prepares a query; null when it asks for anything that the reader does not answer. */
export function prepareOperation(
  registry: Registry,
  reader: Reader,
  kept: KeptOperations,
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
): Prepared | null {
  const context = args.contextValue as Context;
  const constant = !operation.variableDefinitions?.length;
  const scope = constant ? JSON.stringify([context.viewer, context.asOf, context.language]) : '';
  const known = constant ? kept.get(operation)?.get(scope) : undefined;
  if (known) return known;
  const made = prepare(registry, reader, args, operation);
  if (constant && made?.lasting) keep(kept, operation, scope, made.prepared);
  return made?.prepared ?? null;
}

function keep(kept: KeptOperations, operation: OperationDefinitionNode, scope: string, prepared: Prepared): void {
  const scopes = kept.get(operation) ?? new Map<string, Prepared>();
  if (scopes.size >= viewersKept) scopes.clear();
  kept.set(operation, scopes.set(scope, prepared));
}

function prepare(registry: Registry, reader: Reader, args: ExecutionArgs, operation: OperationDefinitionNode) {
  const { schema } = args;
  const type = schema.getQueryType() as GraphQLObjectType;
  const context = args.contextValue as Context;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], args.variableValues ?? {});
  if (!coerced.coerced) return null;
  const facts: Operation = { schema, fragments: fragmentsOf(args), variableValues: coerced.coerced };
  const prepared: PreparedField[] = [];
  let lasting = true;
  for (const [key, nodes] of collectFields(facts, type, [operation.selectionSet])) {
    const name = (nodes[0] as FieldNode).name.value;
    if (name === '__typename') {
      prepared.push({ kind: 'typename', key, name: type.name });
      continue;
    }
    const root = registry.roots.get(name);
    if (!root) return null;
    const walk = beginWalk(registry, facts, context);
    const rootArgs = fieldArguments(walk, type, nodes);
    const edges = root.edges(walk, { type, nodes, args: rootArgs });
    if (walk.momentary) lasting = false;
    const compiled = edges.length ? reader.compile(edges, context, true) : null;
    const nullable = !isNonNullType(type.getFields()[name]?.type);
    prepared.push({ kind: 'root', key, root, args: rootArgs, nodes, nullable, compiled });
  }
  return { prepared, lasting };
}

function fragmentsOf({ document }: ExecutionArgs): Operation['fragments'] {
  const fragments: Record<string, Operation['fragments'][string]> = {};
  for (const definition of document.definitions) {
    if (definition.kind === 'FragmentDefinition') fragments[definition.name.value] = definition;
  }
  return fragments;
}
