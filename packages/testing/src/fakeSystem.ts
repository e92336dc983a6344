import type { ConnectedSystem, Connection, Missing, System } from '@plangraph/schema';

/** What another system does when it is asked. */
export type Behaviour = 'ANSWERS' | 'NEVER_ANSWERS' | 'FAILS' | { readonly delay: number };

/** Another system for one test: it answers as the test says, and remembers what it was asked. */
export interface FakeSystem<Key> {
  /** Goes to `createTestGraph` as one of `systems`. */
  readonly connected: ConnectedSystem;
  /** The batches that it was asked, each with its keys in their order. */
  readonly batches: readonly (readonly Key[])[];
  /** Empties `batches`. */
  forget(): void;
  /** Says what it does from now on; it answers until it is told otherwise. */
  behave(behaviour: Behaviour): void;
  /** Turns its clock on, so that a pause after a failure passes without waiting. */
  pass(milliseconds: number): void;
}

/**
 * Makes another system that a field `t.loaded` asks, in the place of the real one.
 *
 * @example
 * const register = fakeSystem(companyRegister, (code) => `Company ${code}`);
 * const graph = await createTestGraph({ domains: [industry], systems: [register.connected] });
 */
export function fakeSystem<Key, Value>(
  system: System<Key, Value>,
  answer: (key: Key) => Value | Missing,
  options: Omit<Connection<Key, Value>, 'load' | 'now'> = {},
): FakeSystem<Key> {
  const batches: (readonly Key[])[] = [];
  let behaviour: Behaviour = 'ANSWERS';
  let time = 0;
  const load = async (keys: readonly Key[]): Promise<readonly (Value | Missing)[]> => {
    batches.push(keys);
    if (behaviour === 'NEVER_ANSWERS') return new Promise(() => {});
    if (behaviour === 'FAILS') throw new Error(`${system.name} fails, as the test wants it.`);
    if (behaviour !== 'ANSWERS')
      await new Promise((resolve) => setTimeout(resolve, (behaviour as { delay: number }).delay));
    return keys.map(answer);
  };
  return {
    connected: system.answeredBy({ ...options, load, now: () => time }),
    batches,
    forget: () => batches.splice(0),
    behave(next) {
      behaviour = next;
    },
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}
