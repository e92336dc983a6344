import type pg from 'pg';
import { domainDeparted } from '../errors/migrations.ts';
import type { Log } from '../log.ts';
import { migrationPrefix } from '../model/parts.ts';
import { claim } from './claimTables.ts';
import type { Owner } from './owners.ts';

/** A domain that brought tables and is not composed any more. */
export interface Departed {
  readonly domain: string;
  readonly tables: readonly string[];
}

/** Finds the domains whose tables are there and that nobody composes any more. */
export async function findDeparted(pool: Pick<pg.Pool, 'query'>, owners: readonly Owner[]): Promise<Departed[]> {
  const { rows } = await pool.query<Departed>(
    `SELECT substr(d.description, length($1) + 1) AS domain, array_agg(c.relname::text ORDER BY c.relname) AS tables
     FROM pg_description d JOIN pg_class c ON c.oid = d.objoid
     WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0 AND c.relnamespace = 'public'::regnamespace
       AND starts_with(d.description, $1)
     GROUP BY 1 ORDER BY 1`,
    [claim],
  );
  return rows.filter(({ domain }) => !owners.some((owner) => owner.domain === domain));
}

/** Says which domains have left, and which of their tables stay. */
export function tellDeparted(departed: readonly Departed[], log: Log): void {
  for (const { domain, tables } of departed) {
    const { en, zh } = domainDeparted({ domain, tables: tables.join(', ') });
    log.warn(`${en} ${zh}`);
  }
}

/** Whether a migration is of a domain that has left, which is told already. */
export function isOfDeparted(name: string, departed: readonly Departed[]): boolean {
  return departed.some(({ domain }) => name.slice(15).startsWith(migrationPrefix(domain)));
}
