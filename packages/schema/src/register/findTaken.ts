import { type ColumnFacts, describeKey, factsOf, type Tabular } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';
import { sqlName } from '../reader/statement.ts';
import { collision } from './collisions.ts';
import type { Draft } from './readDraft.ts';
import { postgresType } from './record.ts';

/** Adds a problem to every row that states a unique value which another record has: one statement for each unique of the model. */
export async function findTaken(
  transaction: MutationTransaction,
  contract: Tabular,
  drafts: readonly Draft[],
): Promise<void> {
  const { table, columns, uniques } = factsOf(contract.model);
  for (const unique of uniques) {
    const stating = drafts.flatMap(({ record, stored }, at) =>
      unique.every((name) => record[name] !== undefined && record[name] !== null)
        ? [{ '#': at, own: stored?.id ?? 0, ...Object.fromEntries(unique.map((name) => [name, record[name]])) }]
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
      const draft = drafts[at];
      const show = (name: string) => describeKey(draft?.row[name]);
      draft?.problems.add(collision(contract, unique, retired, { path: [], show }));
    }
  }
}
