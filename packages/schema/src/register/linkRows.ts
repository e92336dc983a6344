import { describeKey, factsOf, findRows, keyText, type ModelName, nounName, type Tabular } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';
import { registerErrors } from '../errors/register.ts';
import { sqlName } from '../reader/statement.ts';
import type { Draft } from './readDraft.ts';
import { asTransaction } from './transaction.ts';

/**
 * Makes of what rows state what their table takes: ids in the place of references. Adds a problem for each reference that
 * leads nowhere, or to a retired record; what they lead to is locked against retirement until the mutation ends.
 */
export async function linkRows(
  transaction: MutationTransaction,
  { model, key, references }: Tabular,
  drafts: readonly Draft[],
): Promise<void> {
  for (const draft of drafts) {
    const names = draft.stored ? draft.named : Object.keys(draft.row);
    draft.record = Object.fromEntries(names.filter((name) => !references[name]).map((name) => [name, draft.row[name]]));
  }
  for (const [name, paths] of Object.entries(references)) {
    const { model: target, from = [] } = factsOf(model).relations[name] ?? {};
    const [column] = from;
    if (!target || !column) continue;
    const stating = drafts.filter(({ stored, named, row }) =>
      stored ? named.includes(name) : row[name] !== undefined,
    );
    const keys = new Map<string, unknown>();
    for (const { row, record } of stating) {
      const text = keyText(row[name], paths);
      if (text === undefined) record[column] = null;
      else keys.set(text, row[name]);
    }
    const texts = [...keys.keys()];
    const found = await findRows(asTransaction(transaction), target, paths, [...keys.values()]);
    const ids = new Map(texts.map((text, at) => [text, found[at]]));
    const retirements = await lockServing(
      transaction,
      target,
      [...ids.values()].filter((id) => id !== undefined),
    );
    for (const { row, record, problems } of stating) {
      const text = keyText(row[name], paths);
      if (text === undefined) continue;
      const id = problems.expect(ids.get(text), {
        noun: target as ModelName,
        path: [name],
        key: describeKey(row[name]),
      });
      const moment = id === null ? undefined : retirements.get(id);
      if (moment) problems.add(registerErrors.RETIRED({ noun: nounName(target), moment, path: [name] }));
      record[column] = id;
    }
  }
  // The key of a stored record is how it was found; it does not change.
  for (const { stored, record } of drafts) if (stored) for (const name of key) delete record[name];
}

/** Keeps records from being retired until the mutation ends; gives the moments of those that were before. */
async function lockServing(transaction: MutationTransaction, model: string, ids: readonly number[]) {
  const { table, columns } = factsOf(model);
  if (!columns.retiredAt || !ids.length) return new Map<number, string>();
  const text = `SELECT "id", "retiredAt" FROM ${sqlName(table)} WHERE "id" = ANY($1::int4[]) ORDER BY "id" FOR KEY SHARE`;
  const rows = await transaction.$queryRawUnsafe<{ id: number; retiredAt: Date | null }[]>(text, [...new Set(ids)]);
  return new Map(rows.flatMap(({ id, retiredAt }) => (retiredAt ? [[Number(id), retiredAt.toISOString()]] : [])));
}
