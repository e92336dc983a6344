import { createHash } from 'node:crypto';
import type { Database } from '@plangraph/database';
import { type BoardYear, boardStatements } from './rows.ts';

/** Fills a database with one large plan, where it does not hold that plan yet. */
export async function fillOnce({ pool }: Database, of: BoardYear): Promise<void> {
  const statements = boardStatements(of);
  const mark = `board ${createHash('sha256').update(statements.join(';')).digest('hex')}`;
  const { rows } = await pool.query(`SELECT obj_description('public'::regnamespace) AS mark`);
  if (rows[0].mark === mark) return;
  process.stderr.write('Filling the database with a large plan; once.\n');
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const client = await pool.connect();
  try {
    // Neither history nor events are measured here, and both would take longer than all else.
    await client.query('BEGIN; SET LOCAL session_replication_role = replica');
    // What may never be emptied is emptied here all the same; its triggers stand again afterwards, as they stood.
    const { rows: keepers } = await client.query<{ off: string; on: string }>(
      `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS off,
         format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass, CASE tgenabled WHEN 'A' THEN 'ALWAYS' ELSE '' END, tgname) AS on
       FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
       WHERE tgname = 'plangraph_refuse_rewriting' AND relnamespace = 'public'::regnamespace`,
    );
    for (const { off } of keepers) await client.query(off);
    await client.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
    for (const { on } of keepers) await client.query(on);
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await pool.query('VACUUM (ANALYZE)');
  await pool.query(`COMMENT ON SCHEMA public IS '${mark}'`);
}
