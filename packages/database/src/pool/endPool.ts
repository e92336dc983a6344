import type pg from 'pg';
import { cancelStatement } from './cancel.ts';
import { cut, lentBy } from './connections.ts';

/** How long statements under way may go on, and how long their cancellation may take, in milliseconds. */
const patience = 1_000;

/**
 * Ends a pool: waits a moment for the statements under way, has PostgreSQL give up those that go on, such as one that
 * waits for a lock, and cuts what is left then, so that a client that nobody gave back does not keep us open.
 */
export async function endPool(pool: pg.Pool): Promise<void> {
  const ended = pool.end();
  if (await within(ended, patience)) return;
  for (const client of lentBy(pool)) cancelStatement(client);
  if (await within(ended, patience)) return;
  for (const client of lentBy(pool)) cut(client, 'the database was closed');
  await within(ended, patience);
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  return Promise.race([work.then(() => true), late]).finally(() => clearTimeout(timer));
}
