import type pg from 'pg';

/**
 * Has events kept for so many days at least. Only the owner of the tables may say so; false for anybody else, where it would have to
 * change.
 */
export async function keepEvents(pool: Pick<pg.Pool, 'query'>, days: number): Promise<boolean> {
  const other = 'kept <> make_interval(days => $1)';
  const { rows } = await pool.query(
    `SELECT has_table_privilege('plangraph.event_log', 'UPDATE') AS may, ${other} AS other FROM plangraph.event_log`,
    [days],
  );
  const [{ may, other: differs }] = rows as [{ may: boolean; other: boolean }];
  if (differs && may)
    await pool.query(`UPDATE plangraph.event_log SET kept = make_interval(days => $1) WHERE ${other}`, [days]);
  return may || !differs;
}
