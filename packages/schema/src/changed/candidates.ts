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
  const [own, part, lying] = [statement.alias(), statement.alias(), statement.alias()];
  const moments = [
    `${own}.held_since`,
    `${own}.held_until`,
    ...stated.filter((name) => model.columns[name]).map((name) => `${own}.${columnName(model, name)}`),
  ];
  const latest = moments.map((moment) => `CASE WHEN ${span.between(moment)} THEN ${moment} END`).join(', ');
  const ways = [
    `SELECT ${own}.id, greatest(${latest}) AS at FROM ${table} ${own} WHERE ${moments.map(span.between).join(' OR ')}`,
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

/** Writes the ids of the rows at the end of a relation that have moved: from where they lay, or with what they lay in. */
function writeMoved(span: Span, model: ModelFacts, relation: string, [step = '', ...rest]: readonly string[]): string {
  const target = factsOf(model.relations[relation]?.model ?? '');
  const { statement } = span.now;
  const [was, is, lying] = [statement.alias(), statement.alias(), statement.alias()];
  const own =
    `SELECT ${was}.id FROM ${writeHeld(span.before, target.table)} ${was} JOIN ${writeHeld(span.now, target.table)} ${is} ON ${is}.id = ${was}.id ` +
    `WHERE ${leadsTo(target, step, was)} IS DISTINCT FROM ${leadsTo(target, step, is)}`;
  if (!rest.length) return own;
  const withOthers = `SELECT ${lying}.id FROM history.${sqlName(target.table)} ${lying} WHERE ${leadsTo(target, step, lying)} = ANY(ARRAY(${writeMoved(span, target, step, rest)}))`;
  return `${own} UNION ALL ${withOthers}`;
}

/** The column of a row by which a relation leads on. */
function leadsTo(model: ModelFacts, relation: string, alias: string): string {
  return `${alias}.${columnName(model, model.relations[relation]?.from[0] ?? '')}`;
}
