import type { ASTNode } from 'graphql';
import { errors } from '../errors/reading.ts';
import type { AnyWhere } from '../where.ts';

/** What one root field has spent so far, and the operation that it is part of. */
export interface Budget {
  /** How often the place that the walk has come to stands in the answer, at most. */
  repeats: number;
  edges: number;
  /** What the places under the root field come to, each as often as it stands in the answer, at most. */
  readonly work: { values: number; edges: number; counts: number };
  readonly operation: OperationBudget;
}

/** What all root fields of an operation have spent together. */
interface OperationBudget {
  values: number;
  conditions: number;
  operands: number;
  /** Tables of all statements, each as often as it stands there. */
  tables: number;
  /** Fields that were selected, each as often as a fragment brings it: what is prepared for them takes memory. */
  fields: number;
}

/** The most that one operation may ask for. */
const limits = {
  /** Values in the answer, were every page full. */
  values: 1_000_000,
  conditions: 1_000,
  /** Members of `in`. */
  operands: 10_000,
  /** PostgreSQL plans some twenty tables in a millisecond. */
  tables: 5_000,
} as const;

/** How many rows a list without pages is assumed to have: such lists are short by nature. */
export const unpagedSize = 7;

/** How many groups a relation is assumed to give: one for each row of the other kind. */
export const groupsAlongRelation = 50;

/** What an edge costs in values: a subquery for each row. */
const edgeCost = 3;

/** What a value of another system costs in values: 5,000 of them are the most that an operation may ask for. */
const loadedCost = 200;

/** The most edges under one root field, so that no document makes a statement without end. */
const edgeMaximum = 400;

/** Whoever spends from a budget. */
interface Spender {
  readonly budget: Budget;
}

/** What operations under way have spent, by their coerced variables, of which each execution has its own object. */
const operations = new WeakMap<object, OperationBudget>();

/** The budget of another root field of an operation, given the object by which its execution is known. */
export function budgetOf(operation: object): Budget {
  return { repeats: 1, edges: 0, work: { values: 0, edges: 0, counts: 0 }, operation: spentBy(operation) };
}

/** Counts fields that were selected. */
export function countFields(operation: object, fields: number): void {
  spentBy(operation).fields += fields;
}

/** How many fields an operation has selected, each as often as a fragment brings it. */
export function fieldsOf(operation: object): number {
  return spentBy(operation).fields;
}

function spentBy(operation: object): OperationBudget {
  const known = operations.get(operation) ?? { values: 0, conditions: 0, operands: 0, tables: 0, fields: 0 };
  operations.set(operation, known);
  return known;
}

/** Walks what stands as often as a list has rows. */
export function repeatedly<Result>({ budget }: Spender, rows: number, select: () => Result): Result {
  const outer = budget.repeats;
  budget.repeats = outer * rows;
  try {
    return select();
  } finally {
    budget.repeats = outer;
  }
}

/**
 * Counts values that the answer has in every row that the walk is in.
 *
 * @throws {GraphQLError} TOO_MANY_VALUES
 */
export function spend({ budget }: Spender, values: number, node: ASTNode | undefined): void {
  const { operation, work } = budget;
  operation.values += budget.repeats * values;
  work.values += budget.repeats * values;
  if (operation.values <= limits.values) return;
  throw errors.TOO_MANY_VALUES({ maximum: limits.values, nodes: node ?? null });
}

/**
 * Counts an edge.
 *
 * @throws {GraphQLError} TOO_DEEP, TOO_MANY_VALUES
 */
export function countEdge(spender: Spender, node: ASTNode | undefined): void {
  const { budget } = spender;
  budget.edges += 1;
  budget.work.edges += budget.repeats;
  spend(spender, edgeCost, node);
  if (budget.edges <= edgeMaximum) return;
  throw errors.TOO_DEEP({ maximum: edgeMaximum, nodes: node ?? null });
}

/** Counts that rows are counted, summed up or grouped, for every row that the walk is in. */
export function noteCounting({ budget }: Spender): void {
  budget.work.counts += budget.repeats;
}

/**
 * Counts a value of another system.
 *
 * @throws {GraphQLError} TOO_MANY_VALUES
 */
export function countLoaded(spender: Spender, node: ASTNode | undefined): void {
  spend(spender, loadedCost, node);
}

/**
 * Counts the conditions of a filter, and the members of their lists.
 *
 * @throws {GraphQLError} FILTER_TOO_LARGE
 */
export function countFilter(spender: Spender, filter: AnyWhere, node: ASTNode | undefined): void {
  const { operation } = spender.budget;
  for (const [key, operand] of Object.entries(filter)) {
    const members = Array.isArray(operand) ? operand : [];
    if (key === 'in') operation.operands += members.length;
    else for (const member of members) countFilter(spender, member as AnyWhere, node);
    if (isCondition(operand)) countFilter(spender, operand, node);
    // An empty alternative is written down too.
    else operation.conditions += key === 'in' ? 1 : Math.max(1, members.length);
  }
  if (operation.conditions > limits.conditions)
    throw errors.FILTER_TOO_LARGE.conditions({ maximum: limits.conditions, nodes: node ?? null });
  if (operation.operands > limits.operands)
    throw errors.FILTER_TOO_LARGE.members({ maximum: limits.operands, nodes: node ?? null });
}

/**
 * Counts the tables of a statement, those of conditions and policies included: what stands in the graph once may be written
 * many times, and planning it takes PostgreSQL's time and memory before anything is read.
 *
 * @throws {GraphQLError} TOO_MANY_TABLES
 */
export function countTables({ budget }: Spender, tables: number): void {
  const { operation } = budget;
  operation.tables += tables;
  if (operation.tables <= limits.tables) return;
  throw errors.TOO_MANY_TABLES({ maximum: limits.tables });
}

/** A nested condition, rather than the value of an operator. */
function isCondition(operand: unknown): operand is AnyWhere {
  return typeof operand === 'object' && operand !== null && !Array.isArray(operand) && !(operand instanceof Date);
}
