import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { ShownRow } from '../noun/needs.ts';
import type { Noun } from '../noun/noun.ts';
import { repeatedly } from './budget.ts';
import { selectedFields } from './collect.ts';
import type { Hydrate } from './expression.ts';
import { canStandFor, isRowType } from './nounsType.ts';
import type { Selection, ShownPlace } from './selection.ts';
import type { Walk } from './walk.ts';

/** Where the value of a derived field shows a row: the nodes that select of it, and its type there. */
interface Showing {
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLNamedType;
}

/** Of how many rows a value that shows some is assumed to choose. */
const chosenFrom = 200;

/** Finds where the value of a derived field shows rows; `without` is a field of the value that is left aside. */
export function placesOf(
  walk: Walk,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  without?: string,
): Showing[] {
  const type = getNamedType(parent.getFields()[nodes[0]?.name.value ?? '']?.type);
  if (!type) return [];
  if (isRowType(walk, type)) return [{ nodes, type }];
  if (!isObjectType(type)) return [];
  const selected = [...selectedFields(walk.operation, type, nodes).values()];
  const looked = without === undefined ? selected : selected.filter(([node]) => node?.name.value !== without);
  return looked.flatMap((inner) => placesOf(walk, type, inner));
}

/** Whether the value of a derived field shows anything of a type, short of the rows that it shows. */
export function showsType(walk: Walk, parent: GraphQLObjectType, nodes: readonly FieldNode[], name: string): boolean {
  const type = getNamedType(parent.getFields()[nodes[0]?.name.value ?? '']?.type);
  if (!type || isRowType(walk, type)) return false;
  if (type.name === name || !isObjectType(type)) return type.name === name;
  return [...selectedFields(walk.operation, type, nodes).values()].some((inner) => showsType(walk, type, inner, name));
}

/**
 * What is selected of a needed row where the derived field's value shows it; null where it shows nothing of its noun. Which rows
 * are chosen is known only when all have come, so each brings it; what is not chosen is not made into an answer.
 */
export function shownPlaces(
  walk: Walk,
  noun: Noun,
  places: readonly Showing[],
  select: (walk: Walk, noun: Noun, nodes: readonly FieldNode[]) => Selection,
): readonly ShownPlace[] | null {
  const shown = places
    .filter(({ type }) => canStandFor(walk, type, noun.name))
    .map(({ nodes }): ShownPlace => {
      const selection = repeatedly(walk, chosenFrom, () => select(walk, noun, nodes));
      selection.typed = true;
      return { nodes, selection };
    });
  return shown.length ? shown : null;
}

/** A row as it is shown at each place, given what makes it there of the row's values. */
export function showRow(shown: readonly ShownPlace[], makes: readonly Hydrate[]): Hydrate {
  return (values, context): ShownRow => ({
    shownAt(nodes) {
      return makes[shown.findIndex((place) => isSameSelection(place.nodes, nodes))]?.(values, context);
    },
  });
}

/** Whether two lists of nodes select at one place of a document. */
export function isSameSelection(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index]);
}
