import type { Database } from '@plangraph/database';
import type { LoadedDomain } from './records.ts';

/** Evidence that stands beside nothing. */
export interface StrayEvidence {
  /** The domain that counts. */
  readonly domain: string;
  /** The code that no indicator bears. */
  readonly code: string;
}

/**
 * Finds what domains count for indicators that the database does not have, most often a misspelt code. None where there
 * are no indicators at all.
 */
export async function strayEvidence(
  { pool }: Pick<Database, 'pool'>,
  domains: readonly LoadedDomain[],
): Promise<readonly StrayEvidence[]> {
  const { rows } = await pool.query<{ code: string }>('SELECT "code" FROM "Indicator"');
  if (rows.length === 0) return [];
  const codes = new Set(rows.map(({ code }) => code));
  return domains.flatMap(({ id, evidence }) =>
    Object.keys(evidence ?? {})
      .filter((code) => !codes.has(code))
      .map((code) => ({ domain: id, code })),
  );
}
