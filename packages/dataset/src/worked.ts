import type { Row, RowSet, Transaction } from '@plangraph/rows';

// Changes name a noun and a number; each column that one of them made is worked on since.
const changed = (noun: 'Designation' | 'Measure' | 'Target') => `
  SELECT row."code", array_agg(DISTINCT worked."column") AS "columns"
  FROM "Plan" plan JOIN "${noun}" row ON row."planId" = plan."id"
  JOIN "Change" change ON change."noun" = '${noun}' AND change."recordId" = row."id"
  CROSS JOIN LATERAL jsonb_object_keys(change."after") AS worked("column")
  WHERE plan."code" = $1 GROUP BY row."code"`;

const placed = `
  SELECT 1 FROM "Plan" plan JOIN "Change" change ON change."noun" = 'Plan' AND change."recordId" = plan."id"
  WHERE plan."code" = $1 AND change."after" ? 'parent' LIMIT 1`;

/**
 * The same rows without what people have worked on since: a data set says what a plan promises, and a newer version of it
 * takes back nothing of what became of the promise.
 */
export async function withoutWork(
  transaction: Transaction,
  plan: string,
  batch: readonly RowSet[],
): Promise<readonly RowSet[]> {
  const worked = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const noun of ['Designation', 'Measure', 'Target'] as const) {
    const { rows } = await transaction.query(changed(noun), [plan]);
    worked.set(noun, new Map(rows.map(({ code, columns }) => [String(code), columns as readonly string[]])));
  }
  const { rows } = await transaction.query(placed, [plan]);
  if (rows.length > 0) worked.set('Plan', new Map([[plan, ['parent']]]));
  return batch.map(({ contract, rows }) => {
    const of = worked.get(contract.model);
    return { contract, rows: of ? rows.map((row) => without(row, of.get(String(row.code)) ?? [])) : rows };
  });
}

function without(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
}
