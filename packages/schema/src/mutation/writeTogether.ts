import type { Database } from '@plangraph/database';
import type { MutationTransaction } from '../contract/transaction.ts';
import { isConflict } from './databaseRefusal.ts';

const seconds = 1_000;
/** How long a mutation may take, in milliseconds. */
const longest = 30 * seconds;
/** How long it may wait for a connection, in milliseconds. */
const longestWait = 10 * seconds;
const attempts = 3;

// A statement that hangs, or a gateway that does, must not keep others from the rows it has locked. All of it goes in one message, with the
// point to which a mutation that is refused goes back.
const begin = `
  BEGIN ISOLATION LEVEL READ COMMITTED;
  SELECT set_config('statement_timeout', '${longest}', true),
    set_config('idle_in_transaction_session_timeout', '${longest}', true);
  SAVEPOINT before_all`;

/** Takes back all that was done in a transaction of {@link writeTogether}. */
export const takeBack = 'ROLLBACK TO SAVEPOINT before_all';

/** Runs work in one transaction, for so many milliseconds at most. Where PostgreSQL ends it to resolve a deadlock, the work begins anew. */
export async function writeTogether<T>(
  database: Database,
  work: (transaction: MutationTransaction) => Promise<T>,
  timeout = longest,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transact(work, { begin, timeout, maxWait: longestWait });
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}
