import type pg from 'pg';
import { withoutPassword } from '../connection.ts';
import { startErrors, tooManyRights } from '../errors/start.ts';
import type { Log } from '../log.ts';
import { roleOf } from './gatewayRole.ts';

const shown = 5;

/** Has the owner give a role what a gateway needs of a migrated database, where it lacks any of it. */
export async function grantRights(owner: pg.Pool, role: string): Promise<void> {
  const { rowCount } = await owner.query('SELECT plangraph.missing_rights($1) LIMIT 1', [role]);
  if (rowCount) await owner.query('SELECT plangraph.grant_gateway($1)', [role]);
}

/**
 * Looks at what the role of a gateway may do: too much is told to the operator, since a stolen connection could do it too.
 *
 * @throws DATABASE_RIGHTS_MISSING when it lacks what a gateway needs, naming it.
 */
export async function reviewRights(pool: pg.Pool, url: string, log: Log): Promise<void> {
  const { rows } = await pool.query<{ missing: string[]; excess: string[]; role: string }>(`
    SELECT current_user AS role, ARRAY(SELECT plangraph.missing_rights(current_user)) AS missing,
      ARRAY(SELECT plangraph.excess_rights(current_user)) AS excess`);
  const { role = '', missing = [], excess = [] } = rows[0] ?? {};
  if (missing.length > 0) {
    throw startErrors.DATABASE_RIGHTS_MISSING({ address: withoutPassword(url), role, missing: list(missing) });
  }
  if (excess.length > 0) {
    const { en, zh } = tooManyRights({ role, excess: list(excess) });
    log.warn(`${en} ${zh}`);
  }
}

function list(rights: readonly string[]): string {
  const more = rights.length > shown ? ` (and ${rights.length - shown} more)` : '';
  return `${rights.slice(0, shown).join('; ')}${more}`;
}

/** What failed for want of a right, told as what the role lacks; anything else as it is. */
export function rightsLacking(error: unknown, url: string): unknown {
  const { cause = error } = error as Error;
  const { code, message } = cause as { code?: string; message?: string };
  if (code !== '42501') return error;
  const facts = { address: withoutPassword(url), role: roleOf(url), missing: message ?? code };
  return startErrors.DATABASE_RIGHTS_MISSING({ ...facts, cause: error });
}
