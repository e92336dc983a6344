import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { valueErrors } from '../errors/values.ts';
import { countFields } from './budget.ts';

/** What the walk over a selection reads of the running operation. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The selected fields of an object type by response name; several nodes where a document names one more than once. */
export type CollectedFields = Map<string, FieldNode[]>;

/** Collects the fields that selection sets ask of an object type, as execution will. */
export function collectFields(
  operation: Operation,
  type: GraphQLObjectType,
  selectionSets: readonly (SelectionSetNode | undefined)[],
): CollectedFields {
  const collected: CollectedFields = new Map();
  const visited = new Set<string>();
  for (const set of selectionSets) if (set) collect(operation, type, set.selections, collected, visited);
  countFields(operation.variableValues, collected.size);
  return collected;
}

/** The fields that the selections of one field ask of its object type. */
export function selectedFields(
  operation: Operation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): CollectedFields {
  return collectFields(
    operation,
    type,
    nodes.map((node) => node.selectionSet),
  );
}

/** The object type of a selected field. */
export function objectTypeOf(parent: GraphQLObjectType, nodes: readonly FieldNode[]): GraphQLObjectType {
  const name = nodes[0]?.name.value ?? '';
  const type = getNamedType(parent.getFields()[name]?.type);
  if (!isObjectType(type)) throw new Error(`${parent.name}.${name} is no object.`);
  return type;
}

function collect(
  operation: Operation,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
  collected: CollectedFields,
  visited: Set<string>,
): void {
  for (const node of selections) {
    if (node.directives?.length && !isIncluded(operation, node)) continue;
    if (node.kind === Kind.FIELD) {
      const name = node.alias ? node.alias.value : node.name.value;
      // JavaScript takes a member of this name for something else, and clients in JavaScript lose it too.
      if (name === '__proto__') throw valueErrors.INVALID_VALUE.alias({ alias: name });
      const nodes = collected.get(name);
      if (nodes) nodes.push(node);
      else collected.set(name, [node]);
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(node.name.value)) continue;
      visited.add(node.name.value);
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? operation.fragments[node.name.value] : node;
    if (fragment && matches(operation, type, fragment.typeCondition?.name.value)) {
      collect(operation, type, fragment.selectionSet.selections, collected, visited);
    }
  }
}

function isIncluded({ variableValues }: Operation, node: SelectionNode): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

function matches({ schema }: Operation, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
