import type { Transaction } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';

/** The transaction of a mutation, as imports read and write through it. */
export function asTransaction(transaction: MutationTransaction): Transaction {
  return {
    query: async (statement, values = []) => ({
      rows: await transaction.$queryRawUnsafe<Record<string, unknown>[]>(statement, ...values),
    }),
  };
}
