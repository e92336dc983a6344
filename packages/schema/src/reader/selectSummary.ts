import type { FieldNode, GraphQLObjectType } from 'graphql';
import { groupsAlongRelation, repeatedly, spend, unpagedSize } from './budget.ts';
import { objectTypeOf, selectedFields } from './collect.ts';
import type { AggregateFunction, Grouping } from './connectionParts.ts';
import { fieldArguments, type Walk } from './walk.ts';

/** The columns that are asked for of each function, while they are collected. */
export type AskedSums = Map<AggregateFunction, Set<string>>;

/** Adds what an `aggregate`, or a group, is asked to sum up. */
export function selectSummary(
  walk: Walk,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  summary: AskedSums,
): void {
  const type = objectTypeOf(parent, nodes);
  for (const functionNodes of selectedFields(walk.operation, type, nodes).values()) {
    const name = functionNodes[0]?.name.value;
    if (name !== 'sum' && name !== 'avg' && name !== 'min' && name !== 'max') continue;
    const columns = summary.get(name) ?? new Set();
    summary.set(name, columns);
    const columnType = objectTypeOf(type, functionNodes);
    for (const [column] of selectedFields(walk.operation, columnType, functionNodes).values()) {
      if (column && column.name.value !== '__typename') columns.add(column.name.value);
    }
  }
}

/** Reads one `groupBy`: by what, and what is summed up of each group. */
export function selectGrouping(walk: Walk, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Grouping {
  const summary: AskedSums = new Map();
  selectSummary(walk, parent, nodes, summary);
  const path = String(fieldArguments(walk, parent, nodes).field);
  const sums = [...summary.values()].reduce((total, columns) => total + columns.size, 0);
  repeatedly(walk, path.includes('.') ? groupsAlongRelation : unpagedSize, () => spend(walk, 2 + sums, nodes[0]));
  return { path, summary };
}
