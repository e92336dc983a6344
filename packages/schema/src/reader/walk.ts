import { type FieldNode, type GraphQLObjectType, getArgumentValues } from 'graphql';
import { type Context, contextAsOf, type Standpoint } from '../context.ts';
import type { RecordsField } from '../noun/changedRecords.ts';
import type { Condition, ConnectionField, EitherField, EvidenceField, ManyField, OneField } from '../noun/field.ts';
import type { Noun, Nouns } from '../noun/noun.ts';
import type { AnyWhere } from '../where.ts';
import { type Budget, budgetOf } from './budget.ts';
import type { Operation } from './collect.ts';
import type { Edge } from './edge.ts';

/** Fields that are edges, by their kind. */
export interface EdgeFields {
  readonly one: OneField;
  readonly many: ManyField;
  readonly either: EitherField;
  readonly connection: ConnectionField;
  readonly evidence: EvidenceField;
}

/** A selected field that is an edge. */
export interface SelectedEdge<F> {
  /** The noun whose field it is, and its type in the graph. */
  readonly noun: Noun;
  readonly type: GraphQLObjectType;
  readonly field: F;
  readonly nodes: readonly FieldNode[];
}

/** Reads the arguments and the selection of a field that is an edge. */
export type SelectEdge<F> = (walk: Walk, selected: SelectedEdge<F>) => Edge;

/** Where the value of a derived field tells what became of records since a moment. */
export interface SelectedRecords {
  /** The noun of the row whose place they lie in, and how the field tells it. */
  readonly noun: Noun;
  readonly field: RecordsField;
  readonly since: Date;
  /** The type of the value, and the nodes of each of its fields that asks. */
  readonly type: GraphQLObjectType;
  readonly places: readonly (readonly FieldNode[])[];
}

/** What can be read: nouns, for every kind of edge between them how it is selected, and what became of records. */
export interface Readable {
  readonly nouns: Nouns;
  readonly edges: { readonly [Kind in keyof EdgeFields]: SelectEdge<EdgeFields[Kind]> };
  readonly records: (walk: Walk, selected: SelectedRecords) => Edge;
}

/** What is carried along on the way through the selection of one root field. */
export interface Walk {
  readonly readable: Readable;
  readonly operation: Operation;
  /** Facts of the request, as of the moment that the root field asks about. */
  context: Context;
  readonly budget: Budget;
  /** Whether a condition was made from the moment of this very request, so that the result must not be kept. */
  momentary: boolean;
}

/** Begins a walk. */
export function beginWalk(readable: Readable, operation: Operation, context: Context): Walk {
  // Variables are coerced once for each execution, so they tell one from another.
  return { readable, operation, context, budget: budgetOf(operation.variableValues), momentary: false };
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

/** A declared condition as conditions on rows, for the viewer and the moment of the walk: none where none is declared. */
export function resolveCondition(walk: Walk, condition: Condition | undefined): AnyWhere[] {
  if (!condition) return [];
  return [typeof condition === 'function' ? condition(standpointOf(walk)) : condition];
}

/** The arguments of a selected field, coerced as execution will coerce them. */
export function fieldArguments(
  { operation }: Walk,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Record<string, unknown> {
  const [node] = nodes;
  const definition = node && type.getFields()[node.name.value];
  return definition ? getArgumentValues(definition, node, operation.variableValues) : {};
}
