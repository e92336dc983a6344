import { describeKey } from '../contract/describeKey.ts';
import { valueAt } from '../contract/keyPath.ts';
import type { Row } from '../contract/shape.ts';
import { batchErrors } from '../errors/rows.ts';
import { factsOf } from '../facts/factsOf.ts';
import { nounName } from '../facts/nounName.ts';
import type { RowProblem } from '../rules/rowProblem.ts';
import type { RowSet } from '../writing/rowSet.ts';
import type { PlacedProblem } from './placedProblem.ts';

/**
 * Finds rows of one model that would collide on one of its uniques, in whichever sets of the batch they stand. The very
 * same row in two sets is no collision: two domains that may be composed alone can both need one place.
 */
export function checkKeys(batch: readonly RowSet[]): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const seen = new Map<string, { readonly set: RowSet; readonly row: Row }>();
  for (const set of batch) {
    const { model, columns, references } = set.contract;
    for (const unique of factsOf(model).uniques) {
      const names = unique.map((column) => nameOf(model, column, columns, references));
      if (names.some((name) => name === undefined)) continue;
      for (const [position, row] of set.rows.entries()) {
        const key = Object.fromEntries(names.map((name) => [name, valueAt(row, name ?? '')]));
        if (Object.values(key).some((value) => value === undefined || value === null)) continue;
        const text = `${model} ${unique.join()} ${JSON.stringify(Object.values(key))}`;
        const other = seen.get(text);
        const same = other && other.set !== set && contentOf(other.row) === contentOf(row);
        if (other && !same) problems.push({ set, position, problem: duplicateKey(model, key) });
        seen.set(text, { set, row });
      }
    }
  }
  return problems;
}

function contentOf(row: Row): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a row calls a column: itself, or the reference that fills it. */
function nameOf(
  model: string,
  column: string,
  columns: readonly string[],
  references: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  if (columns.includes(column)) return column;
  return Object.keys(references).find((name) => factsOf(model).relations[name]?.from.includes(column));
}

/** The problem of a row whose key another row of the same batch has. */
export function duplicateKey(model: string, key: Readonly<Record<string, unknown>>): RowProblem {
  const names = Object.keys(key);
  return batchErrors.DUPLICATE_KEY({
    column: names.join(', '),
    noun: nounName(model),
    names: { en: names.join(', '), zh: names.join('、') },
    key: describeKey(key),
  });
}
