import type { Row, RowSet, Transaction } from '@plangraph/rows';
import type { Definitions } from './definitions.ts';

/** Something that the database has and the data set has no longer. */
export interface KeptRow {
  readonly model: string;
  /** Its natural key, without the plan. */
  readonly key: string;
}

const spineKeys: Record<string, { readonly statement: string; readonly keyOf: (row: Row) => string }> = {
  Area: {
    statement: 'SELECT a."code" AS "key" FROM "Area" a JOIN "Plan" p ON p."id" = a."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
  Section: {
    statement: `SELECT a."code" || '/' || s."ordinal" AS "key" FROM "Section" s JOIN "Area" a ON a."id" = s."areaId" JOIN "Plan" p ON p."id" = a."planId" WHERE p."code" = $1`,
    keyOf: ({ area, ordinal }) => `${(area as Row).code}/${ordinal}`,
  },
  Measure: {
    statement: 'SELECT m."code" AS "key" FROM "Measure" m JOIN "Plan" p ON p."id" = m."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
  Target: {
    statement: 'SELECT t."code" AS "key" FROM "Target" t JOIN "Plan" p ON p."id" = t."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
  Designation: {
    statement: 'SELECT d."code" AS "key" FROM "Designation" d JOIN "Plan" p ON p."id" = d."planId" WHERE p."code" = $1',
    keyOf: ({ code }) => String(code),
  },
};

/**
 * Finds rows of a plan's spine, and common definitions, that an earlier version of the data set wrote and this one does
 * not mention. They are kept, because figures and records may hang from them; a person decides.
 */
export async function findKept(
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
    const { rows } = await transaction.query(`${statement} ORDER BY 1`, [plan]);
    kept.push(...rows.map((row) => ({ model, key: String(row.key) })).filter(({ key }) => !mentioned.has(key)));
  }
  for (const [model, codes] of Object.entries(earlier)) {
    kept.push(...codes.filter((code) => !now[model]?.includes(code)).map((key) => ({ model, key })));
  }
  return kept;
}
