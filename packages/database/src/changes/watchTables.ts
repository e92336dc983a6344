import { models } from '../generated/models.ts';
import type { StatementRunner } from './session.ts';

/**
 * Lets every table tell when it is written to, those of later migrations included, and says that anything may have
 * changed: migrations change data in ways that no trigger sees. Does nothing in a database that has no such function yet.
 */
export async function watchTables(session: StatementRunner): Promise<void> {
  const { rows } = await session.query(`SELECT to_regprocedure('plangraph.watch_tables()') IS NOT NULL AS there`);
  if (!rows[0]?.there) return;
  await session.query(`SELECT plangraph.watch_tables()`);
  await session.query(`SELECT pg_notify('plangraph_changes', '*')`);
}

/** Tables of the data model whose changes would go unheard, after an attempt to mend that. */
export async function unwatchedTables(session: StatementRunner): Promise<string[]> {
  const known = new Set<string>(Object.values(models).map((model) => model.table));
  const find = async () => {
    const { rows } = await session.query<{ name: string }>('SELECT plangraph.unwatched_tables() AS name');
    return rows.map(({ name }) => name).filter((name) => known.has(name));
  };
  if ((await find()).length === 0) return [];
  await session.query('SELECT plangraph.watch_tables()');
  return find();
}
