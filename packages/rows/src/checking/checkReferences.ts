import { describeKey } from '../contract/describeKey.ts';
import { keyText } from '../contract/keyPath.ts';
import { batchErrors } from '../errors/rows.ts';
import { factsOf } from '../facts/factsOf.ts';
import { nounName } from '../facts/nounName.ts';
import { quote } from '../rules/rowProblem.ts';
import { findRows } from '../writing/findRows.ts';
import type { RowSet } from '../writing/rowSet.ts';
import type { Transaction } from '../writing/transaction.ts';
import type { PlacedProblem } from './placedProblem.ts';

/**
 * Finds every reference that leads neither to a row of the same batch nor to one in the database.
 *
 * @param known further keys that count as present: rows that have faults of their own.
 */
export async function checkReferences(
  transaction: Transaction,
  batch: readonly RowSet[],
  known: readonly RowSet[] = [],
): Promise<PlacedProblem[]> {
  const problems: PlacedProblem[] = [];
  for (const set of batch) {
    for (const [reference, paths] of Object.entries(set.contract.references)) {
      const target = factsOf(set.contract.model).relations[reference]?.model ?? '';
      const here = keysInBatch([...batch, ...known], target, paths);
      const elsewhere = new Map<string, unknown>();
      for (const row of set.rows) {
        const text = keyText(row[reference], paths);
        if (text !== undefined && !here.has(text)) elsewhere.set(text, row[reference]);
      }
      const texts = [...elsewhere.keys()];
      const found = await findRows(transaction, target, paths, [...elsewhere.values()]);
      const missing = new Set(texts.filter((_, position) => found[position] === undefined));
      if (missing.size === 0) continue;
      for (const [position, row] of set.rows.entries()) {
        const text = keyText(row[reference], paths);
        if (text !== undefined && missing.has(text)) {
          const key = quote(describeKey(row[reference]));
          problems.push({
            set,
            position,
            problem: batchErrors.UNKNOWN_REFERENCE({ column: reference, noun: nounName(target), key }),
          });
        }
      }
    }
  }
  return problems;
}

function keysInBatch(batch: readonly RowSet[], model: string, paths: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { contract, rows } of batch) {
    if (contract.model !== model) continue;
    for (const row of rows) {
      const text = keyText(row, paths);
      if (text !== undefined) keys.add(text);
    }
  }
  return keys;
}
