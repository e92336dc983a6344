import type { RowSet, Transaction } from '@plangraph/rows';

/** A document that does not say of which place it is, is of that whose plan it states. */
export async function placeDocuments(transaction: Transaction, plan: string, batch: readonly RowSet[]): Promise<void> {
  const codes = batch
    .filter(({ contract }) => contract.model === 'SourceDocument')
    .flatMap(({ rows }) => rows.map(({ code }) => String(code)));
  await transaction.query(
    `UPDATE "SourceDocument" SET "placeId" = (SELECT "placeId" FROM "Plan" WHERE "code" = $1)
     WHERE "code" = ANY($2::text[]) AND "placeId" IS NULL`,
    [plan, codes],
  );
}
