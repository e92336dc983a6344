import type { Context } from '../context.ts';
import type { Piecework } from './piecework.ts';

/**
 * Turns a value as PostgreSQL's JSON brought it into a row for resolvers, or into a part of the response. Where `work` is
 * given, lists in it may be filled later; who has to look into them gives none.
 */
export type Hydrate = (value: unknown, context: Context, work?: Piecework) => unknown;

/** An SQL expression that yields JSON, and what its value becomes. */
export interface Expression {
  readonly sql: string;
  readonly hydrate: Hydrate;
}

/** A row's expression, with the joins that must follow the table it is read from. */
export interface RowExpression extends Expression {
  readonly joins: string;
}

/** How many more tables may be joined to the one that a row is read from. */
export interface JoinsLeft {
  count: number;
}

// PostgreSQL plans 8 joins within 20 ms, 40 in a second, and 300 in a minute. Edges beyond are subqueries.
const joinsPerTable = 8;

/** What may be joined to a table that nothing is joined to yet. */
export function allJoins(): JoinsLeft {
  return { count: joinsPerTable };
}
