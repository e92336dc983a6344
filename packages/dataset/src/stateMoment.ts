import type { Transaction } from '@plangraph/rows';

/** States that what the transaction writes holds from its beginning on, also what was not there before. */
export async function stateMoment(transaction: Transaction): Promise<void> {
  await transaction.query(
    `SELECT set_config('plangraph.moment', date_trunc('milliseconds', transaction_timestamp())::text, true)`,
  );
}
