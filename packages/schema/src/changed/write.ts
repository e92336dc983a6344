import { writeLies, writePlaces } from '../evidence/place.ts';
import type { ChangedRecord } from '../noun/changedRecords.ts';
import type { ShownRow } from '../noun/needs.ts';
import { columnName } from '../reader/column.ts';
import { writePolicy } from '../reader/condition.ts';
import type { Outer } from '../reader/edge.ts';
import type { Expression, Hydrate } from '../reader/expression.ts';
import { writeHeld } from '../reader/held.ts';
import { writeRow } from '../reader/row.ts';
import type { Scope } from '../reader/scope.ts';
import type { ResolverRow } from '../reader/selection.ts';
import { type Span, spanOf, writeCandidates } from './candidates.ts';
import { namedColumns } from './columns.ts';
import { type ChangedBranch, type ChangedSelection, wholeRecord } from './selection.ts';

/** Aliases of the rows that hold the places before, those now, and those that came or went. */
const places = { before: 'places_before', now: 'places_now', moved: 'places_moved' } as const;

type TellRow = (verb: ChangedRecord['verb'], value: unknown, context: Parameters<Hydrate>[1]) => Partial<ChangedRecord>;

/**
 * Writes what became of records between two moments: of each register those of which something may have become, as they were and as
 * they are, where both lie in the place and the viewer saw and sees them; those that differ; the latest of each, in turn, where
 * not all are asked for. What is shown is read for those alone.
 */
export function writeChanged(scope: Scope, selection: ChangedSelection, outer: Outer): Expression {
  const { branches, size, since, policyBefore, territory, within } = selection;
  if (!branches.length || size === 0) return { sql: `'[]'::json`, hydrate: () => [] };
  const span = spanOf(scope, since, policyBefore);
  const place = `${outer.alias}.${columnName(outer.model, outer.model.relations[within]?.from[0] ?? '')}`;
  const listed = branches.map((branch, kind) => writeListed(span, branch, kind, size));
  const told = branches.map((branch) => writeTold(span, branch));
  const cases = told.map(({ sql }, kind) => `WHEN ${kind} THEN ${sql}`).join(' ');
  const difference = (one: string, other: string) =>
    `(SELECT unnest(${one}.places) EXCEPT SELECT unnest(${other}.places))`;
  const { before, now, moved } = places;
  const sql =
    `(WITH ${before} AS MATERIALIZED (SELECT ${writePlaces(span.before, territory, place)} AS places), ` +
    `${now} AS MATERIALIZED (SELECT ${writePlaces(scope, territory, place)} AS places), ` +
    `${moved} AS MATERIALIZED (SELECT ARRAY(${difference(before, now)} UNION ${difference(now, before)}) AS places FROM ${before}, ${now}), ` +
    `listed AS MATERIALIZED (${listed.join(' UNION ALL ')}), ` +
    `page AS MATERIALIZED (SELECT * FROM listed ORDER BY rank, kind LIMIT ${size}) ` +
    `SELECT coalesce(json_agg(json_build_array(page.kind, page.id, page.verb, CASE page.kind ${cases} END) ORDER BY page.kind, page.rank), '[]') FROM page)`;
  return {
    sql,
    hydrate: (value, context) =>
      (value as [number, number, ChangedRecord['verb'], unknown][]).map(([kind, id, verb, row]): ChangedRecord => {
        const noun = branches[kind]?.noun.name ?? '';
        const nothing = { before: null, after: null, record: null };
        return { ...nothing, noun, id, verb, ...told[kind]?.tell(verb, row, context) };
      }),
  };
}

/** Writes the records of a register that differ, the latest first. */
function writeListed(span: Span, branch: ChangedBranch, kind: number, size: number): string {
  const { noun, place, compared } = branch;
  const { statement } = span.now;
  span.now.touched.add(noun.name);
  const [was, is] = [statement.alias(), statement.alias()];
  const seen = (scope: Scope, alias: string, frame: string) => {
    const conditions = [
      `${alias}.id = found.id`,
      writeLies(scope, noun.name, place, alias, frame),
      writePolicy(scope, noun.name, alias) ?? 'true',
    ];
    return `LEFT JOIN ${writeHeld(scope, noun.model.table)} ${alias} ON ${conditions.join(' AND ')}`;
  };
  const columns = (alias: string) =>
    `ROW(${namedColumns(noun, compared)
      .map(([, column]) => `${alias}.${column}`)
      .join(', ')})`;
  return (
    `(SELECT ${kind} AS kind, found.id, row_number() OVER (ORDER BY found.at DESC, found.id) AS rank, ` +
    `CASE WHEN ${was}.id IS NULL THEN 'CREATED' WHEN ${is}.id IS NULL THEN 'GONE' ELSE 'CHANGED' END AS verb ` +
    `FROM ${places.before} CROSS JOIN ${places.now} CROSS JOIN ${places.moved} ` +
    `CROSS JOIN LATERAL (${writeCandidates(span, branch, places.moved)}) found ` +
    `${seen(span.before, was, places.before)} ${seen(span.now, is, places.now)} ` +
    `WHERE (${was}.id IS NULL) <> (${is}.id IS NULL) OR (${was}.id IS NOT NULL AND ${columns(was)} IS DISTINCT FROM ${columns(is)}) ` +
    `ORDER BY found.at DESC, found.id LIMIT ${size})`
  );
}

/** Writes what is told of one record of the page. What its viewer did not see then, or does not see now, is not read. */
function writeTold(span: Span, { noun, compared, before, now }: ChangedBranch) {
  const { statement } = span.now;
  const [was, is] = [statement.alias(), statement.alias()];
  const wasRead = before && writeRow(span.before, before, was);
  const isRead = now && writeRow(span.now, now, is);
  const parts = [
    [was, wasRead],
    [is, isRead],
  ] as const;
  const values = parts.map(([alias, row]) => (row ? `CASE WHEN ${alias}.id IS NOT NULL THEN ${row.sql} END` : 'NULL'));
  const joined = (scope: Scope, alias: string, without: string, row: { readonly joins: string } | null) =>
    ` LEFT JOIN ${writeHeld(scope, noun.model.table)} ${alias} ON ${alias}.id = page.id AND page.verb <> '${without}'` +
    (row?.joins ?? '');
  const names = namedColumns(noun, compared)
    .map(([name, column]) => `CASE WHEN ${was}.${column} IS DISTINCT FROM ${is}.${column} THEN '${name}' END`)
    .join(', ');
  const sql =
    `(SELECT json_build_array(${[`array_remove(ARRAY[${names}], NULL)`, ...values].join(', ')}) FROM (SELECT) one` +
    `${joined(span.before, was, 'CREATED', wasRead)}${joined(span.now, is, 'GONE', isRead)})`;
  const tell: TellRow = (verb, value, context) => {
    const [differing, ...given] = value as [readonly string[], ...unknown[]];
    const [wasRow = null, isRow = null] = parts.map(
      ([, row], index) => (row?.hydrate(given[index], context) ?? null) as ResolverRow | null,
    );
    return {
      before: pick(differing, wasRow),
      after: pick(differing, isRow),
      record: ((verb === 'GONE' ? wasRow : isRow)?.[wholeRecord] ?? null) as ShownRow | null,
    };
  };
  return { sql, tell };
}

function pick(names: readonly string[], row: ResolverRow | null): ResolverRow | null {
  return row && Object.fromEntries(names.map((name) => [name, row[name]]));
}
