import type { ASTNode } from 'graphql';
import { codedError } from '../errors.ts';
import type { AnyWhere } from '../where.ts';

/** What one root field has spent so far, and the operation that it is part of. */
export interface Budget {
  /** How often the place that the walk has come to stands in the answer, at most. */
  repeats: number;
  edges: number;
  readonly operation: OperationBudget;
}

/** What all root fields of an operation have spent together. */
interface OperationBudget {
  values: number;
  conditions: number;
  operands: number;
  /** Tables of all statements, each as often as it stands there. */
  tables: number;
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
  const known = operations.get(operation) ?? { values: 0, conditions: 0, operands: 0, tables: 0 };
  operations.set(operation, known);
  return { repeats: 1, edges: 0, operation: known };
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
  const { operation } = budget;
  operation.values += budget.repeats * values;
  if (operation.values <= limits.values) return;
  throw codedError('TOO_MANY_VALUES', {
    en: `The answer could have more than ${limits.values} values. Ask for smaller pages (“first”), fewer lists within lists, fewer fields, or in several operations.`,
    zh: `结果可能超过 ${limits.values} 个值。请减小分页（“first”）、减少嵌套列表或字段，或分多次查询。`,
    extensions: { maximum: limits.values },
    nodes: node ?? null,
  });
}

/**
 * Counts an edge.
 *
 * @throws {GraphQLError} TOO_DEEP, TOO_MANY_VALUES
 */
export function countEdge(spender: Spender, node: ASTNode | undefined): void {
  const { budget } = spender;
  budget.edges += 1;
  spend(spender, edgeCost, node);
  if (budget.edges <= edgeMaximum) return;
  throw codedError('TOO_DEEP', {
    en: `The operation selects more than ${edgeMaximum} edges under one root field. Ask for less at once.`,
    zh: `该操作在一个根字段下选择了超过 ${edgeMaximum} 条关联，请减少一次查询的内容。`,
    extensions: { maximum: edgeMaximum },
    nodes: node ?? null,
  });
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
  if (operation.conditions > limits.conditions) throw filterTooLarge('conditions', '个条件', limits.conditions, node);
  if (operation.operands > limits.operands)
    throw filterTooLarge('members of “in”', '个“in”成员', limits.operands, node);
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
  throw codedError('TOO_MANY_TABLES', {
    en: `The operation would read more than ${limits.tables} tables, each counted as often as an edge, a filter, a group or a policy reads it. Ask in several operations, or for less.`,
    zh: `该操作将读取超过 ${limits.tables} 个表（关联、筛选、分组和权限条件每次读取均计入），请拆分为多次查询或减少内容。`,
    extensions: { maximum: limits.tables },
  });
}

/** A nested condition, rather than the value of an operator. */
function isCondition(operand: unknown): operand is AnyWhere {
  return typeof operand === 'object' && operand !== null && !Array.isArray(operand) && !(operand instanceof Date);
}

function filterTooLarge(en: string, zh: string, maximum: number, node: ASTNode | undefined) {
  return codedError('FILTER_TOO_LARGE', {
    en: `The filters of the operation have more than ${maximum} ${en}. Ask in several operations.`,
    zh: `该操作的筛选超过 ${maximum} ${zh}，请分多次查询。`,
    extensions: { maximum },
    nodes: node ?? null,
  });
}
