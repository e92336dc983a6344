import { type Context, requestOf } from '../context.ts';
import type { AnySystem } from '../systems/system.ts';
import type { Systems } from '../systems/systems.ts';
import type { Complete } from './selection.ts';

/** Stands in a row for a value of another system, until that has answered. */
export class Awaited {
  readonly system: AnySystem;
  readonly key: unknown;
  readonly complete: Complete;
  readonly context: Context;

  constructor(system: AnySystem, key: unknown, complete: Complete, context: Context) {
    this.system = system;
    this.key = key;
    this.complete = complete;
    this.context = context;
  }
}

/** A place in the response that waits for another system. */
interface Place {
  readonly row: Record<string, unknown>;
  readonly key: string;
  readonly awaited: Awaited;
}

const places = new WeakMap<Context, Place[]>();

/** Notes a place that waits. */
export function awaitValue(context: Context, place: Place): void {
  const request = requestOf(context);
  const known = places.get(request);
  if (known) known.push(place);
  else places.set(request, [place]);
}

/** Forgets all places of a request. */
export function forgetPlaces(context: Context): void {
  places.delete(requestOf(context));
}

/**
 * Fills all places of a request that wait, with one question for all of them: they are known only when the rows of every root
 * field have been read.
 *
 * @throws {Declined} where general execution has to say it.
 */
export async function fillPlaces(context: Context, systems: Systems): Promise<void> {
  const waiting = places.get(requestOf(context)) ?? [];
  await Promise.all(
    waiting.map(async ({ row, key, awaited }) => {
      const loaded = await systems.ask(awaited.system, awaited.key, awaited.context);
      row[key] = awaited.complete(loaded, awaited.context);
    }),
  );
}
