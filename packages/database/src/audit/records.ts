import type pg from 'pg';
import type { BrokenLink } from './broken.ts';
import type { SealedEntry } from './entries.ts';

/** What came of comparing records with the digests of entries. */
export interface Compared {
  /** The first record that is not what its entry says; null where all are. */
  readonly broken: BrokenLink | null;
  /** Records whose version was moved to an archive of history: read back, they are compared again. */
  readonly archived: number;
  /** Records of tables that have lost a column since, or have one of another type: their digests say nothing any more. */
  readonly unlike: number;
}

interface Shape {
  readonly number: number;
  readonly noun: string;
  /** Whether versions of the table are kept beside it. */
  readonly history: boolean;
  /** Columns that the table got after the shape was noted; null where it lost one, or there is no such table. */
  readonly since: readonly string[] | null;
}

const findShapes = `
  SELECT s.number, s.noun, h.oid IS NOT NULL AS history, CASE WHEN NOT EXISTS (
      SELECT FROM jsonb_each_text(s.columns) c LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = c.key AND NOT a.attisdropped
      WHERE a.attname IS NULL OR format_type(a.atttypid, a.atttypmod) <> c.value) AND t.oid IS NOT NULL
    THEN ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND NOT s.columns ? a.attname) END AS since
  FROM plangraph.audit_shape s LEFT JOIN pg_class h ON h.oid = to_regclass(format('history.%I', s.noun))
  LEFT JOIN pg_class t ON t.oid = coalesce(h.oid, to_regclass(format('public.%I', s.noun)))`;

/** Makes what compares the records of entries with their digests. */
export async function compareRecords(
  session: pg.ClientBase,
): Promise<(entries: readonly SealedEntry[]) => Promise<Compared>> {
  // Types are named as they were where the shapes were noted: without a path that makes names short.
  await session.query('SET LOCAL search_path = pg_catalog');
  const { rows } = await session.query<Shape>(findShapes);
  await session.query('SET LOCAL search_path = public');
  const shapes = new Map(rows.map((shape) => [shape.number, shape]));
  return async (entries) => {
    const found: Compared[] = [];
    for (const [number, same] of Map.groupBy(entries, ({ shape }) => shape))
      found.push(await compare(session, shapes.get(number), same));
    const broken = found.flatMap((each) => each.broken ?? []).sort((a, b) => (a.entry ?? 0) - (b.entry ?? 0));
    return { broken: broken[0] ?? null, archived: sum(found, 'archived'), unlike: sum(found, 'unlike') };
  };
}

async function compare(
  session: pg.ClientBase,
  shape: Shape | undefined,
  entries: readonly SealedEntry[],
): Promise<Compared> {
  if (!shape?.since)
    return { broken: null, archived: 0, unlike: entries.reduce((all, { recordIds }) => all + recordIds.length, 0) };
  const text = shape.history ? versionsOf(shape.noun) : rowsOf(shape.noun);
  const { rows } = await session.query<{ id: number; digests: string }>(text, [
    entries.map(({ id }) => id),
    shape.since,
  ]);
  const now = new Map(rows.map(({ id, digests }) => [id, digests]));
  const others = entries.flatMap((entry) =>
    now.get(entry.id) === entry.digests ? [] : unequal(entry, now.get(entry.id) ?? ''),
  );
  const gone = await findArchived(
    session,
    shape,
    others.filter(({ missing }) => missing),
  );
  const [first] = others.filter(({ entry, record }) => !gone.has(`${entry} ${record}`));
  const broken = first
    ? ({ fault: 'RECORD_CHANGED', entry: first.entry, noun: shape.noun, record: first.record } as const)
    : null;
  return { broken, archived: gone.size, unlike: 0 };
}

interface Unequal {
  readonly entry: number;
  readonly record: number;
  readonly missing: boolean;
}

function unequal({ id, recordIds, digests }: SealedEntry, now: string): Unequal[] {
  return recordIds.flatMap((record, place) => {
    const [then, found] = [digests, now].map((each) => each.slice(place * 64, place * 64 + 64));
    return then === found ? [] : [{ entry: id, record, missing: /^0*$/.test(found ?? '') }];
  });
}

/** Of those whose version is missing, the ones that ended before the moment up to which history is archived. */
async function findArchived(
  session: pg.ClientBase,
  { noun, history }: Shape,
  missing: readonly Unequal[],
): Promise<Set<string>> {
  if (!history || !missing.length) return new Set();
  const { rows } = await session.query<{ key: string }>(
    `SELECT m.entry || ' ' || m.record AS key FROM unnest($2::int[], $3::int[]) AS m (entry, record)
     WHERE EXISTS (SELECT FROM "AuditEntry" later WHERE later."noun" = $1 AND later."id" > m.entry AND later."recordIds" @> ARRAY[m.record]
       AND later."moment" <= plangraph.archived_until())`,
    [noun, missing.map(({ entry }) => entry), missing.map(({ record }) => record)],
  );
  return new Set(rows.map(({ key }) => key));
}

const nothing = `decode(repeat('00', 32), 'hex')`;
const joined = (digest: string, joins: string) => `
  SELECT e."id", encode(string_agg(coalesce(${digest}, ${nothing}), '' ORDER BY u.place), 'hex') AS digests
  FROM "AuditEntry" e JOIN plangraph.audit_link l ON l.number = e."id" CROSS JOIN LATERAL unnest(e."recordIds") WITH ORDINALITY u (id, place) ${joins}
  WHERE e."id" = ANY ($1) GROUP BY e."id"`;

/** Of each record the version that the entry's transaction left: by its number, since nobody knows beforehand how many rows a transaction wrote. */
const versionsOf = (noun: string) =>
  joined(
    `sha256(convert_to((v.row - $2::text[])::text, 'UTF8'))`,
    `LEFT JOIN LATERAL (SELECT to_jsonb(h) AS row FROM history."${noun}" h
       WHERE h.id = u.id AND h.written_in = l.transaction AND h.written_at = l.written_at LIMIT 1) v ON true`,
  );

/** Of each record what it was before the next transaction wrote it, else what it is. */
const rowsOf = (noun: string) =>
  joined(
    `CASE WHEN e."verb" <> 'REMOVED' THEN sha256(convert_to((coalesce(later.row, to_jsonb(t)) - $2::text[])::text, 'UTF8')) END`,
    `LEFT JOIN public."${noun}" t ON t.id = u.id LEFT JOIN LATERAL (
       SELECT r.row FROM plangraph.replaced_row r WHERE r.noun = e."noun" AND r.id = u.id AND r.position > l.position
       AND r.transaction <> l.transaction ORDER BY r.position LIMIT 1) later ON true`,
  );

function sum(found: readonly Compared[], what: 'archived' | 'unlike'): number {
  return found.reduce((all, each) => all + each[what], 0);
}
