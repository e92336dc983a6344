import type { Database } from '@plangraph/database';

const query = `
  SELECT relid::regclass::text AS name, pg_table_size(relid) / 1e6 AS rows, pg_indexes_size(relid) / 1e6 AS indexes, n_live_tup AS count,
    (SELECT string_agg(format('%s %s', indexrelname, round(pg_relation_size(indexrelid) / 1e6)), ', ' ORDER BY pg_relation_size(indexrelid) DESC)
     FROM pg_stat_all_indexes i WHERE i.relid = t.relid AND pg_relation_size(indexrelid) > 20e6) AS largest
  FROM pg_stat_all_tables t WHERE schemaname NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
  ORDER BY pg_total_relation_size(relid) DESC LIMIT 16`;

/** Says what the largest tables take, and their largest indexes, in megabytes. */
export async function spaceOf(pool: Database['pool']): Promise<string[]> {
  const { rows } = await pool.query(query);
  return rows.map(({ name, rows: own, indexes, count, largest }) => {
    const [first, second] = [own, indexes].map((each) => Math.round(Number(each)));
    return `${name}: ${count} rows, ${first} MB, indexes ${second} MB${largest ? ` (${largest})` : ''}`;
  });
}
