import type { Language } from '../context.ts';
import type { Systems } from '../systems/systems.ts';
import type { AnyWhere } from '../where.ts';
import type { StatementDraft } from './statement.ts';

/** Gives, for a noun, the condition that the viewer's policy adds: true for none, false for no row at all. */
export type PolicyOf = (model: string) => boolean | AnyWhere;

/** What everything in one statement is written with. */
export interface Scope {
  readonly statement: StatementDraft;
  readonly policyOf: PolicyOf;
  /** The moment as of which rows are read; null for now. */
  readonly asOf: Date | null;
  /** All moments as of which the statement reads anything. */
  readonly moments: Date[];
  /** Tables whose rows say themselves what was known when, so that no versions of them are kept. */
  readonly ownMoments: ReadonlySet<string>;
  /** Whether rows become parts of the response at once, or rows for resolvers. */
  readonly answering: boolean;
  /** The language in which texts are shown that are asked for in none. */
  readonly language: Language;
  /** Whether PostgreSQL has JSON_SCALAR, which looks the type of its values up once a statement and not once a value: from 17 on. */
  readonly hasScalars: boolean;
  /** What fields of other systems are asked of. */
  readonly systems: Systems;
  /** Models that the statement reads. */
  readonly touched: Set<string>;
}
