import { models } from '@plangraph/database';
import { factsOf, type ModelFacts } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';
import { columnName } from '../reader/column.ts';
import { sqlName } from '../reader/statement.ts';

/** Records that cannot be without another one. */
export interface Dependants {
  readonly noun: string;
  readonly count: number;
}

/** Counts the serving records of every model that lead to a record through a relation that must lead somewhere. */
export async function findDependants(
  transaction: MutationTransaction,
  model: string,
  id: number,
): Promise<readonly Dependants[]> {
  const counts = requiredRelationsTo(model).map(({ noun, facts, column }) => {
    const serving = facts.columns.retiredAt ? ` AND ${columnName(facts, 'retiredAt')} IS NULL` : '';
    return `SELECT '${noun}' AS "noun", count(*)::int AS "count" FROM ${sqlName(facts.table)} WHERE ${columnName(facts, column)} = $1::int4${serving}`;
  });
  if (!counts.length) return [];
  const found = await transaction.$queryRawUnsafe<Dependants[]>(counts.join(' UNION ALL '), id);
  return found.filter(({ count }) => count > 0);
}

function requiredRelationsTo(target: string) {
  const all = Object.entries(models as Readonly<Record<string, ModelFacts>>);
  return all.flatMap(([noun, facts]) =>
    Object.values(facts.relations)
      .filter(
        (relation) => relation.model === target && !relation.list && !relation.nullable && relation.from.length > 0,
      )
      .map(({ from: [column = ''] }) => ({ noun, facts, column })),
  );
}

/** The records that a record cannot be without, by relation. */
export function requiredOf(model: string): readonly { readonly model: string; readonly column: string }[] {
  return Object.values(factsOf(model).relations)
    .filter((relation) => !relation.list && !relation.nullable && relation.from.length > 0)
    .map(({ model: target, from: [column = ''] }) => ({ model: target, column }));
}
