import type { ModelFacts } from '@plangraph/rows';
import type { Expression, JoinsLeft, RowExpression } from './expression.ts';
import type { Scope } from './scope.ts';

/** The row that an edge starts from, as a statement knows it. */
export interface Outer {
  readonly model: ModelFacts;
  readonly alias: string;
}

/** What an edge brings, in the words in which a field needs it. */
export interface Brought {
  readonly relation: string;
  readonly need: object;
  /** How many rows at most; null for all. */
  readonly limit: number | null;
}

/** What a walk has selected at the end of an edge. It writes itself; whoever writes a row need not know what it leads to. */
export interface Edge {
  /** What it brings: edges from one row that bring the same are read once. Left out where nobody can tell. */
  readonly brings?: Brought | undefined;
  /** Writes what the edge leads to as one SQL expression; it starts at a row, or at the root of the graph. */
  write(scope: Scope, outer: Outer | null): Expression;
  /**
   * Writes it as a join to the table that it starts from; only where it leads to one row by itself, without taking the
   * first of several. PostgreSQL then reads all rows at the other end together, by whichever way is cheapest; a subquery
   * for each row would tie its hands.
   */
  readonly join?: (scope: Scope, outer: Outer, joins: JoinsLeft) => RowExpression;
  /** How PostgreSQL writes it as the response shows it; left out where something of it is computed. */
  readonly text?: TextEdge | undefined;
}

/** How PostgreSQL writes what an edge leads to as the response shows it, so that nobody has to read it and write it anew. */
export interface TextEdge {
  /** Writes it as an SQL expression that yields JSON as text: what it leads to, and NULL where it leads to nothing. */
  write(scope: Scope, outer: Outer | null): { readonly sql: string };
  /** Writes it as a join to the table that it starts from, as {@link Edge.join} does. */
  readonly join?: (scope: Scope, outer: Outer, joins: JoinsLeft) => JoinedText;
}

/** A text with the joins that must follow the table that it is read from. */
export interface JoinedText {
  readonly sql: string;
  readonly joins: string;
}

/** Columns that tie the rows at the end of an edge to the row that it starts from. */
export interface Tie {
  readonly from: readonly string[];
  readonly to: readonly string[];
}
