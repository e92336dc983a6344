import type pg from 'pg';

/**
 * Has the database note what is retired in any table, those of later migrations included. Does nothing in a database that
 * has no such function yet.
 */
export async function keepRetirements(session: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await session.query(`SELECT to_regprocedure('plangraph.keep_retirements()') IS NOT NULL AS there`);
  if (rows[0]?.there) await session.query('SELECT plangraph.keep_retirements()');
}
