import type { ModelFacts } from '@plangraph/rows';
import { columnName } from './column.ts';
import { isNullable } from './order.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm } from './selection.ts';

/** A term of an order as a page is read along it, and its value in the row beyond which the page begins. */
export interface Step {
  readonly term: OrderTerm;
  readonly descending: boolean;
  readonly missingFirst: boolean;
  readonly value: unknown;
}

/** The terms of an order as a page is read along them, from a cursor on. */
export function stepsOf(terms: readonly OrderTerm[], cursor: readonly unknown[], backward: boolean): Step[] {
  return terms.map((term, index) => ({
    term,
    descending: term.descending !== backward,
    missingFirst: (term.missing === 'FIRST') !== backward,
    value: cursor[index],
  }));
}

/**
 * Writes which rows of `alias` lie beyond a cursor, among rows that have a value of the first term, as the cursor has. Where all
 * terms go one way and no missing value can lie beyond, PostgreSQL compares whole rows, which an index answers at once: a
 * comparison with a missing value does not hold, which is right where missing values stand first. Elsewhere it is told where in
 * the index of the first term to begin.
 */
export function writeKeyset(scope: Scope, model: ModelFacts, steps: readonly Step[], alias: string): string {
  const [first, ...rest] = steps;
  if (!first) return 'false';
  const uniform = rest.every(({ descending }) => descending === first.descending);
  const known = rest.every((step) => !isNullable(model, step.term) || (step.missingFirst && step.value !== null));
  if (uniform && known) {
    const names = steps.map(({ term }) => `${alias}.${columnName(model, term.column)}`);
    const values = steps.map(({ term, value }) => placeholder(scope, model, term, value));
    return `(${names.join(', ')}) ${first.descending ? '<' : '>'} (${values.join(', ')})`;
  }
  const name = `${alias}.${columnName(model, first.term.column)}`;
  const given = placeholder(scope, model, first.term, first.value);
  const beyond = `${name} ${first.descending ? '<' : '>'} ${given}`;
  const from = `${name} ${first.descending ? '<=' : '>='} ${given}`;
  return `(${from} AND (${beyond} OR ${writeBeyond(scope, model, rest, alias)}))`;
}

/** `a beyond`, or `a equal` and `b beyond`, and so on, among rows with and without values. */
export function writeBeyond(scope: Scope, model: ModelFacts, steps: readonly Step[], alias: string): string {
  const [step, ...rest] = steps;
  if (!step) return 'false';
  const { term, descending, missingFirst: first, value } = step;
  const name = `${alias}.${columnName(model, term.column)}`;
  const further = rest.length ? writeBeyond(scope, model, rest, alias) : null;
  if (value === null) {
    const equal = further === null ? 'false' : `(${name} IS NULL AND ${further})`;
    return first ? `(${name} IS NOT NULL OR ${equal})` : equal;
  }
  const given = placeholder(scope, model, term, value);
  const missing = isNullable(model, term) && !first ? ` OR ${name} IS NULL` : '';
  const compared = `${name} ${descending ? '<' : '>'} ${given}`;
  const beyond = missing ? `(${compared}${missing})` : compared;
  return further === null ? beyond : `(${beyond} OR (${name} = ${given} AND ${further}))`;
}

function placeholder(scope: Scope, model: ModelFacts, term: OrderTerm, value: unknown): string {
  return scope.statement.value(value, model.columns[term.column]?.postgres ?? 'text');
}
