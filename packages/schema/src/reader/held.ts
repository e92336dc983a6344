import type { Scope } from './scope.ts';
import { sqlName } from './statement.ts';

/**
 * Writes what stands after FROM or JOIN for the rows of a table: the table itself, or as of a moment the versions of its
 * rows that held then. PostgreSQL reads either by its indexes, as the versions are a table with conditions and no more.
 */
export function writeHeld({ statement, asOf, ownMoments }: Scope, table: string): string {
  if (!asOf || ownMoments.has(table)) return sqlName(table);
  const moment = statement.once(asOf.toISOString(), 'timestamptz');
  return `(SELECT * FROM history.${sqlName(table)} WHERE held_since <= ${moment} AND held_until > ${moment})`;
}
