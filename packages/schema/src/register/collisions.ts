import { type ColumnFacts, factsOf, type Tabular } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Problems } from '../contract/problems.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { databaseRefusal } from '../mutation/databaseRefusal.ts';
import { sqlName } from '../reader/statement.ts';
import { postgresType } from './record.ts';
import { exists } from './refusals.ts';

/** A record as its table has it or is to have it. */
type Stored = Readonly<Record<string, unknown>>;

/** A record that is to be written, and what its input says of it. */
export interface ToStore {
  readonly contract: Tabular;
  readonly record: Stored;
  /** The record's own id, where it is there already. */
  readonly id: number | null;
  readonly path: Problem['path'];
  /** Writes a value of the record for a message: of a reference, the key. */
  readonly show: (name: string) => string;
}

/** Adds a problem for every other record that has one of the record's unique values; says whether there is any. */
export async function findCollisions(
  transaction: MutationTransaction,
  { contract, record, id, path, show }: ToStore,
  problems: Problems,
): Promise<boolean> {
  const { table, columns, uniques } = factsOf(contract.model);
  let found = false;
  for (const unique of uniques) {
    if (unique.some((name) => record[name] === undefined || record[name] === null)) continue;
    const values = unique.map((name, at) => {
      const facts = columns[name] as ColumnFacts;
      return `${sqlName(facts.column)} = $${at + 2}::text::${postgresType(facts)}`;
    });
    const retiredAt = columns.retiredAt ? '"retiredAt"' : 'NULL AS "retiredAt"';
    const text = `SELECT ${retiredAt} FROM ${sqlName(table)} WHERE "id" <> $1::int4 AND ${values.join(' AND ')}`;
    const given = unique.map((name) => String(record[name]));
    const [other] = await transaction.$queryRawUnsafe<{ retiredAt: Date | null }[]>(text, id ?? 0, ...given);
    if (!other) continue;
    problems.add(collision(contract, unique, other.retiredAt !== null, { path, show }));
    found = true;
  }
  return found;
}

/** The problem of a unique value that another record took at the same moment; null for any other refusal. */
export function refusedCollision(error: unknown, { contract, path, show }: ToStore): Problem | null {
  const refusal = databaseRefusal(error);
  if (refusal?.state !== '23505') return null;
  const { table, uniques } = factsOf(contract.model);
  const unique = uniques.find((names) => refusal.constraint === `${table}_${names.join('_')}_key`.slice(0, 63));
  return collision(contract, unique ?? contract.key, false, { path, show });
}

/** The problem of a unique value that another record has. */
export function collision(
  contract: Tabular,
  unique: readonly string[],
  retired: boolean,
  { path, show }: Pick<ToStore, 'path' | 'show'>,
) {
  const { relations } = factsOf(contract.model);
  const names = unique.map(
    (column) => Object.keys(contract.references).find((name) => relations[name]?.from.includes(column)) ?? column,
  );
  const place = names.length === 1 ? [...path, names[0] as string] : path;
  return exists(contract.model, names, names.map(show).join(', '), retired, place);
}
