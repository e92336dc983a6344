import type { Missing } from './missing.ts';

/** Another system that knows something which the graph shows: a store of documents, a registry of a ministry. */
export interface System<Key, Value> {
  /** Its name in metrics and logs, such as `documents`. */
  readonly name: string;
  /** The text by which equal keys are known: what has the same is asked for once. */
  readonly identify: (key: Key) => string;
  /** What is said where this process has no connection to it. */
  readonly absent: Missing;
  /** What is said where it did not answer in time, or failed. */
  readonly unavailable: Missing;
  /** Says how it is asked in this process; what it gives goes to `composeSchema` as one of `systems`. */
  answeredBy(connection: Connection<Key, Value>): ConnectedSystem;
}

/** How a system is asked. */
export interface Connection<Key, Value> {
  /**
   * Answers one batch: for every key, in their order, its value or why there is none. No key comes twice. It is called
   * once for each batch; the signal is aborted when the time is over, and whatever comes then is not waited for.
   */
  load(keys: readonly Key[], signal: AbortSignal): Promise<readonly (Value | Missing)[]>;
  /** How long a batch may take, in milliseconds; 500 when left out. */
  readonly timeLimit?: number;
  /** How many keys go into one batch at most; 1000 when left out. */
  readonly largestBatch?: number;
  /** How long a system that failed is left alone, in milliseconds; 5000 when left out. Its values are missing meanwhile. */
  readonly pause?: number;
  /** Whether a value for a key holds for ever, so that kept answers may have it; otherwise no answer that shows one is kept. */
  readonly lasting?: boolean;
  /** Told of every batch that failed. */
  readonly failed?: (error: unknown) => void;
  /** The time, in milliseconds; that of the machine when left out. */
  readonly now?: () => number;
}

/** A system of which the kinds of keys and values are known only to whoever asks it. */
export type AnySystem = Pick<System<never, unknown>, 'name' | 'identify' | 'absent' | 'unavailable'>;

/** A system together with how it is asked in this process. */
export interface ConnectedSystem {
  readonly system: AnySystem;
  readonly connection: Connection<never, unknown>;
}

/**
 * Defines another system of which a domain's fields may show values, with `t.loaded`.
 *
 * @example export const register = defineSystem<string, string>({
 *   name: 'company register', identify: (code) => code, absent: registerErrors.NO_REGISTER(), unavailable: registerErrors.REGISTER_UNAVAILABLE(),
 * })
 */
export function defineSystem<Key, Value>(definition: {
  readonly name: string;
  readonly identify: (key: Key) => string;
  readonly absent: Missing;
  readonly unavailable: Missing;
}): System<Key, Value> {
  const system: System<Key, Value> = {
    ...definition,
    answeredBy: (connection) => ({ system, connection }),
  };
  return system;
}
