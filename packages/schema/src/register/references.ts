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
  const named: Named[] = [];
  for (const [name, paths] of Object.entries(references)) {
    const { model: target, from } = factsOf(model).relations[name] ?? {};
    const key = row[name];
    delete record[name];
    if (!target || !from?.[0] || key === undefined) continue;
    record[from[0]] = null;
    if (keyText(key, paths) !== undefined) named.push({ name, column: from[0], target, paths, key });
  }
  const found = await findServing(transaction, named);
  for (const [at, { name, column, target, key }] of named.entries()) {
    const asked = { noun: target as ModelName, path: [...path, name], key: describeKey(key) };
    const serving = problems.expect(found.get(at), asked);
    if (!serving) continue;
    const moment = serving.retiredAt?.toISOString();
    if (moment) problems.add(registerErrors.RETIRED({ noun: nounName(target), moment, path: asked.path }));
    record[column] = Number(serving.id);
  }
  return record;
}

/** A reference, the column that keeps it, and the natural key by which a row names what it leads to. */
interface Named {
  readonly name: string;
  readonly column: string;
  readonly target: string;
  readonly paths: readonly string[];
  readonly key: unknown;
}

/** A record that is kept from being retired, and when it was before; null while it serves. */
interface Serving {
  readonly at: number;
  readonly id: number;
  readonly retiredAt: Date | null;
}

/** Finds the rows that natural keys name, and keeps them from being retired until the mutation ends: all in one statement. */
async function findServing(
  transaction: MutationTransaction,
  named: readonly Named[],
): Promise<ReadonlyMap<number, Serving>> {
  if (!named.length) return new Map();
  const values: string[] = [];
  const parts = named.map(({ target, paths, key }, at) => {
    const { table, columns } = factsOf(target);
    const finding = findingOf(target, paths, key, (value) => `$${values.push(value)}::json`);
    // It is found as it is for everybody, then looked at as it is when it is locked.
    const [retiredAt, lock] = columns.retiredAt ? ['"retiredAt"', 'FOR KEY SHARE'] : ['NULL::timestamptz', ''];
    return `r${at} AS (SELECT "id", ${retiredAt} AS "retiredAt" FROM ${sqlName(table)} WHERE "id" = (${finding}) ${lock})`;
  });
  const rows = named.map((_, at) => `SELECT ${at} AS "at", "id", "retiredAt" FROM r${at}`);
  const text = `WITH ${parts.join(', ')} ${rows.join(' UNION ALL ')}`;
  const found = await transaction.$queryRawUnsafe<Serving[]>(text, ...values);
  return new Map(found.map((each) => [each.at, each]));
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
