import type { ModelFacts } from '@plangraph/rows';
import { columnName } from './column.ts';
import type { Scope } from './scope.ts';
import type { OrderTerm, Page } from './selection.ts';

/**
 * Writes which rows of `alias` lie beyond a page's cursor. Missing values count as the greatest, as in the order itself.
 * Where all terms go one way and no missing value can lie beyond, PostgreSQL compares whole rows, which an index
 * answers at once: a comparison with a missing value does not hold, which is right when the order descends.
 */
export function writeKeyset(
  scope: Scope,
  model: ModelFacts,
  terms: readonly OrderTerm[],
  page: Page,
  alias: string,
): string | null {
  const { cursor } = page;
  if (!cursor) return null;
  const directions = terms.map((term) => term.descending !== page.backward);
  const uniform = directions.every((descending) => descending === directions[0]);
  const certain = terms.every((term) => !model.columns[term.column]?.nullable);
  const descends = directions[0] === true && cursor.every((value) => value !== null);
  if (uniform && (certain || descends)) {
    const names = terms.map((term) => `${alias}.${columnName(model, term.column)}`);
    const values = terms.map((term, index) => placeholder(scope, model, term, cursor[index]));
    return `(${names.join(', ')}) ${directions[0] ? '<' : '>'} (${values.join(', ')})`;
  }
  return writeStepwise(scope, model, terms, directions, cursor, alias);
}

/** `a beyond`, or `a equal` and `b beyond`, and so on. */
function writeStepwise(
  scope: Scope,
  model: ModelFacts,
  terms: readonly OrderTerm[],
  directions: readonly boolean[],
  cursor: readonly unknown[],
  alias: string,
): string {
  const [term, ...rest] = terms;
  if (!term) return 'false';
  const name = `${alias}.${columnName(model, term.column)}`;
  const descending = directions[0] === true;
  const nullable = model.columns[term.column]?.nullable === true;
  const value = cursor[0];
  const further = rest.length ? writeStepwise(scope, model, rest, directions.slice(1), cursor.slice(1), alias) : null;
  if (value === null) {
    const equal = further === null ? 'false' : `(${name} IS NULL AND ${further})`;
    return descending ? `(${name} IS NOT NULL OR ${equal})` : equal;
  }
  const given = placeholder(scope, model, term, value);
  const beyond = descending ? `${name} < ${given}` : `(${name} > ${given}${nullable ? ` OR ${name} IS NULL` : ''})`;
  return further === null ? beyond : `(${beyond} OR (${name} = ${given} AND ${further}))`;
}

function placeholder(scope: Scope, model: ModelFacts, term: OrderTerm, value: unknown): string {
  return scope.statement.value(value, model.columns[term.column]?.postgres ?? 'text');
}
