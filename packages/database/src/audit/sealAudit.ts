import type pg from 'pg';

/** How many entries are sealed in one transaction: whoever else seals waits for as long. */
const atOnce = 1_000;

/**
 * Adds to the audit whatever the event log tells by now: all before which nothing can come any more. Gives how many entries. Anybody may
 * do it at any time, and nobody who writes waits for it.
 *
 * @param goesOn asked before each thousand; until there is nothing more when left out.
 */
export async function sealAudit(pool: Pick<pg.Pool, 'query'>, goesOn: () => boolean = () => true): Promise<number> {
  let count = 0;
  while (goesOn()) {
    const { rows } = await pool.query<{ sealed: number }>('SELECT plangraph.seal_audit($1) AS sealed', [atOnce]);
    const sealed = rows[0]?.sealed ?? 0;
    count += sealed;
    if (sealed < atOnce) return count;
  }
  return count;
}
