import type { Tidings } from '@plangraph/database';
import { following } from '../errors/following.ts';
import type { ToldEvent, ToldPage } from './rows.ts';
import type { EventArguments } from './select.ts';
import type { Listener, Payload } from './source.ts';
import { followTogether, type Shape, type Together } from './together.ts';

/** How long whoever follows may take for one event, in milliseconds. */
const patience = 30_000;

/** What is followed, from where, and by which request. */
export interface Followed extends Shape {
  readonly after: string | null;
  readonly requestId: string;
}

const atOnce = 100;
const end = { done: true, value: undefined } as const;

/**
 * Events from a cursor on, and on and on; from now on where there is none. It asks for nothing before it is asked, so whoever does
 * not take what he is given is given nothing more. Thousands may wait at once, so it is one object, and holds a page only while it is told.
 */
class Follower implements AsyncIterableIterator<Payload<ToldEvent>> {
  readonly #tidings: Tidings;
  readonly #ear: Listener;
  readonly #together: Together;
  readonly #requestId: string;
  #cursor: string | null;
  #parted = false;
  #page: ToldPage | null = null;
  #told = 0;
  /** When the last event was given; null where none is being taken. */
  #givenAt: number | null = null;

  constructor(tidings: Tidings, followed: Followed) {
    this.#tidings = tidings;
    this.#together = followTogether(followed);
    this.#requestId = followed.requestId;
    this.#cursor = followed.after;
    this.#ear = tidings.listen();
    this.#ear.want(this.#together.types);
  }

  async next(): Promise<IteratorResult<Payload<ToldEvent>, undefined>> {
    try {
      if (this.#givenAt !== null && performance.now() - this.#givenAt > patience)
        throw following.SUBSCRIBER_TOO_SLOW({ seconds: patience / 1_000 });
      this.#givenAt = null;
      this.#cursor ??= (await this.#read({ first: 0 })).now;
      for (;;) {
        this.#page ??= await this.#read({ after: this.#cursor, first: atOnce });
        const value = this.#page.events[this.#told];
        if (value) return this.#give(value);
        const { more } = this.#page;
        this.#turnOver();
        if (!more && !(await this.#ear.heard())) return this.return();
      }
    } catch (error) {
      this.#leave();
      throw error;
    }
  }

  #leave(): void {
    this.#ear.leave();
    if (!this.#parted) this.#together.part();
    this.#parted = true;
  }

  #give(value: ToldEvent): IteratorResult<Payload<ToldEvent>, undefined> {
    this.#told += 1;
    this.#givenAt = performance.now();
    return { done: false, value: { value, context: this.#together.context(this.#requestId), live: false } };
  }

  #turnOver(): void {
    this.#cursor = this.#page?.end ?? this.#cursor;
    this.#page = null;
    this.#told = 0;
  }

  #read(args: EventArguments): Promise<ToldPage> {
    return this.#together.read(this.#tidings, args, this.#requestId);
  }

  async return(): Promise<IteratorResult<Payload<ToldEvent>, undefined>> {
    this.#leave();
    return end;
  }

  async throw(error: unknown): Promise<never> {
    this.#leave();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** Tells events from a cursor on, and on and on; from now on where there is none. */
export function followEvents(tidings: Tidings, followed: Followed): AsyncIterableIterator<Payload<ToldEvent>> {
  return new Follower(tidings, followed);
}
