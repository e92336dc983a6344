import type { Context } from '../context.ts';

/** Fills every place of an answer that waits for another system: all of them are known by now, so each system is asked once. Null where none waits. */
export function fillPlaces({ notes }: Context): Promise<unknown> | null {
  if (notes.waiting.length === 0) return null;
  return Promise.all(notes.waiting.splice(0).map((fill) => fill()));
}

/** Forgets the places of an answer that is not given. */
export function forgetPlaces({ notes }: Context): void {
  notes.waiting.length = 0;
}
