import type { MutationTransaction } from '@plangraph/schema';

const statement = `
  SELECT 1 FROM "Plan" plan JOIN "DatasetLoad" load ON load."code" = plan."code" || '-demo' WHERE plan."id" = $1`;

/**
 * Whether a plan's figures are those of its synthetic year: then whatever is reported besides is part of the
 * demonstration too, so that no real figure ever stands among made-up ones.
 */
export async function isDemonstrated(transaction: MutationTransaction, planId: number): Promise<boolean> {
  const found = await transaction.$queryRawUnsafe<unknown[]>(statement, planId);
  return found.length > 0;
}
