import { describeKey } from '../contract/describeKey.ts';
import { keyPathsOf } from '../contract/keyPath.ts';
import type { Row } from '../contract/shape.ts';
import type { Tabular } from '../contract/tabular.ts';
import { batchErrors } from '../errors/rows.ts';
import { factsOf } from '../facts/factsOf.ts';
import { nounName } from '../facts/nounName.ts';
import { quote, type RowProblem } from '../rules/rowProblem.ts';
import { findRows } from '../writing/findRows.ts';
import type { RowSet } from '../writing/rowSet.ts';
import type { Transaction } from '../writing/transaction.ts';
import { findUnchanged } from '../writing/unchanged.ts';
import type { PlacedProblem } from './placedProblem.ts';

/**
 * Finds every row that would write what is retired: whose key is that of a retired record, or that refers to one. A row
 * that is stored already as it stands here writes nothing, and is none of them: what was retired since it was loaded does
 * not hinder that it is loaded again.
 */
export async function checkRetired(transaction: Transaction, batch: readonly RowSet[]): Promise<PlacedProblem[]> {
  const problems: PlacedProblem[] = [];
  for (const set of batch) {
    const found = await retiredIn(transaction, set);
    if (found.size === 0) continue;
    const positions = [...found.keys()];
    const rows = positions.map((position) => set.rows[position] as Row);
    const unchanged = await findUnchanged(transaction, set.contract, rows);
    for (const [at, position] of positions.entries()) {
      if (unchanged.has(at)) continue;
      problems.push(...(found.get(position) ?? []).map((problem) => ({ set, position, problem })));
    }
  }
  return problems;
}

/** The problems of rows that name retired records, by the position of the row. */
async function retiredIn(transaction: Transaction, { contract, rows }: RowSet): Promise<Map<number, RowProblem[]>> {
  const found = new Map<number, RowProblem[]>();
  const add = (position: number, problem: RowProblem) => found.set(position, [...(found.get(position) ?? []), problem]);
  const own = await retirements(transaction, contract.model, keyPathsOf(contract), rows);
  for (const [position, moment] of own) add(position, retiredItself(contract, rows[position] as Row, moment));
  for (const [reference, paths] of Object.entries(contract.references)) {
    const target = factsOf(contract.model).relations[reference]?.model ?? '';
    const keys = rows.map((row) => row[reference] ?? {});
    for (const [position, moment] of await retirements(transaction, target, paths, keys)) {
      const said = { column: reference, noun: nounName(target), key: quote(describeKey(keys[position])), moment };
      add(position, batchErrors.RETIRED.reference(said));
    }
  }
  return found;
}

/** When records that keys name were retired, by the position of the key; only of those that are. */
async function retirements(
  transaction: Transaction,
  model: string,
  paths: readonly string[],
  keys: readonly unknown[],
): Promise<ReadonlyMap<number, string>> {
  const { table, columns } = factsOf(model);
  if (!columns.retiredAt || keys.length === 0) return new Map();
  const ids = await findRows(transaction, model, paths, keys);
  const { rows } = await transaction.query(
    `SELECT "id", "retiredAt" FROM "${table}" WHERE "id" = ANY($1::int4[]) AND "retiredAt" IS NOT NULL`,
    [ids.filter((id) => id !== undefined)],
  );
  const moments = new Map(rows.map(({ id, retiredAt }) => [Number(id), (retiredAt as Date).toISOString()]));
  return new Map(
    ids.flatMap((id, position): [number, string][] => {
      const moment = id === undefined ? undefined : moments.get(id);
      return moment === undefined ? [] : [[position, moment]];
    }),
  );
}

function retiredItself({ model, key }: Tabular, row: Row, moment: string): RowProblem {
  const named = quote(key.map((name) => describeKey(row[name])).join(', '));
  return batchErrors.RETIRED.itself({ column: key.join(', '), noun: nounName(model), key: named, moment });
}
