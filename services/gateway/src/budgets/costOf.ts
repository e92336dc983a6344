import { largestAnswer } from '@plangraph/database';
import type { Context, Work } from '@plangraph/schema';
import { type FieldNode, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { weights } from './weights.ts';

/** What answering an operation took. */
export interface Cost extends Pick<Work, 'statements' | 'tables' | 'counts' | 'edges' | 'values' | 'written'> {
  /** In tenths of a millisecond of a processor, rounded up. */
  readonly total: number;
  /** Characters of JSON that were read. */
  readonly characters: number;
  /** Rows that were counted, summed up or grouped. */
  readonly counted: number;
}

const nothing: Work = { statements: 0, tables: 0, counts: 0, edges: 0, values: 0, written: 0 };

/** What a request has cost by now; the operation is left out where it is known to be a query of rows. */
export function costOf({ notes }: Context, operation?: OperationDefinitionNode | null): Cost {
  const work = notes.work ?? nothing;
  const characters = largestAnswer - notes.allowance.characters;
  const { counted } = notes;
  const parts = Object.entries(partsOf({ ...work, characters, counted })) as [keyof CostParts, number][];
  const read = parts.reduce((sum, [part, amount]) => sum + amount * weights[part], 0);
  const brought = notes.brought * weights.rowBrought;
  return { total: Math.ceil(read + rootCost(operation) + brought), ...work, characters, counted };
}

/** How much of each part that bears a weight there is in a read. */
export type CostParts = Readonly<
  Record<
    | 'request'
    | 'statement'
    | 'table'
    | 'written'
    | 'count'
    | 'edge'
    | 'value'
    | 'thousandCharacters'
    | 'thousandCounted',
    number
  >
>;

/** Pages are seldom full: of what was asked for, as much is counted as the length of what was read allows. */
export function partsOf(work: Omit<Cost, 'total'>): CostParts {
  const { characters } = work;
  const full = work.values * charactersOfValue;
  const fullness = full > characters ? characters / full : 1;
  return {
    request: 1,
    statement: work.statements,
    table: work.tables,
    written: work.written,
    count: work.counts * fullness,
    edge: work.edges * fullness,
    value: work.values * fullness,
    thousandCharacters: characters / 1_000,
    thousandCounted: work.counted / 1_000,
  };
}

const charactersOfValue = 20;

/** What is no reading of rows: mutations, and the schema. */
function rootCost(operation: OperationDefinitionNode | null | undefined): number {
  if (!operation) return 0;
  const fields = operation.selectionSet.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD);
  if (operation.operation === OperationTypeNode.MUTATION) return Math.max(1, fields.length) * weights.mutation;
  return fields.filter(({ name }) => name.value === '__schema').length * weights.introspection;
}
