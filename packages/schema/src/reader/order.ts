import type { ModelFacts } from '@plangraph/rows';
import { columnName } from './column.ts';
import type { OrderTerm } from './selection.ts';

/** The terms of an order among the rows that share the columns `tied`, made total by the id where they are not. */
export function orderTerms(
  model: ModelFacts,
  orderBy: Readonly<Record<string, 'asc' | 'desc'>>,
  tied: readonly string[] = [],
): OrderTerm[] {
  const terms = Object.entries(orderBy).map(([column, direction]) => ({ column, descending: direction === 'desc' }));
  return totalOrder(model, terms, tied);
}

/**
 * Ends an order at the term that makes it total, given columns in which all rows agree; or adds the id, which follows
 * the direction of the last term. What a unique index already settles needs no sorting.
 */
export function totalOrder(model: ModelFacts, terms: readonly OrderTerm[], tied: readonly string[] = []): OrderTerm[] {
  const settled = new Set(tied);
  const result: OrderTerm[] = [];
  for (const term of terms) {
    if (result.some(({ column }) => column === term.column)) continue;
    settled.add(term.column);
    result.push(withMissing(model, term));
    if (isTotal(model, settled)) return result;
  }
  return [...result, { column: 'id', descending: result.at(-1)?.descending ?? false }];
}

/** A unique index lets rows without a value be equal, so only one over columns that always have one counts. */
function isTotal(model: ModelFacts, settled: ReadonlySet<string>): boolean {
  return model.uniques.some((unique) => unique.every((name) => settled.has(name) && !model.columns[name]?.nullable));
}

/**
 * A term that says where rows without a value stand, where an order says nothing and PostgreSQL would have them first: last. So
 * whoever keeps a cursor of before, when they stood first, is told that it is of another order.
 */
function withMissing(model: ModelFacts, term: OrderTerm): OrderTerm {
  return term.missing === undefined && term.descending && isNullable(model, term) ? { ...term, missing: 'LAST' } : term;
}

/** Whether there may be rows without a value of a term. */
export function isNullable(model: ModelFacts, { column }: OrderTerm): boolean {
  return model.columns[column]?.nullable === true;
}

/** Writes an order. Only where missing values stand elsewhere than in PostgreSQL's indexes, it says so. */
export function writeOrder(model: ModelFacts, terms: readonly OrderTerm[], alias: string, reversed = false): string {
  if (!terms.length) return '';
  const written = terms.map((term) => {
    const descending = term.descending !== reversed;
    const first = (term.missing === 'FIRST') !== reversed;
    const said = isNullable(model, term) && first !== descending ? ` NULLS ${first ? 'FIRST' : 'LAST'}` : '';
    return `${alias}.${columnName(model, term.column)}${descending ? ' DESC' : ''}${said}`;
  });
  return ` ORDER BY ${written.join(', ')}`;
}
