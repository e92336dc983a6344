import type pg from 'pg';

/**
 * Has the database tell of what is written to any table, those of later migrations included. Does nothing in a database that
 * has no such function yet.
 */
export async function tellTables(session: Pick<pg.Pool, 'query'>): Promise<void> {
  const { rows } = await session.query(`SELECT to_regprocedure('plangraph.tell_tables()') IS NOT NULL AS there`);
  if (rows[0]?.there) await session.query('SELECT plangraph.tell_tables()');
}
