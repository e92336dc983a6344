import { setTimeout as sleep } from 'node:timers/promises';
import type { Tidings } from '@plangraph/database';
import { type Context, renewedContext } from '../context.ts';
import { createSource, type Payload } from './source.ts';

/** How long a field is not read again after it was read, in milliseconds. */
const pause = 1_000;
/** Timers are not longer than this; whoever wakes early looks again. */
const longest = 86_400_000;

/**
 * Reads a field now, and again whenever something was written to what it was read from, or the moment came until which it held; once
 * a second at most.
 */
export function readLive<Value>(
  tidings: Tidings,
  context: Context,
  read: (context: Context) => Promise<Value>,
): AsyncIterable<Payload<Value>> {
  return createSource(tidings, async function* (ear) {
    ear.want(new Set(), null);
    // Kept where time passed first: what is heard while it is read again is heard by this one.
    let heard: Promise<boolean> | null = null;
    for (;;) {
      const renewed = renewedContext(context);
      const value = await tidings.inTurn(() => read(renewed));
      const { notes } = renewed;
      ear.want(new Set(), notes.nouns);
      yield { value, context: renewed, live: true };
      const until = notes.freshUntil ? notes.freshUntil.getTime() - Date.now() : longest;
      const stop = new AbortController();
      const passed = sleep(Math.max(0, Math.min(until, longest)), null, { signal: stop.signal, ref: false });
      heard ??= ear.heard();
      const goesOn = await Promise.race([heard, passed.catch(() => null)]);
      stop.abort();
      if (goesOn !== null) heard = null;
      if (goesOn === false) return;
      await sleep(pause);
    }
  });
}
