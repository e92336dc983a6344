import type { WorkerSettings } from '../settings.ts';

type Waits = Pick<WorkerSettings, 'firstWait' | 'longestWait' | 'patience'>;

/** What decides when a delivery that failed is attempted again. */
export interface Failed {
  /** How often it was attempted since it was last asked for, from 1. */
  readonly round: number;
  /** How long ago that was, in milliseconds. */
  readonly elapsed: number;
  /** How long the endpoint asks to be left alone, in milliseconds; null where it does not. */
  readonly retryAfter: number | null;
}

/**
 * How long to wait until the next attempt, in milliseconds: four times as long each time, a quarter more or less so that not all come at
 * once, and no shorter than the endpoint asks. Null when it would be later than patience lasts: then it is given up.
 *
 * @param chance a number from 0 to 1.
 */
export function waitAfter({ round, elapsed, retryAfter }: Failed, waits: Waits, chance: number): number | null {
  const plain = Math.min(waits.longestWait, waits.firstWait * 4 ** Math.min(round - 1, 20));
  const asked = Math.min(retryAfter ?? 0, waits.longestWait);
  const wait = Math.max(asked, Math.round(plain * (0.75 + chance / 2)));
  return elapsed + wait > waits.patience ? null : wait;
}
