import { quote, type Statement } from './statement.ts';

/** As of when a statement reads the graph, and where it is written. */
interface Standing {
  readonly statement: Statement;
  readonly asOf: Date | null;
}

// Their rows say themselves what was known when, or are no part of the graph. `plangraph.own_moments()` names the same.
const ownMoments: ReadonlySet<string> = new Set(['Change', 'DatasetLoad', 'Intent', 'Observation', 'ReportingDuty']);

/** Whether the database keeps every version of a table's rows. */
export function hasHistory(table: string): boolean {
  return !ownMoments.has(table);
}

/**
 * Writes what stands after FROM or JOIN for the rows of a table: the table itself, or as of a moment the versions of its
 * rows that held then. PostgreSQL reads either by its indexes, as the versions are a table with conditions and no more.
 */
export function writeHeld({ statement, asOf }: Standing, table: string): string {
  if (!asOf || !hasHistory(table)) return quote(table);
  const moment = statement.once(asOf.toISOString(), 'timestamptz');
  return `(SELECT * FROM history.${quote(table)} WHERE held_since <= ${moment} AND held_until > ${moment})`;
}
