import type { Transaction } from '@plangraph/rows';
import type { MutationTransaction } from '../contract/transaction.ts';

/** The transaction of a mutation, as imports read and write through it. */
export function asTransaction(transaction: MutationTransaction): Transaction {
  return {
    query: async <Row>(statement: string, values: unknown[] = []) => ({
      rows: await transaction.$queryRawUnsafe<Row[]>(statement, ...values),
    }),
  };
}
