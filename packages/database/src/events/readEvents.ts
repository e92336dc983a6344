import type pg from 'pg';
import { checkEventCursor, decodeEventCursor, type EventCursor, type EventLine, encodeEventCursor } from './cursor.ts';

/** What one statement did to rows of one table, as the database told it in the same transaction. */
export interface LoggedEvent {
  /** Everything up to this event. */
  readonly cursor: string;
  /** The table, which is named as its noun is. */
  readonly noun: string;
  readonly verb: 'CREATED' | 'CHANGED' | 'REMOVED';
  /** The rows, 1,000 at most: of a statement that wrote more, several events tell. */
  readonly ids: readonly number[];
  /** From when on what was written holds, in ISO 8601: the moment of a mutation, or what a load states. */
  readonly moment: string;
  /** When the transaction began that wrote it, in ISO 8601. */
  readonly writtenAt: string;
  /** Number of the transaction, the same for all that was written together. */
  readonly transaction: string;
  /** Who asked; null where no mutation states it. */
  readonly subject: string | null;
  readonly organisation: string | null;
  /** Code of the client that asked by a key. */
  readonly client: string | null;
  readonly requestId: string | null;
}

/** Events in their order, and how far they go. */
export interface ReadEvents {
  readonly events: readonly LoggedEvent[];
  /** To read on from: beyond the last of the events, and beyond whatever else was passed over. */
  readonly cursor: string;
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** Whether something was written that cannot be told yet, because a transaction is under way that began before. */
  readonly pending: boolean;
}

/** The most events that are read at a time. */
const mostEvents = 1_000;

/**
 * Reads what was written after a cursor, whoever wrote it: each event of a committed transaction once, those of one record in
 * the order in which they happened. From the oldest event that is kept, where no cursor is given. What a transaction wrote is told when
 * every transaction that could still come before it has ended, and not before.
 *
 * @param after a cursor that was given before; null for the beginning.
 * @param limit how many events at most, 1,000 when left out, and at most.
 * @param types the nouns whose events are wanted; all when left out.
 * @throws {DatabaseError} EVENTS_CURSOR_INVALID, or EVENTS_CURSOR_GONE for one that is too old, or of before a restore.
 */
export async function readEvents(
  pool: Pick<pg.Pool, 'query'>,
  after: string | null,
  limit = mostEvents,
  types: readonly string[] | null = null,
): Promise<ReadEvents> {
  const from = after === null ? null : decodeEventCursor(after);
  const log = await ask(pool, from, Math.min(limit, mostEvents), types);
  if (from) checkEventCursor(from, log);
  const cursorOf = (stamp: string, position: string | null) =>
    encodeEventCursor({ epoch: log.epoch, stamp, position, told: null });
  const events = log.events.map(({ stamp, position, ...event }) => ({ ...event, cursor: cursorOf(stamp, position) }));
  const end = !log.more && (!from || BigInt(from.stamp) < BigInt(log.horizon));
  return {
    events,
    cursor: end ? cursorOf(log.horizon, null) : (events.at(-1)?.cursor ?? after ?? cursorOf(log.horizon, null)),
    more: log.more,
    pending: log.pending,
  };
}

/** The cursor of this moment: everything that is written from now on is told after it. */
export async function eventsNow(pool: Pick<pg.Pool, 'query'>): Promise<string> {
  const { epoch, horizon } = await ask(pool, null, 0, []);
  return encodeEventCursor({ epoch, stamp: horizon, position: null, told: null });
}

interface Log extends EventLine {
  /** Whether this server is the one that numbered the events. */
  readonly current: boolean;
  readonly events: readonly (Omit<LoggedEvent, 'cursor'> & { readonly stamp: string; readonly position: string })[];
  readonly more: boolean;
  readonly pending: boolean;
}

// One statement, so that what is seen and what has ended are of one snapshot.
const statement = `
  WITH now AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon),
  found AS (
    SELECT e.*, row_number() OVER () AS number
    FROM (
      SELECT e.* FROM plangraph.event e
      WHERE e.stamp <= (SELECT horizon FROM now) AND (e.stamp, e.position) >= ($1::bigint, $2::bigint)
      AND ($5::text[] IS NULL OR e.noun = ANY ($5))
      AND NOT ((e.stamp, e.position) = ($1, $2) AND cardinality(e.ids) <= $3::int)
      ORDER BY e.stamp, e.position LIMIT $4::int + 1
    ) e
  )
  SELECT log.epoch, log.server = plangraph.event_server() AS current, now.horizon::text AS horizon,
    json_build_object('stamp', log.forgotten_stamp::text, 'position', log.forgotten_position::text) AS forgotten,
    EXISTS (SELECT FROM plangraph.event e WHERE e.stamp > (SELECT horizon FROM now)) AS pending,
    (SELECT count(*) > $4 FROM found) AS more,
    coalesce((SELECT json_agg(json_build_object('stamp', e.stamp::text, 'position', e.position::text, 'noun', e.noun, 'verb', e.verb,
      'ids', CASE WHEN (e.stamp, e.position) = ($1, $2) THEN e.ids[$3 + 1 :] ELSE e.ids END,
      'moment', to_char(e.moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'writtenAt', to_char(e.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'transaction', e.transaction::text, 'subject', e.subject, 'organisation', e.organisation, 'client', e.client,
      'requestId', e.request_id) ORDER BY e.number) FROM found e WHERE e.number <= $4), '[]') AS events
  FROM plangraph.event_log log, now`;

const all = '999999999999999999';

async function ask(
  pool: Pick<pg.Pool, 'query'>,
  from: EventCursor | null,
  limit: number,
  types: readonly string[] | null,
): Promise<Log> {
  const told = from?.position == null ? 0 : (from.told ?? 1_000);
  const values = [from?.stamp ?? 0, from ? (from.position ?? all) : 0, told, limit, types];
  for (;;) {
    const { rows } = await pool.query<Log>(statement, values);
    const [log] = rows;
    if (log?.current) return log;
    await pool.query('SELECT plangraph.review_events()');
  }
}
