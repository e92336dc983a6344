import { type Context, contextAsOf } from '../context.ts';
import { writePolicy } from '../reader/condition.ts';
import type { Hydrate } from '../reader/expression.ts';
import { writeHeld } from '../reader/held.ts';
import type { Piecework } from '../reader/piecework.ts';
import { writeRow } from '../reader/row.ts';
import type { Scope } from '../reader/scope.ts';
import type { ResolverRow } from '../reader/selection.ts';
import type { ToldEvent } from './rows.ts';
import { type EventBranch, type EventPart, type EventSelection, moments, type Shown } from './selection.ts';

/** The fields that show records, in the order in which they are read. */
const fields = Object.keys(moments) as Shown[];

/** The request as of each moment at which records of an event are shown. */
type Contexts = Readonly<Record<Shown, Context>>;

/** What is shown of the records of a page of events. */
interface ShownRecords {
  /** For one event of `page`: what each field shows of its record; null where none of its noun shows anything. */
  readonly sql: string;
  /** What that becomes, by the place that shows it. */
  hydrate(noun: string, value: unknown, contexts: Contexts, work?: Piecework): ToldEvent['parts'];
}

/** How long before an event “just before” is, in milliseconds: moments lie no closer to each other. */
export const instant = 1;

/** When a field has anything to show: of what was moved to an archive nothing is told, rather than half of what was. */
const conditions: Readonly<Record<Shown, string>> = {
  before: `page.verb <> 'CREATED' AND page.moment > (SELECT plangraph.archived_until())`,
  after: 'page.moment >= (SELECT plangraph.archived_until())',
  record: 'page.seen',
};

/** Looks at the graph as it was just before an event, as the event left it, and as it is. */
export function contextsAt(context: Context, moment: Date): Contexts {
  return {
    before: contextAsOf(context, new Date(moment.getTime() - instant)),
    after: contextAsOf(context, moment),
    record: context,
  };
}

/**
 * Writes what is shown of the record of each event on `page`: as it is, from its own table; as it was, from the versions that held then, as
 * whoever asks as of that moment is answered. However many events there are, each noun stands there once for each moment.
 */
export function writeShown(scope: Scope, { branches, policies }: EventSelection): ShownRecords {
  const { statement } = scope;
  statement.momentOfRow(moments.before, `page.moment - interval '${instant} ms'`);
  statement.momentOfRow(moments.after, 'page.moment');
  const written = fields.map((shown) => {
    const at = { ...scope, asOf: moments[shown], policyOf: policies[shown] };
    return new Map(branches.map((branch) => [branch.noun.model.table, writePart(at, branch, shown)]));
  });
  const cases = written.map((tables, index) => {
    const rows = [...tables].flatMap(([table, row]) => (row ? [`WHEN '${table}' THEN ${row.sql}`] : []));
    return rows.length
      ? `CASE WHEN ${conditions[fields[index] as Shown]} THEN CASE page.noun ${rows.join(' ')} END END`
      : 'NULL';
  });
  return {
    sql: cases.every((each) => each === 'NULL') ? 'NULL' : `json_build_array(${cases.join(', ')})`,
    hydrate(noun, value, contexts, work) {
      const values = (value ?? []) as unknown[];
      const rows = fields.map((shown, index) => {
        const given = values[index] ?? null;
        return given === null ? {} : written[index]?.get(noun)?.hydrate(given, contexts[shown], work);
      });
      return Object.assign({}, ...rows);
    },
  };
}

/** Writes what a field shows of a record; null where it is not asked for. */
function writePart(scope: Scope, { noun, parts }: EventBranch, shown: Shown) {
  const asked = [...parts].filter(([, part]) => part.shown === shown) as [string, EventPart][];
  if (!asked.length) return null;
  const alias = scope.statement.alias();
  const written = asked.map(([key, { selection }]) => ({ key, row: writeRow(scope, selection, alias) }));
  const where = [`${alias}.id = page.id`, ...(shown === 'record' ? [] : writeThen(scope, noun, shown, alias))];
  const hydrate: Hydrate = (value, context, work) => {
    const values = value as unknown[];
    return Object.fromEntries(
      written.map(({ key, row }, index) => [key, row.hydrate(values[index], context, work) as ResolverRow]),
    );
  };
  const columns = written.map(({ row }) => row.sql).join(', ');
  const joins = written.map(({ row }) => row.joins).join('');
  return {
    sql: `(SELECT json_build_array(${columns}) FROM ${writeHeld(scope, noun.model.table)} ${alias}${joins} WHERE ${where.join(' AND ')})`,
    hydrate,
  };
}

/**
 * Writes that the viewer might see the record then. What the event's own transaction wrote was not there before: the first version of
 * a row holds from all time.
 */
function writeThen(scope: Scope, { name, model }: EventBranch['noun'], shown: Shown, alias: string): string[] {
  const earlier =
    shown === 'before' && !scope.ownMoments.has(model.table)
      ? `(${alias}.written_at, ${alias}.written_in) <> (page.written_at, page.transaction)`
      : null;
  return [writePolicy(scope, name, alias), earlier].filter((part) => part !== null);
}
