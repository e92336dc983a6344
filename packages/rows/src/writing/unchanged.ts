import { keyText } from '../contract/keyPath.ts';
import type { Row } from '../contract/shape.ts';
import type { Tabular } from '../contract/tabular.ts';
import { factsOf } from '../facts/factsOf.ts';
import { findRows } from './findRows.ts';
import type { Transaction } from './transaction.ts';
import { compareStatement } from './upsert.ts';
import { resolve } from './write.ts';

/** Finds the rows that writing would leave untouched, by position: stored already, with every value that they state. */
export async function findUnchanged(
  transaction: Transaction,
  contract: Tabular,
  rows: readonly Row[],
): Promise<ReadonlySet<number>> {
  const unchanged = new Set<number>();
  for (const [position, row] of rows.entries()) {
    if (!(await leadsSomewhere(transaction, contract, row))) continue;
    const [record] = await resolve(transaction, contract, [row]);
    if (!record) continue;
    const spoken = Object.keys(record).filter((name) => record[name] !== undefined);
    const { rows: same } = await transaction.query(compareStatement(contract, spoken), [JSON.stringify([record])]);
    if (same.length > 0) unchanged.add(position);
  }
  return unchanged;
}

/** Whether all that a row refers to is stored; what refers to something new is new itself, or changes. */
async function leadsSomewhere(transaction: Transaction, { model, references }: Tabular, row: Row): Promise<boolean> {
  for (const [reference, paths] of Object.entries(references)) {
    if (keyText(row[reference], paths) === undefined) continue;
    const target = factsOf(model).relations[reference]?.model ?? '';
    const [id] = await findRows(transaction, target, paths, [row[reference]]);
    if (id === undefined) return false;
  }
  return true;
}
