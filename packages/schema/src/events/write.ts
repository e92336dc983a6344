import { checkEventCursor, type EventCursor, type EventLine, encodeEventCursor } from '@plangraph/database';
import { noteFreshUntil } from '../context.ts';
import { writePolicy } from '../reader/condition.ts';
import type { Expression } from '../reader/expression.ts';
import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';
import { sqlName } from '../reader/statement.ts';
import { orRefuse } from './refusal.ts';
import type { ToldEvent, ToldPage, ToldVerb } from './rows.ts';
import type { EventBranch, EventSelection } from './selection.ts';
import { contextsAt, writeShown } from './shown.ts';

/** How many entries of the log, and records in them, are looked at for a page: what a viewer may not see counts too. */
const bounds = { entries: 10_000, records: 2_000 } as const;

const beyondAll = '999999999999999999';
/** No entry has as many records. */
const wholeEntry = 1_000;

type LogRow = readonly [current: boolean, epoch: string, horizon: string, stamp: string, position: string];
type Spot = readonly [stamp: string, position: string, told: number];
type EventRow = readonly [
  ...place: Spot,
  noun: string,
  verb: ToldVerb,
  moment: string,
  transaction: string,
  requestId: string | null,
  id: number,
  shown: unknown,
];

/** The server is another than the one that numbered the events: the line must be looked after before it is read. */
export class LineBroken extends Error {
  override readonly name = 'LineBroken';
}

/**
 * Writes a page of events: entries of the log below the horizon, their records, those that the viewer may see or may have
 * seen before, then what is shown of each from its own table. One statement, so all is of one snapshot.
 */
export function writeEvents(scope: Scope, selection: EventSelection): Expression {
  const { statement } = scope;
  const { branches, size, cursor } = selection;
  const stamp = statement.value(cursor?.stamp ?? '0', 'bigint');
  const position = statement.value(cursor ? (cursor.position ?? beyondAll) : '0', 'bigint');
  const told = statement.value(cursor?.position ? (cursor.told ?? wholeEntry) : 0, 'int4');
  const types = statement.value(
    branches.map(({ noun }) => noun.model.table),
    'text[]',
  );
  const shown = writeShown(scope, selection);
  const cases = (write: (branch: EventBranch) => string) =>
    branches.length
      ? `CASE found.noun ${branches.map((branch) => `WHEN '${branch.noun.model.table}' THEN ${write(branch)}`).join(' ')} END`
      : 'false';
  const sql =
    `(WITH now AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon), ` +
    `taken AS MATERIALIZED (SELECT e.* FROM plangraph.event e WHERE e.stamp <= (SELECT horizon FROM now) ` +
    `AND (e.stamp, e.position) >= (${stamp}, ${position}) ORDER BY e.stamp, e.position LIMIT ${bounds.entries}), ` +
    `listed AS MATERIALIZED (SELECT e.stamp, e.position, i.place::int AS place, e.noun, e.verb, e.moment, e.transaction, e.written_at, e.request_id, i.id ` +
    `FROM taken e CROSS JOIN LATERAL unnest(e.ids) WITH ORDINALITY i(id, place) WHERE e.noun = ANY(${types}) ` +
    `AND (e.stamp, e.position, i.place) > (${stamp}, ${position}, ${told}) ORDER BY 1, 2, 3 LIMIT ${bounds.records}), ` +
    `page AS MATERIALIZED (SELECT found.*, CASE WHEN found.seen THEN found.verb ELSE 'GONE' END AS told FROM (` +
    `SELECT found.*, ${cases((branch) => writeSeen(scope, branch))} AS seen FROM listed found ` +
    // Said within as well, where it is the order in which they come: so nobody is asked for who stands beyond the page.
    `ORDER BY found.stamp, found.position, found.place OFFSET 0) found ` +
    `WHERE found.seen OR (found.verb <> 'CREATED' AND ${cases((branch) => writeSeenBefore(scope, branch))}) ` +
    `ORDER BY found.stamp, found.position, found.place LIMIT ${size + 1}) ` +
    `SELECT json_build_array(` +
    `(SELECT json_build_array(l.server = plangraph.event_server(), l.epoch, now.horizon::text, l.forgotten_stamp::text, l.forgotten_position::text) FROM plangraph.event_log l, now), ` +
    `CASE WHEN (SELECT count(*) FROM page) <= ${size} THEN ${writeEnd(bounds)} END, ` +
    `(SELECT coalesce(json_agg(json_build_array(page.stamp::text, page.position::text, page.place, page.noun, page.told, page.moment, ` +
    `page.transaction::text, page.request_id, page.id, ${size > 0 ? shown.sql : 'NULL'}) ` +
    `ORDER BY page.stamp, page.position, page.place), '[]') FROM page)))`;
  return {
    sql,
    hydrate: (value, context, work) => {
      // What is told next nobody can know, so this is kept by nobody.
      noteFreshUntil(context, new Date(0));
      const [log, last, found] = value as [LogRow, Spot | null, EventRow[]];
      const line = lineOf(log, cursor);
      const events = found.slice(0, size).map((row): ToldEvent => {
        const [at, position, place, noun, verb, moment, transaction, requestId, id, given] = row;
        const cursor = encodeEventCursor({ epoch: line.epoch, stamp: at, position, told: place });
        const recordedAt = new Date(moment);
        const parts = shown.hydrate(noun, given, contextsAt(context, recordedAt), work);
        return { cursor, noun, verb, id, recordedAt, transaction, requestId, parts };
      });
      return pageOf(line, cursor, events, found.length > size, last);
    },
  };
}

