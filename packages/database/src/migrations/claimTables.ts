import type pg from 'pg';
import type { Owner } from './owners.ts';

/** How the comment on a table begins that a domain has brought; the domain's name follows. */
export const claim = 'PlanGraph domain: ';

/** Notes on each table of a domain whose it is, so that it is known when the domain is not composed any more. */
export async function claimTables(session: Pick<pg.Pool, 'query'>, owners: readonly Owner[]): Promise<void> {
  const claims = owners.flatMap(({ domain, tables }) => tables.map((table) => ({ table, text: `${claim}${domain}` })));
  if (claims.length === 0) return;
  const { rows } = await session.query<{ statement: string }>(
    `SELECT format('COMMENT ON TABLE public.%I IS %L', c.relname, given.text) AS statement
     FROM json_to_recordset($1) AS given("table" text, text text)
     JOIN pg_class c ON c.relname = given."table" AND c.relnamespace = 'public'::regnamespace`,
    [JSON.stringify(claims)],
  );
  for (const { statement } of rows) await session.query(statement);
}
