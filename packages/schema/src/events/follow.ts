import type { Tidings } from '@plangraph/database';
import { type Context, createContext, type StatedRequest } from '../context.ts';
import { following } from '../errors/following.ts';
import type { ToldEvent, ToldPage } from './rows.ts';
import type { EventArguments } from './select.ts';
import type { Ear, Payload } from './source.ts';

/** How long whoever follows may take for one event, in milliseconds. */
const patience = 30_000;

/** What is followed. */
export interface Followed {
  readonly after: string | null;
  /** The tables whose events are wanted; null for all. */
  readonly types: readonly string[] | null;
  /** Who follows: each page, and each event, has a context of its own. */
  readonly stated: Partial<StatedRequest> & Pick<StatedRequest, 'requestId'>;
  /** Reads a page. */
  read(args: EventArguments, context: Context): Promise<ToldPage>;
}

const atOnce = 100;
const end = { done: true, value: undefined } as const;

/**
 * Events from a cursor on, and on and on; from now on where there is none. It asks for nothing before it is asked, so whoever does
 * not take what he is given is given nothing more. Thousands may wait at once, so it is one object, and holds a page only while it is told.
 */
class Follower implements AsyncIterableIterator<Payload<ToldEvent>> {
  readonly #tidings: Tidings;
  readonly #ear: Ear;
  readonly #followed: Followed;
  #cursor: string | null;
  #page: ToldPage | null = null;
  #told = 0;
  /** When the last event was given; null where none is being taken. */
  #givenAt: number | null = null;

  constructor(tidings: Tidings, followed: Followed) {
    this.#tidings = tidings;
    this.#followed = followed;
    this.#cursor = followed.after;
    this.#ear = tidings.listen();
    this.#ear.want(typesWanted(followed.types));
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
        if (!more && !(await this.#ear.heard())) return end;
      }
    } catch (error) {
      this.#ear.leave();
      throw error;
    }
  }

  #give(value: ToldEvent): IteratorResult<Payload<ToldEvent>, undefined> {
    this.#told += 1;
    this.#givenAt = performance.now();
    return { done: false, value: { value, context: createContext(this.#followed.stated), live: false } };
  }

  #turnOver(): void {
    this.#cursor = this.#page?.end ?? this.#cursor;
    this.#page = null;
    this.#told = 0;
  }

  #read(args: EventArguments): Promise<ToldPage> {
    const { read, types, stated } = this.#followed;
    return this.#tidings.inTurn(() => read({ ...args, types }, createContext(stated)));
  }

  async return(): Promise<IteratorResult<Payload<ToldEvent>, undefined>> {
    this.#ear.leave();
    return end;
  }

  async throw(error: unknown): Promise<never> {
    this.#ear.leave();
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

const wanted = new Map<string, ReadonlySet<string>>();
const mostWanted = 100;

/** The types as a set; the same for all who want the same, as most do. */
function typesWanted(types: readonly string[] | null): ReadonlySet<string> | null {
  if (types === null) return null;
  const key = types.join();
  const known = wanted.get(key) ?? new Set(types);
  if (wanted.size < mostWanted) wanted.set(key, known);
  return known;
}
