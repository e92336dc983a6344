import { factsOf, type ModelFacts } from '@plangraph/rows';
import { writePlace } from '../evidence/place.ts';
import { columnName } from '../reader/column.ts';
import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';
import { sqlName } from '../reader/statement.ts';
import type { ChangedBranch } from './selection.ts';

/** The two moments between which records are looked for: as of each a scope, and what stands for it in the statement. */
export interface Span {
  readonly before: Scope;
  readonly now: Scope;
  /** Writes that a moment lies between the two: after the first, up to the second. */
  between(moment: string): string;
}

/** Makes the span up to the moment that a scope looks at. */
export function spanOf(now: Scope, since: Date, policyOf: Scope['policyOf']): Span {
  const { statement, asOf } = now;
  now.moments.push(since);
  const from = statement.once(since.toISOString(), 'timestamptz');
  const until = asOf ? `<= ${statement.once(asOf.toISOString(), 'timestamptz')}` : `< 'infinity'`;
  return {
    before: { ...now, asOf: since, policyOf },
    now,
    between: (moment) => `(${moment} > ${from} AND ${moment} ${until})`,
  };
}

/** Moments that a row may bear, from which on policies show or hide it. */
const stated = ['recordedAt', 'retiredAt'] as const;

/**
 * Writes the records of a register of which something may have become: those with a version that began or ended between the two moments,
 * with a moment of their own that lies between them, or whose place has come into the territory or gone out of it, be it with
 * a record that they are part of. For each its id, and when that was.
 *
 * @param moved the alias of a row whose `places` have come or gone.
 */
export function writeCandidates(span: Span, { noun, place }: ChangedBranch, moved: string): string {
  const { statement } = span.now;
  const { model } = noun;
  const table = `history.${sqlName(model.table)}`;
  const [part, lying] = [statement.alias(), statement.alias()];
  const ways = [
    ...writeMoments(span, model),
    `SELECT ${lying}.id, ${lying}.held_since FROM ${table} ${lying} WHERE cardinality(${moved}.places) > 0 AND (` +
      `${writePlace(span.before, noun.name, place, lying, moved)} OR ${writePlace(span.now, noun.name, place, lying, moved)})`,
  ];
  const [step = '', ...rest] = place.split('.');
  if (rest.length) {
    ways.push(
      `SELECT ${part}.id, ${part}.held_since FROM ${table} ${part} WHERE ${leadsTo(model, step, part)} = ANY(ARRAY(${writeMoved(span, model, step, rest)}))`,
    );
  }
  return `SELECT id, max(at) AS at FROM (${ways.join(' UNION ALL ')}) ways GROUP BY id`;
}

/** Writes the records with a moment between the two, each kind of moment by itself: so each is found by the index that it has. */
function writeMoments(span: Span, model: ModelFacts): readonly string[] {
  const own = span.now.statement.alias();
  const from = `FROM history.${sqlName(model.table)} ${own}`;
  const moments = [
    ...['held_since', 'held_until'].map((name) => `${own}.${name}`),
    ...stated.filter((name) => model.columns[name]).map((name) => `${own}.${columnName(model, name)}`),
  ];
  // That it has ended is what the index on the end says of its rows.
  return moments.map(
    (moment) => `SELECT ${own}.id, ${moment} AS at ${from} WHERE ${span.between(moment)} AND ${moment} < 'infinity'`,
  );
}

/** Writes the ids of the rows at the end of a relation that have moved: from where they lay, or with what they lay in. */
function writeMoved(span: Span, model: ModelFacts, relation: string, [step = '', ...rest]: readonly string[]): string {
  const target = factsOf(model.relations[relation]?.model ?? '');
  const { statement } = span.now;
  const [was, is, lying] = [statement.alias(), statement.alias(), statement.alias()];
  // What leads elsewhere since has a version that began since: it is looked for among those, and not among all that there are.
  const begun = statement.alias();
  const own =
    `SELECT ${was}.id FROM ${writeHeld(span.before, target.table)} ${was} JOIN ${writeHeld(span.now, target.table)} ${is} ON ${is}.id = ${was}.id ` +
    `WHERE ${was}.id = ANY(ARRAY(SELECT ${begun}.id FROM history.${sqlName(target.table)} ${begun} WHERE ${span.between(`${begun}.held_since`)})) AND ` +
    ` ${leadsTo(target, step, was)} IS DISTINCT FROM ${leadsTo(target, step, is)}`;
  if (!rest.length) return own;
  const withOthers = `SELECT ${lying}.id FROM history.${sqlName(target.table)} ${lying} WHERE ${leadsTo(target, step, lying)} = ANY(ARRAY(${writeMoved(span, target, step, rest)}))`;
  return `${own} UNION ALL ${withOthers}`;
}

/** The column of a row by which a relation leads on. */
function leadsTo(model: ModelFacts, relation: string, alias: string): string {
  return `${alias}.${columnName(model, model.relations[relation]?.from[0] ?? '')}`;
}
