import type { Database } from '@plangraph/database';
import type { MutationTransaction } from '@plangraph/schema';

const ending = '-demo';

/** Under which code the synthetic year of a plan is remembered among the data sets. */
export function syntheticYearOf(plan: string): string {
  return plan + ending;
}

/** Whether a `plan` has a synthetic year. */
export const hasYear = `EXISTS (SELECT 1 FROM "DatasetLoad" load WHERE load."code" = plan."code" || '${ending}')`;

/**
 * Whether a plan's figures are those of its synthetic year: then whatever is reported besides is part of the
 * demonstration too, so that no real figure ever stands among made-up ones.
 */
export async function isDemonstrated(transaction: MutationTransaction, planId: number): Promise<boolean> {
  const statement = `SELECT 1 FROM "Plan" plan WHERE plan."id" = $1 AND ${hasYear}`;
  const found = await transaction.$queryRawUnsafe<unknown[]>(statement, planId);
  return found.length > 0;
}

/** The plans of a database that have a synthetic year; those that are made up themselves stand for no other. */
export async function findDemos({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const statement = `SELECT plan."code" FROM "Plan" plan WHERE NOT plan."synthetic" AND ${hasYear} ORDER BY 1`;
  const { rows } = await pool.query<{ code: string }>(statement);
  return rows.map(({ code }) => code);
}
