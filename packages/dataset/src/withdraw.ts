import type { Row, RowSet, Transaction } from '@plangraph/rows';
import type { Definitions } from './definitions.ts';

/** Something that the database has and the data set has no longer: of a plan's spine it is withdrawn. */
export interface KeptRow {
  readonly model: string;
  /** Its natural key, without the plan. */
  readonly key: string;
}

const spineKeys: Record<string, { readonly statement: string; readonly keyOf: (row: Row) => string }> = {
  Area: {
    statement:
      'SELECT a."id", a."code" AS "key" FROM "Area" a JOIN "Plan" p ON p."id" = a."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
  Section: {
    statement: `SELECT s."id", a."code" || '/' || s."ordinal" AS "key" FROM "Section" s JOIN "Area" a ON a."id" = s."areaId" JOIN "Plan" p ON p."id" = a."planId" WHERE p."code" = $1`,
    keyOf: ({ area, ordinal }) => `${(area as Row).code}/${ordinal}`,
  },
  Measure: {
    statement:
      'SELECT m."id", m."code" AS "key" FROM "Measure" m JOIN "Plan" p ON p."id" = m."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
  Target: {
    statement:
      'SELECT t."id", t."code" AS "key" FROM "Target" t JOIN "Plan" p ON p."id" = t."planId" WHERE p."code" = $1 AND t."division" IS NULL',
    keyOf: ({ code }) => String(code),
  },
  Designation: {
    statement:
      'SELECT d."id", d."code" AS "key" FROM "Designation" d JOIN "Plan" p ON p."id" = d."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
};

/**
 * Withdraws the rows of a plan's spine that an earlier version of the data set wrote and this one does not state, and takes
 * back the withdrawal of what it states again. Nothing is deleted, because figures and records may hang from it: it is listed
 * and counted no more. Common definitions are kept as they are.
 */
export async function withdraw(
  transaction: Transaction,
  plan: string,
  batch: readonly RowSet[],
  earlier: Definitions,
  now: Definitions,
): Promise<KeptRow[]> {
  const kept: KeptRow[] = [];
  for (const [model, { statement, keyOf }] of Object.entries(spineKeys)) {
    const mentioned = new Set(
      batch.filter((set) => set.contract.model === model).flatMap((set) => set.rows.map(keyOf)),
    );
    const { rows } = await transaction.query(`${statement} ORDER BY 2`, [plan]);
    const gone = rows.filter(({ key }) => !mentioned.has(String(key)));
    kept.push(...gone.map(({ key }) => ({ model, key: String(key) })));
    const numbers = (found: readonly Row[]) => found.map(({ id }) => id);
    await transaction.query(
      `UPDATE "${model}" SET "withdrawnAt" = transaction_timestamp() WHERE "id" = ANY($1::int4[]) AND "withdrawnAt" IS NULL`,
      [numbers(gone)],
    );
    await transaction.query(
      `UPDATE "${model}" SET "withdrawnAt" = NULL WHERE "id" = ANY($1::int4[]) AND "withdrawnAt" IS NOT NULL`,
      [numbers(rows.filter((row) => !gone.includes(row)))],
    );
  }
  for (const [model, codes] of Object.entries(earlier)) {
    kept.push(...codes.filter((code) => !now[model]?.includes(code)).map((key) => ({ model, key })));
  }
  return kept;
}
