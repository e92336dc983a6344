import type { Outer } from '../reader/edge.ts';
import type { JoinsLeft } from '../reader/expression.ts';
import type { Scope } from '../reader/scope.ts';

/** How PostgreSQL writes what an edge leads to as the response shows it, so that nobody has to read it and write it anew. */
export interface TextEdge {
  /** Writes it as an SQL expression that yields JSON as text: what it leads to, and NULL where it leads to nothing. */
  write(scope: Scope, outer: Outer | null): string;
  /** Writes it as a join to the table that it starts from, as {@link Edge.join} does. */
  readonly join?: (scope: Scope, outer: Outer, joins: JoinsLeft) => JoinedText;
}

/** A text with the joins that must follow the table that it is read from. */
export interface JoinedText {
  readonly sql: string;
  readonly joins: string;
}
