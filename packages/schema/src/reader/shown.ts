import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { ShownRow } from '../noun/needs.ts';
import type { Noun } from '../noun/noun.ts';
import { repeatedly } from './budget.ts';
import { selectedFields } from './collect.ts';
import type { Edge, Outer } from './edge.ts';
import type { JoinsLeft, RowExpression } from './expression.ts';
import { canStandFor, isRowType } from './nounsType.ts';
import { writeRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import type { Walk } from './walk.ts';

/** Where the value of a derived field shows a row: the nodes that select of it, and its type there. */
interface Showing {
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLNamedType;
}

/** What is selected of the rows of one noun at one place. */
interface ShownPlace {
  readonly nodes: readonly FieldNode[];
  readonly selection: Selection;
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

/**
 * The edge from a needed row to what the derived field's value shows of it; null where it shows nothing of its noun. Which rows
 * are chosen is known only when all have come, so each brings it; what is not chosen is not made into an answer.
 */
export function shownEdge(
  walk: Walk,
  noun: Noun,
  places: readonly Showing[],
  select: (walk: Walk, noun: Noun, nodes: readonly FieldNode[]) => Selection,
): Edge | null {
  const shown = places
    .filter(({ type }) => canStandFor(walk, type, noun.name))
    .map(({ nodes }): ShownPlace => {
      const selection = repeatedly(walk, chosenFrom, () => select(walk, noun, nodes));
      selection.typed = true;
      return { nodes, selection };
    });
  if (!shown.length) return null;
  return {
    join: (scope, outer, joins) => writeShown(scope, shown, outer, joins),
    write(scope, outer) {
      if (!outer) throw new Error('A shown row stands at a row, never at the root.');
      return writeShown(scope, shown, outer, { count: 0 });
    },
  };
}

function writeShown(scope: Scope, shown: readonly ShownPlace[], { alias }: Outer, joins: JoinsLeft): RowExpression {
  const rows = shown.map(({ selection }) => writeRow(scope, selection, alias, joins));
  return {
    sql: `json_build_array(${rows.map(({ sql }) => sql).join(', ')})`,
    joins: rows.map((row) => row.joins).join(''),
    hydrate: (value, context): ShownRow => ({
      shownAt(nodes) {
        const index = shown.findIndex((place) => isSameSelection(place.nodes, nodes));
        return rows[index]?.hydrate((value as unknown[])[index], context);
      },
    }),
  };
}

/** Whether two lists of nodes select at one place of a document. */
export function isSameSelection(one: readonly object[], other: readonly object[]): boolean {
  return one.length === other.length && one.every((node, index) => node === other[index]);
}
