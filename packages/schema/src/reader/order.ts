import type { ModelFacts } from '../models.ts';
import type { OrderTerm } from './selection.ts';

/** The terms of an order, made total by the id, which follows the direction of the last term. */
export function orderTerms(model: ModelFacts, orderBy: Readonly<Record<string, 'asc' | 'desc'>>): OrderTerm[] {
  return totalOrder(
    model,
    Object.entries(orderBy).map(([column, direction]) => ({ column, descending: direction === 'desc' })),
  );
}

/** Ends an order at its first term that is unique by itself, or adds the id. */
export function totalOrder(model: ModelFacts, terms: readonly OrderTerm[]): OrderTerm[] {
  const seen = new Set<string>();
  const result: OrderTerm[] = [];
  for (const term of terms) {
    if (seen.has(term.column)) continue;
    seen.add(term.column);
    result.push(term);
    if (isUnique(model, term.column)) return result;
  }
  return [...result, { column: 'id', descending: result.at(-1)?.descending ?? false }];
}

function isUnique(model: ModelFacts, column: string): boolean {
  return (
    !model.columns[column]?.nullable && model.uniques.some((unique) => unique.length === 1 && unique[0] === column)
  );
}
