import type { Database } from '@plangraph/database';
import type { MutationTransaction } from '../contract/transaction.ts';
import { isConflict } from './databaseRefusal.ts';

const seconds = 1_000;
/** How long a mutation may take, in milliseconds. */
const longest = 30 * seconds;
/** How long it may wait for a connection, in milliseconds. */
const longestWait = 10 * seconds;
const attempts = 3;

// A statement that hangs, or a gateway that does, must not keep others from the rows it has locked. Without values, both go in one message:
// Prisma would set the isolation by one of its own.
const settings = `
  SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
  SELECT set_config('statement_timeout', '${longest}', true),
    set_config('idle_in_transaction_session_timeout', '${longest}', true)`;

/** Runs work in one transaction, for so many milliseconds at most. Where PostgreSQL ends it to resolve a deadlock, the work begins anew. */
export async function writeTogether<T>(
  { prisma }: Database,
  work: (transaction: MutationTransaction) => Promise<T>,
  timeout = longest,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(
        async (transaction) => {
          await transaction.$executeRawUnsafe(settings);
          return work(transaction);
        },
        { timeout, maxWait: longestWait },
      );
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}
