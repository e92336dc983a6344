import pg from 'pg';

/**
 * Has a database that was brought back begin a new line of events: what was told after the backup is gone, and numbers of
 * transactions come again, so cursors of before say nothing. Does nothing where there are no events yet.
 */
export async function beginEvents(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'plangraph restore' });
  client.on('error', () => {}); // the statement under way fails too
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT to_regprocedure('plangraph.begin_events()') IS NOT NULL AS there`);
    if (rows[0]?.there) await client.query('SELECT plangraph.begin_events()');
  } finally {
    await client.end();
  }
}
