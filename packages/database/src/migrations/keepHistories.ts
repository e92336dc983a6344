import type pg from 'pg';

/**
 * Has the database keep every version of the rows of every table, those of later migrations included. Does nothing in a
 * database that has no such function yet.
 */
export async function keepHistories(session: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await session.query(`SELECT to_regprocedure('plangraph.keep_histories()') IS NOT NULL AS there`);
  if (rows[0]?.there) await session.query('SELECT plangraph.keep_histories()');
}
