import { CompositionError } from '@plangraph/rows';
import type { Context } from '../context.ts';
import { type Channel, openChannel, type SystemCounts } from './channel.ts';
import { Missing } from './missing.ts';
import type { AnySystem, ConnectedSystem } from './system.ts';

/** A value of another system, or why it is missing: one of the two is null. */
export interface Loaded {
  readonly value: unknown;
  readonly missing: Missing | null;
}

/** The other systems that one composition is connected to. */
export interface Systems {
  /** Asks for the value of a key, in one batch with whatever else is asked for at the same time. */
  ask(system: AnySystem, key: unknown, context: Context): Promise<Loaded>;
  /** What was asked of each, by its name. */
  counts(): Readonly<Record<string, SystemCounts>>;
}

/**
 * Connects other systems.
 *
 * @throws CompositionError when one is connected twice.
 */
export function connectSystems(connected: readonly ConnectedSystem[]): Systems {
  const channels = new Map<AnySystem, Channel>();
  for (const each of connected) {
    if (channels.has(each.system)) throw new CompositionError(`${each.system.name} is connected twice.`);
    channels.set(each.system, openChannel(each));
  }
  return {
    async ask(system, key, context) {
      const channel = channels.get(system);
      return loadedFrom(channel ? await channel.ask(key, context) : system.absent);
    },
    counts: () => Object.fromEntries([...channels].map(([{ name }, channel]) => [name, channel.counts()])),
  };
}

/** No other system at all: for rows of which none is shown. */
export const noSystems = connectSystems([]);

/** An answer as fields show it. */
export function loadedFrom(answer: unknown): Loaded {
  return answer instanceof Missing ? { value: null, missing: answer } : { value: answer ?? null, missing: null };
}
