import type { FieldNode, GraphQLObjectType } from 'graphql';
import type { Edge } from './edge.ts';
import type { Walk } from './walk.ts';

/** A root query that the reader answers. */
export interface Root {
  /** Arguments that do nothing but say which row is looked up. */
  readonly keys?: readonly string[];
  /** Further arguments of which most values fill a place in the statement and do nothing else: whether a value is one of these. */
  readonly fills?: Readonly<Record<string, (value: unknown) => boolean>>;
  /** What to read for one selection of the field. */
  edges(walk: Walk, selected: SelectedRoot): readonly Edge[];
  /** The field's value, given what was read and, where that matters, for which arguments. Throws a coded error where that is the answer. */
  answer(values: readonly unknown[], args: () => Readonly<Record<string, unknown>>): unknown;
}

/** One selection of a root query. */
export interface SelectedRoot {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** The root queries of one composition that the reader answers, by field name. */
export type Roots = ReadonlyMap<string, Root>;
