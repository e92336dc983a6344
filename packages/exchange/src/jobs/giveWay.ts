import { setTimeout as sleep } from 'node:timers/promises';
import type { JobMeans } from './jobMeans.ts';

/** So long an import rests after a piece, in parts of what the piece took, where somebody else asks the database meanwhile. */
const part = 0.7;

/** So often it looks whether somebody asks, with so many milliseconds in between. */
const [looks, pause] = [3, 5];

/** It never rests for longer at once, in milliseconds. */
const longest = 2_000;

/**
 * Hands on the pieces of an import, and lets some time pass after each where others use the database: they wait for their answers, and
 * nobody waits for an import. Alone it goes as fast as it can.
 */
export async function* givingWay<Piece>(
  pieces: AsyncIterable<Piece>,
  { database }: Pick<JobMeans, 'database'>,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    const given = performance.now();
    yield piece;
    const took = performance.now() - given;
    if (await isAsked(database)) await sleep(Math.min(longest, part * took), undefined, { signal }).catch(() => {});
  }
}

/** Whether others ask it: at one of some moments, for many short questions leave gaps. */
async function isAsked({ pool }: JobMeans['database']): Promise<boolean> {
  for (let look = 0; look < looks; look += 1) {
    if (look > 0) await sleep(pause);
    const { rows } = await pool.query<{ asked: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'
         AND state = 'active' AND pid <> pg_backend_pid()) AS asked`,
    );
    if (rows[0]?.asked) return true;
  }
  return false;
}
