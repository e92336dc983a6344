import type { AnyWhere } from '../where.ts';
import type { Statement } from './statement.ts';

/** Gives, for a noun, the condition that the viewer's policy adds: true for none, false for no row at all. */
export type PolicyOf = (model: string) => boolean | AnyWhere;

/** What everything in one statement is written with. */
export interface Scope {
  readonly statement: Statement;
  readonly policyOf: PolicyOf;
  /** The moment as of which rows are read; null for now. */
  readonly asOf: Date | null;
  /** Whether rows become parts of the response at once, or rows for resolvers. */
  readonly answering: boolean;
  /** Models that the statement reads. */
  readonly touched: Set<string>;
}
