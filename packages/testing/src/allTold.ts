import { type Database, eventsNow, readEvents } from '@plangraph/database';

/**
 * Waits until all that was written can be told: what other tests write on the same server, in databases of their own, holds it
 * back for a moment.
 */
export async function allTold({ pool }: Pick<Database, 'pool'>): Promise<void> {
  for (;;) {
    const { pending } = await readEvents(pool, await eventsNow(pool), 1);
    if (!pending) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
