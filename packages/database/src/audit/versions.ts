import type pg from 'pg';
import type { BrokenLink } from './broken.ts';

/**
 * Looks for versions of records that no entry is about, for such as ended without an entry, and for rows that are not their last version;
 * null where there is none. What was written before the audit began is not asked about.
 */
export async function findStray(session: pg.ClientBase): Promise<BrokenLink | null> {
  const { rows: tables } = await session.query<{ name: string; live: boolean }>(
    `SELECT relname AS name, to_regclass(format('public.%I', relname)) IS NOT NULL AS live FROM pg_class
     WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  for (const { name, live } of tables) {
    const planted = await first(session, plantedIn(name));
    if (planted !== null) return { fault: 'RECORD_PLANTED', entry: null, noun: name, record: planted };
    const ended = await first(session, endedIn(name));
    if (ended !== null) return { fault: 'VERSION_ENDED', entry: null, noun: name, record: ended };
    const other = live ? await first(session, await unlikeIn(session, name)) : null;
    if (other !== null) return { fault: 'VERSION_ENDED', entry: null, noun: name, record: other };
  }
  return null;
}

async function first(session: pg.ClientBase, text: string): Promise<number | null> {
  const { rows } = await session.query<{ id: number }>(`${text} LIMIT 1`);
  return rows[0]?.id ?? null;
}

const began = '(SELECT began_at FROM plangraph.audit_chain)';

/** Versions that are in no entry, and that no event tells which waits to be sealed. */
const plantedIn = (noun: string) => `
  SELECT h.id FROM history."${noun}" h WHERE h.written_at > ${began}
  AND NOT EXISTS (SELECT FROM (SELECT l.transaction, l.written_at, unnest(e."recordIds") AS id
      FROM plangraph.audit_link l JOIN "AuditEntry" e ON e."id" = l.number WHERE e."noun" = '${noun}') known
    WHERE known.transaction = h.written_in AND known.written_at = h.written_at AND known.id = h.id)
  AND NOT EXISTS (SELECT FROM plangraph.event e WHERE e.noun = '${noun}' AND e.transaction = h.written_in AND h.id = ANY (e.ids))`;

/** Versions that ended, where neither another one follows nor an entry says that the record was removed. */
const endedIn = (noun: string) => `
  SELECT h.id FROM history."${noun}" h WHERE h.held_until <> 'infinity' AND h.written_at > ${began}
  AND NOT EXISTS (SELECT FROM history."${noun}" n WHERE n.id = h.id AND n.held_since = h.held_until AND n.ctid <> h.ctid)
  AND NOT EXISTS (SELECT FROM "AuditEntry" e WHERE e."noun" = '${noun}' AND e."verb" = 'REMOVED' AND e."recordIds" @> ARRAY[h.id])
  AND NOT EXISTS (SELECT FROM plangraph.event e WHERE e.noun = '${noun}' AND e.verb = 'REMOVED' AND h.id = ANY (e.ids))`;

/** Rows that are not their last version. */
async function unlikeIn(session: pg.ClientBase, noun: string): Promise<string> {
  const { rows } = await session.query<{ columns: string[] }>(
    `SELECT array_agg(quote_ident(a.attname)::text ORDER BY a.attnum) AS columns FROM pg_attribute a
     WHERE a.attrelid = format('public.%I', $1::text)::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
    [noun],
  );
  const columns = rows[0]?.columns ?? [];
  const [row, version] = ['t', 'h'].map((alias) => columns.map((column) => `${alias}.${column}`).join(', '));
  return `
    SELECT coalesce(t.id, h.id) AS id FROM public."${noun}" t
    FULL JOIN (SELECT * FROM history."${noun}" WHERE held_until = 'infinity') h ON h.id = t.id
    WHERE (t.id IS NULL) <> (h.id IS NULL) OR (${row}) IS DISTINCT FROM (${version})`;
}
