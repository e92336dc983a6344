import type { FieldNode } from 'graphql';
import { contextAsOf } from '../context.ts';
import type { DerivedField } from '../noun/field.ts';
import { objectTypeOf, selectedFields } from './collect.ts';
import { earlierKey, recordsKey } from './derivedValue.ts';
import type { Edge } from './edge.ts';
import { type Shows, selectNeeds } from './needs.ts';
import { oneEdge } from './one.ts';
import { policiesOf } from './policies.ts';
import { emptySelection, type Selection } from './selection.ts';
import type { SelectedRecords, Walk } from './walk.ts';

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
  const { noun } = selection;
  const edge = lookingBack(walk, moment, () => {
    const inner = emptySelection(noun, moment);
    selectNeeds(walk, inner, '', earlier.needs, args, shows);
    const tie = { from: ['id'], to: ['id'] };
    const then = oneEdge({ tie, noun, where: [], selection: inner, first: null });
    return asOfEdge(then, moment, policiesOf(walk.readable.nouns, walk.context));
  });
  selection.edges.set(`${prefix}${earlierKey}`, edge);
}

/**
 * Adds what became of records since the earlier moment, where the selection asks for it. All places that ask are one edge, as the
 * field's value is made once.
 */
export function selectRecords(
  walk: Walk,
  selection: Selection,
  prefix: string,
  { earlier }: DerivedField,
  args: Arguments,
  { type, nodes }: Pick<SelectedRecords, 'type'> & { readonly nodes: readonly FieldNode[] },
): void {
  if (!earlier?.records) return;
  const value = objectTypeOf(type, nodes);
  const { name } = earlier.records;
  const places = [...selectedFields(walk.operation, value, nodes).values()].filter(
    ([node]) => node?.name.value === name,
  );
  if (!places.length) return;
  const since = (earlier.moment as (given: Arguments) => Date)(args);
  const told = { noun: selection.noun, field: earlier.records, since, type: value, places };
  selection.edges.set(`${prefix}${recordsKey}`, walk.readable.records(walk, told));
}

/** Selects something as of an earlier moment. */
export function lookingBack<Selected>(walk: Walk, moment: Date, select: () => Selected): Selected {
  const present = walk.context;
  walk.context = contextAsOf(present, moment);
  try {
    return select();
  } finally {
    walk.context = present;
  }
}

/** An edge that is read as of a moment of its own. */
export function asOfEdge(edge: Edge, asOf: Date, policyOf: ReturnType<typeof policiesOf>): Edge {
  return {
    write(scope, outer) {
      scope.moments.push(asOf);
      return edge.write({ ...scope, asOf, policyOf }, outer);
    },
  };
}
