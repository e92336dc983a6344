import type pg from 'pg';
import type { BrokenLink } from './broken.ts';

// Of the present line, what is not forgotten is still there, and says what was sealed.
const otherwise = `
  WITH line AS MATERIALIZED (SELECT log.epoch, log.forgotten_stamp, log.forgotten_position, sealed.stamp, sealed.position
    FROM plangraph.event_log log, plangraph.audit_chain sealed),
  entry AS (SELECT a.*, l.stamp, l.position, l.written_at FROM plangraph.audit_link l JOIN line ON l.line = line.epoch
    AND (l.stamp, l.position) > (line.forgotten_stamp, line.forgotten_position) LEFT JOIN "AuditEntry" a ON a."id" = l.number),
  told AS (SELECT e.* FROM plangraph.event e, line WHERE (e.stamp, e.position) <= (line.stamp, line.position)
    AND (e.stamp, e.position) > (line.forgotten_stamp, line.forgotten_position))
  SELECT coalesce(a."id", 0) AS id, coalesce(a."noun", e.noun) AS noun
  FROM entry a FULL JOIN told e ON (e.stamp, e.position) = (a.stamp, a.position)
  WHERE (a."noun", a."verb", a."recordIds", a."moment", a.written_at, a."transaction", a."subject", a."organisation", a."client", a."requestId",
      a."through", a."reason")
    IS DISTINCT FROM (e.noun, e.verb, e.ids, e.moment, e.written_at, e.transaction::text, e.subject, e.organisation, e.client, e.request_id,
      coalesce(e.through, e.program, ''), e.reason)
  ORDER BY 1 LIMIT 1`;

/** Compares what the event log still has with the entries that were made of it: the first that differs, or null. */
export async function findOtherwise(session: pg.ClientBase): Promise<BrokenLink | null> {
  const { rows } = await session.query<{ id: number; noun: string }>(otherwise);
  const [found] = rows;
  return found ? { fault: 'LOG_CHANGED', entry: found.id || null, noun: found.noun, record: null } : null;
}
