import type pg from 'pg';
import type { Reading } from './reading.ts';

/**
 * Runs a reading on the next connection of a pool that is free, and says later when it is done. The pool's own `query` does the same, and makes a
 * promise and a listener for each: a reading is told by its client when its connection breaks. A connection on which it failed is lent no more.
 */
export function runOn(pool: pg.Pool, reading: Reading, done: (error: Error | undefined) => void): void {
  pool.connect((error, client, release) => {
    // A pool that is closed says so at once, when nobody waits yet.
    if (!client) return process.nextTick(done, error);
    reading.callback = (failure) => {
      reading.callback = undefined;
      release(failure ?? undefined);
      done(failure ?? undefined);
    };
    client.query(reading);
  });
}
