import type { ModelFacts } from '@plangraph/rows';
import { columnName } from './column.ts';
import { missingFirst } from './order.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm, Page } from './selection.ts';

/** A term of an order as a page is read along it. */
interface Step {
  readonly term: OrderTerm;
  readonly descending: boolean;
  readonly missingFirst: boolean;
  readonly value: unknown;
}

/**
 * Writes which rows of `alias` lie beyond a page's cursor. Where all terms go one way and no missing value can lie beyond,
 * PostgreSQL compares whole rows, which an index answers at once: a comparison with a missing value does not hold, which is
 * right where missing values stand first.
 */
export function writeKeyset(
  scope: Scope,
  model: ModelFacts,
  terms: readonly OrderTerm[],
  page: Page,
  alias: string,
): string | null {
  const { cursor, backward } = page;
  if (!cursor) return null;
  const steps = terms.map(
    (term, index): Step => ({
      term,
      descending: term.descending !== backward,
      missingFirst: missingFirst(term) !== backward,
      value: cursor[index],
    }),
  );
  const descends = steps[0]?.descending === true;
  const uniform = steps.every(({ descending }) => descending === descends);
  const known = steps.every((step) => !isNullable(model, step.term) || (step.missingFirst && step.value !== null));
  if (uniform && known) {
    const names = steps.map(({ term }) => `${alias}.${columnName(model, term.column)}`);
    const values = steps.map(({ term, value }) => placeholder(scope, model, term, value));
    return `(${names.join(', ')}) ${descends ? '<' : '>'} (${values.join(', ')})`;
  }
  return writeStepwise(scope, model, steps, alias);
}

/** `a beyond`, or `a equal` and `b beyond`, and so on. */
function writeStepwise(scope: Scope, model: ModelFacts, steps: readonly Step[], alias: string): string {
  const [step, ...rest] = steps;
  if (!step) return 'false';
  const { term, descending, missingFirst: first, value } = step;
  const name = `${alias}.${columnName(model, term.column)}`;
  const further = rest.length ? writeStepwise(scope, model, rest, alias) : null;
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

function isNullable(model: ModelFacts, { column }: OrderTerm): boolean {
  return model.columns[column]?.nullable === true;
}

function placeholder(scope: Scope, model: ModelFacts, term: OrderTerm, value: unknown): string {
  return scope.statement.value(value, model.columns[term.column]?.postgres ?? 'text');
}
