import { cancelStatement } from './cancel.ts';
import { clientOf } from './connections.ts';
import type { Leaving } from './leaving.ts';
import type { Queued } from './pipeline.ts';
import type { Reading, Statement } from './reading.ts';
import { OutOfTime, type Share, type Shares } from './share.ts';

/** A read under way, and who waits for it. */
export class Asked implements Queued {
  reading: Reading;
  readonly #make: (statement: Statement) => Reading;
  readonly #end: (asked: Asked, error: Error | undefined) => void;
  #since = performance.now();
  #isAgain = false;
  #goesAlone = false;
  #sent = false;
  #waiters: Waiter[] = [];

  constructor(
    reading: Reading,
    make: (statement: Statement) => Reading,
    end: (asked: Asked, error: Error | undefined) => void,
  ) {
    this.reading = reading;
    this.#make = make;
    this.#end = end;
  }

  get since(): number {
    return this.#since;
  }

  get isLeft(): boolean {
    return this.#waiters.length === 0;
  }

  get goesAlone(): boolean {
    return this.#goesAlone;
  }

  /** Whether it is asked once more, as its connection broke. */
  get isAgain(): boolean {
    return this.#isAgain;
  }

  /** Is asked once more. */
  askAgain(): void {
    this.#isAgain = true;
    this.recall();
  }

  recall(): void {
    this.reading = this.#make(this.reading.statement);
    this.#since = performance.now();
    this.#goesAlone = true;
  }

  begin(): void {
    // One whose connection was lost by another's fault begins twice, and its time goes on.
    if (this.#sent) return;
    this.#sent = true;
    for (const waiter of this.#waiters) waiter.begin();
  }

  done(error: Error | undefined): void {
    this.#end(this, error);
  }

  join(waiter: Waiter): void {
    this.#waiters.push(waiter);
    if (this.#sent) waiter.begin();
  }

  /** The last to leave takes the statement along. */
  leave(waiter: Waiter): void {
    this.#waiters = this.#waiters.filter((other) => other !== waiter);
    if (this.#waiters.length === 0) this.reading.abandon(cancel);
  }

  answer(value: unknown): void {
    for (const waiter of this.#take()) waiter.answer(value);
  }

  fail(error: unknown): void {
    for (const waiter of this.#take()) waiter.fail(error);
  }

  #take(): readonly Waiter[] {
    const waiters = this.#waiters;
    this.#waiters = [];
    return waiters;
  }
}

/** One who waits for the answer of a read until he leaves, or his operation has no time left. */
export class Waiter {
  readonly promise: Promise<unknown>;
  readonly #asked: Asked;
  readonly #signal: Leaving | undefined;
  readonly #share: Share | null;
  readonly #shares: Shares;
  readonly #resolve: (value: unknown) => void;
  readonly #reject: (error: unknown) => void;
  readonly #leave: (() => void) | undefined;

  constructor(asked: Asked, signal: Leaving | undefined, share: Share | null, shares: Shares) {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.promise = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#asked = asked;
    this.#signal = signal;
    this.#share = share;
    this.#shares = shares;
    if (signal) {
      this.#leave = () => this.#giveUp(signal.reason);
      signal.addEventListener('abort', this.#leave);
    }
    asked.join(this);
  }

  /** PostgreSQL begins to work on it. */
  begin(): void {
    if (this.#share) this.#shares.begin(this.#share, this);
  }

  answer(value: unknown): void {
    this.#stop();
    this.#resolve(value);
  }

  fail(error: unknown): void {
    this.#stop();
    this.#reject(error);
  }

  /** The time of the operation is over. */
  late(): void {
    this.#giveUp(new OutOfTime());
  }

  #giveUp(reason: unknown): void {
    this.#stop();
    this.#asked.leave(this);
    this.#reject(reason);
  }

  #stop(): void {
    if (this.#leave) this.#signal?.removeEventListener('abort', this.#leave);
    if (this.#share) this.#shares.end(this.#share, this);
  }
}

function cancel(connection: object): void {
  const client = clientOf(connection);
  if (client) cancelStatement(client);
}
