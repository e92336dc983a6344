import { describeKey } from '../contract/describeKey.ts';
import { keyText } from '../contract/keyPath.ts';
import type { Row } from '../contract/shape.ts';
import type { Tabular } from '../contract/tabular.ts';
import { factsOf } from '../facts/factsOf.ts';
import { findRows } from './findRows.ts';
import type { RowSet } from './rowSet.ts';
import type { Transaction } from './transaction.ts';
import { upsert } from './upsert.ts';
import { inOrder, inWaves } from './writeOrder.ts';

/** How many rows of one kind were written. */
export interface WriteCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Writes sets of rows in the order of their references, so that what is referred to comes first. Rows that are already
 * as they should be are not touched. The caller's transaction decides whether any of it lasts.
 *
 * A column that a row does not speak of takes its default in a new row and is left as it is in an existing one.
 *
 * @returns the counts for each set, in the order in which the sets were given.
 */
export async function writeRows(transaction: Transaction, batch: readonly RowSet[]): Promise<WriteCounts[]> {
  const counts = new Map<RowSet, WriteCounts>();
  for (const set of inOrder(batch)) counts.set(set, await writeSet(transaction, set));
  return batch.map((set) => counts.get(set) ?? { created: 0, changed: 0, unchanged: 0 });
}

async function writeSet(transaction: Transaction, { contract, rows }: RowSet): Promise<WriteCounts> {
  let created = 0;
  let changed = 0;
  const { waves, circular } = inWaves(contract, rows);
  if (circular.length > 0) throw new Error(`Rows of ${contract.model} refer to one another in a circle.`);
  for (const wave of waves) {
    const records = await resolve(transaction, contract, wave);
    for (const alike of bySpokenColumns(records)) {
      const counts = await upsert(transaction, contract, alike);
      created += counts.created;
      changed += counts.changed;
    }
  }
  return { created, changed, unchanged: rows.length - created - changed };
}

/** Replaces references by the ids that they lead to. */
export async function resolve(
  transaction: Transaction,
  { model, references }: Tabular,
  rows: readonly Row[],
): Promise<Record<string, unknown>[]> {
  const records: Record<string, unknown>[] = rows.map((row) => ({ ...row }));
  for (const [reference, paths] of Object.entries(references)) {
    const relation = factsOf(model).relations[reference];
    const column = relation?.from[0];
    if (!relation || !column) continue;
    const keys = new Map<string, unknown>();
    for (const row of rows) {
      const text = keyText(row[reference], paths);
      if (text !== undefined) keys.set(text, row[reference]);
    }
    const ids = await findRows(transaction, relation.model, paths, [...keys.values()]);
    const idByText = new Map([...keys.keys()].map((text, position) => [text, ids[position]]));
    for (const record of records) {
      const key = record[reference];
      if (key === undefined) continue;
      delete record[reference];
      const id = key === null ? null : idByText.get(keyText(key, paths) ?? '');
      if (id === undefined)
        throw new Error(`${model}.${reference}: ${relation.model} ${describeKey(key)} does not exist.`);
      record[column] = id;
    }
  }
  return records;
}

/** Rows that speak of the same columns go in one statement; most files have one or two such groups. */
function bySpokenColumns(records: readonly Record<string, unknown>[]): Record<string, unknown>[][] {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const record of records) {
    const spoken = Object.keys(record).filter((name) => record[name] !== undefined);
    const text = spoken.sort().join();
    const group = groups.get(text);
    if (group) group.push(record);
    else groups.set(text, [record]);
  }
  return [...groups.values()];
}
