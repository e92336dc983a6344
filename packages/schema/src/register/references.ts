import {
  describeKey,
  factsOf,
  findingOf,
  keyText,
  type ModelName,
  nounName,
  type Row,
  type Tabular,
} from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Problems } from '../contract/problems.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { registerErrors } from '../errors/register.ts';
import { sqlName } from '../reader/statement.ts';

/**
 * Replaces the references of a row by the ids that they lead to, and adds a problem for each that leads nowhere, or to a
 * retired record. What they lead to is locked against retirement until the mutation ends.
 *
 * @returns the row as its table has it: foreign keys in the place of references.
 */
export async function resolveReferences(
  transaction: MutationTransaction,
  { model, references }: Tabular,
  row: Row,
  path: Problem['path'],
  problems: Problems,
): Promise<Record<string, unknown>> {
  const record: Record<string, unknown> = { ...row };
  for (const [name, paths] of Object.entries(references)) {
    const { model: target, from } = factsOf(model).relations[name] ?? {};
    const key = row[name];
    delete record[name];
    if (!target || !from?.[0] || key === undefined) continue;
    record[from[0]] = null;
    if (keyText(key, paths) === undefined) continue;
    const found = await findServing(transaction, target, paths, key);
    const asked = { noun: target as ModelName, path: [...path, name], key: describeKey(key) };
    if (problems.expect(found, asked) === null) continue;
    const { id, moment } = found as Serving;
    if (moment) problems.add(registerErrors.RETIRED({ noun: nounName(target), moment, path: asked.path }));
    record[from[0]] = id;
  }
  return record;
}

/** A record that is kept from being retired, and when it was before; undefined while it serves. */
interface Serving {
  readonly id: number;
  readonly moment: string | undefined;
}

/** Finds the row that a natural key names, and keeps it from being retired until the mutation ends. */
async function findServing(
  transaction: MutationTransaction,
  model: string,
  paths: readonly string[],
  key: unknown,
): Promise<Serving | undefined> {
  const { table, columns } = factsOf(model);
  const values: string[] = [];
  const finding = findingOf(model, paths, key, (value) => `$${values.push(value)}::json`);
  // It is found as it is for everybody, then looked at as it is when it is locked.
  const text = columns.retiredAt
    ? `SELECT "id", "retiredAt" FROM ${sqlName(table)} WHERE "id" = (${finding}) FOR KEY SHARE`
    : finding;
  const [found] = await transaction.$queryRawUnsafe<{ id: number; retiredAt?: Date | null }[]>(text, ...values);
  return found && { id: Number(found.id), moment: found.retiredAt?.toISOString() };
}

/** Keeps a record from being retired until the mutation ends; gives the moment of its retirement where it was before. */
export async function lockServing(
  transaction: MutationTransaction,
  model: string,
  id: number,
): Promise<string | undefined> {
  const { table, columns } = factsOf(model);
  if (!columns.retiredAt) return undefined;
  const text = `SELECT "retiredAt" FROM ${sqlName(table)} WHERE "id" = $1::int4 FOR KEY SHARE`;
  const [found] = await transaction.$queryRawUnsafe<{ retiredAt: Date | null }[]>(text, id);
  return found?.retiredAt?.toISOString();
}
