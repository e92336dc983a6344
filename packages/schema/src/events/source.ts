import type { Tidings } from '@plangraph/database';
import type { Context } from '../context.ts';

/** What a subscription is answered for, once: with a context of its own, as of a request. */
export interface Payload<Value> {
  readonly value: Value;
  readonly context: Context;
  /** Whether nobody need be told when the answer is what it was. */
  readonly live: boolean;
}

/** One that listens for what is written. */
export type Listener = ReturnType<Tidings['listen']>;

/**
 * Makes a source that can be left while it waits: a generator alone would wait on until something is written. It asks for nothing
 * before it is asked, so whoever does not take what he is given is given nothing more, and nothing piles up.
 */
export function createSource<Value>(
  tidings: Tidings,
  tell: (ear: Listener) => AsyncGenerator<Payload<Value>>,
): AsyncIterableIterator<Payload<Value>> {
  const ear = tidings.listen();
  const told = tell(ear);
  const end = { done: true, value: undefined } as const;
  return {
    async next() {
      const result = await told.next().catch((error) => {
        ear.leave();
        throw error;
      });
      if (result.done) ear.leave();
      return result.done ? end : result;
    },
    async return() {
      ear.leave();
      await told.return(undefined);
      return end;
    },
    async throw(error) {
      ear.leave();
      await told.return(undefined);
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