/**
 * Writes where looking ended before all was told: at the last of the records that are looked at, or else at the last entry; null where it
 * did not. Each is asked for only where the other is not there, because it has everything read up to it: an entry may hold a thousand records.
 */
function writeEnd({ entries, records }: typeof bounds): string {
  const record = `SELECT json_build_array(l.stamp::text, l.position::text, l.place) FROM listed l ORDER BY l.stamp, l.position, l.place OFFSET ${records - 1}`;
  const entry = `SELECT json_build_array(t.stamp::text, t.position::text, ${wholeEntry}) FROM taken t ORDER BY t.stamp, t.position OFFSET ${entries - 1}`;
  return `coalesce((${record}), (${entry}))`;
}

function lineOf([current, epoch, horizon, stamp, position]: LogRow, cursor: EventCursor | null): EventLine {
  if (!current) throw new LineBroken();
  const line = { epoch, horizon, forgotten: { stamp, position } };
  if (cursor) orRefuse(() => checkEventCursor(cursor, line));
  return line;
}

/** Where a page ends: at its last event where it is full; else where looking ended; else where all has been told. */
function pageOf(
  { epoch, horizon }: EventLine,
  cursor: EventCursor | null,
  events: readonly ToldEvent[],
  full: boolean,
  last: Spot | null,
): ToldPage {
  const now = encodeEventCursor({ epoch, stamp: horizon, position: null, told: null });
  const page = { events, resumed: cursor !== null, now };
  if (full) return { ...page, more: true, end: events.at(-1)?.cursor ?? (cursor ? encodeEventCursor(cursor) : now) };
  if (!last) return { ...page, more: false, end: now };
  const [stamp, position, told] = last;
  return { ...page, more: true, end: encodeEventCursor({ epoch, stamp, position, told }) };
}

/**
 * Writes that a viewer sees a record now. `OFFSET 0` says nothing, but PostgreSQL looks such a query up for each record: of any other it would
 * rather make a table of all rows in memory, as many as there are in the country, to ask it for fifty.
 */
function writeSeen(scope: Scope, { noun }: EventBranch): string {
  const alias = scope.statement.alias();
  scope.touched.add(noun.name);
  const conditions = [`${alias}.id = found.id`, writePolicy(scope, noun.name, alias) ?? 'true'];
  return `EXISTS (SELECT FROM ${writeHeld(scope, noun.model.table)} ${alias} WHERE ${conditions.join(' AND ')} OFFSET 0)`;
}

/**
 * Writes that the record, as it was before, was one that the viewer may see. Of what its policy asks of other rows, they
 * are asked as they are now. Rows that keep their moments themselves never cease to be seen.
 */
function writeSeenBefore(scope: Scope, { noun }: EventBranch): string {
  const { table } = noun.model;
  if (scope.ownMoments.has(table)) return 'false';
  const [inner, alias] = [scope.statement.alias(), scope.statement.alias()];
  const before =
    `(SELECT ${inner}.* FROM history.${sqlName(table)} ${inner} WHERE ${inner}.id = found.id AND ${inner}.held_since < found.moment ` +
    `ORDER BY ${inner}.held_until DESC, ${inner}.held_since DESC LIMIT 1)`;
  return `EXISTS (SELECT FROM ${before} ${alias} WHERE ${writePolicy(scope, noun.name, alias) ?? 'true'})`;
}
