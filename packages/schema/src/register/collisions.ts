import { type ColumnFacts, factsOf, type Tabular } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Problems } from '../contract/problems.ts';
import type { MutationTransaction } from '../contract/transaction.ts';
import { databaseRefusal } from '../mutation/databaseRefusal.ts';
import { sqlName } from '../reader/statement.ts';
import { postgresType } from './record.ts';
import { exists } from './refusals.ts';

/** What the input says of a record that is written. */
interface Stated {
  readonly path: Problem['path'];
  /** Writes a value of the record for a message: of a reference, the key. */
  readonly show: (name: string) => string;
}

/** A record that is to be written, by column, and what is wrong with it. */
export interface ToStore extends Stated {
  readonly record: Readonly<Record<string, unknown>>;
  /** The record's own id, where it is there already. */
  readonly id: number | null;
  readonly problems: Problems;
}

/**
 * Adds a problem to every record that states a unique value which another record has: one statement for each unique of the model. Says
 * whether there is any.
 */
export async function findCollisions(
  transaction: MutationTransaction,
  contract: Tabular,
  records: readonly ToStore[],
): Promise<boolean> {
  const { table, columns, uniques } = factsOf(contract.model);
  let isAny = false;
  for (const unique of uniques) {
    const stating = records.flatMap(({ record, id }, at) =>
      unique.every((name) => record[name] !== undefined && record[name] !== null)
        ? [{ '#': at, own: id ?? 0, ...Object.fromEntries(unique.map((name) => [name, record[name]])) }]
        : [],
    );
    if (!stating.length) continue;
    const facts = (name: string) => columns[name] as ColumnFacts;
    const types = unique.map((name) => `${sqlName(name)} ${postgresType(facts(name))}`);
    const same = unique.map((name) => `t.${sqlName(facts(name).column)} = given.${sqlName(name)}`);
    const text =
      `SELECT given."#" AS "at", ${columns.retiredAt ? 't."retiredAt" IS NOT NULL' : 'false'} AS "retired" ` +
      `FROM json_to_recordset($1::json) AS given("#" int4, "own" int4, ${types.join(', ')}) ` +
      `JOIN ${sqlName(table)} t ON ${same.join(' AND ')} AND t."id" <> given."own"`;
    const found = await transaction.$queryRawUnsafe<{ at: number; retired: boolean }[]>(text, JSON.stringify(stating));
    for (const { at, retired } of found) {
      const stored = records[at] as ToStore;
      stored.problems.add(collision(contract, unique, retired, stored));
      isAny = true;
    }
  }
  return isAny;
}

/** The problem of a unique value that another record took at the same moment; null for any other refusal. */
export function refusedCollision(error: unknown, contract: Tabular, stated: Stated): Problem | null {
  const refusal = databaseRefusal(error);
  if (refusal?.state !== '23505') return null;
  const { table, uniques } = factsOf(contract.model);
  const unique = uniques.find((names) => refusal.constraint === `${table}_${names.join('_')}_key`.slice(0, 63));
  return collision(contract, unique ?? contract.key, false, stated);
}

/** The problem of a unique value that another record has. */
function collision(contract: Tabular, unique: readonly string[], retired: boolean, { path, show }: Stated) {
  const { relations } = factsOf(contract.model);
  const names = unique.map(
    (column) => Object.keys(contract.references).find((name) => relations[name]?.from.includes(column)) ?? column,
  );
  const place = names.length === 1 ? [...path, names[0] as string] : path;
  return exists(contract.model, names, names.map(show).join(', '), retired, place);
}
