import { contextAsOf } from '../context.ts';
import type { DerivedField } from '../noun/field.ts';
import { earlierKey } from './derivedValue.ts';
import type { Edge } from './edge.ts';
import { type Shows, selectNeeds } from './needs.ts';
import { oneEdge } from './one.ts';
import { policiesOf } from './policies.ts';
import { emptySelection, type Selection } from './selection.ts';
import type { Walk } from './walk.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Adds what a derived field needs of its row as it was at an earlier moment: the same statement reads it as of then. */
export function selectEarlier(
  walk: Walk,
  selection: Selection,
  prefix: string,
  { earlier }: DerivedField,
  args: Arguments,
  shows: Shows,
): void {
  if (!earlier) return;
  const moment = (earlier.moment as (given: Arguments) => Date)(args);
  const present = walk.context;
  walk.context = contextAsOf(present, moment);
  try {
    const { noun } = selection;
    const inner = emptySelection(noun, moment);
    selectNeeds(walk, inner, '', earlier.needs, args, shows);
    const tie = { from: ['id'], to: ['id'] };
    const edge = oneEdge({ tie, noun, where: [], selection: inner, first: null });
    selection.edges.set(
      `${prefix}${earlierKey}`,
      asOfEdge(edge, moment, policiesOf(walk.readable.nouns, walk.context)),
    );
  } finally {
    walk.context = present;
  }
}

/** An edge that is read as of a moment of its own. */
function asOfEdge(edge: Edge, asOf: Date, policyOf: ReturnType<typeof policiesOf>): Edge {
  return {
    write(scope, outer) {
      scope.moments.push(asOf);
      return edge.write({ ...scope, asOf, policyOf }, outer);
    },
  };
}
