import type { Tidings } from '@plangraph/database';
import { type Context, createContext, type StatedRequest } from '../context.ts';
import type { ToldPage } from './rows.ts';
import type { EventArguments } from './select.ts';

/** What those have in common who follow the same, in the same words and rights. */
export interface Shape {
  /** Where in a document it is selected; the same object for all who send the same document. */
  readonly node: object;
  /** The tables whose events are wanted; null for all. */
  readonly types: readonly string[] | null;
  /** What the selection depends on beside its words. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Who follows, but for the request by which he does. */
  readonly stated: Omit<StatedRequest, 'requestId'>;
  /** Reads a page. */
  read(args: EventArguments, context: Context): Promise<ToldPage>;
}

const known = new WeakMap<object, Map<string, Together>>();

/**
 * Those who follow the same. Thousands may: what is written wakes all of them at once, and whoever asks for a page that is not yet being
 * read for another is given that one.
 */
export class Together {
  readonly types: ReadonlySet<string> | null;
  readonly #shape: Shape;
  readonly #waiting = new Map<string, Promise<ToldPage>>();
  readonly #leave: () => void;
  #followers = 0;

  constructor(shape: Shape, leave: () => void) {
    this.#shape = shape;
    this.#leave = leave;
    this.types = shape.types && new Set(shape.types);
  }

  /** One more follows. */
  join(): this {
    this.#followers += 1;
    return this;
  }

  /** One follows no more; the last leaves nothing behind. */
  part(): void {
    this.#followers -= 1;
    if (this.#followers === 0) this.#leave();
  }

  /** Reads a page as of a moment that is not before this one. */
  read(tidings: Tidings, args: EventArguments, requestId: string): Promise<ToldPage> {
    const key = `${args.first} ${args.after}`;
    const waiting = this.#waiting.get(key);
    if (waiting) return waiting;
    let begun = false;
    const page = tidings.inTurn(() => {
      begun = true;
      this.#waiting.delete(key);
      return this.#shape.read({ ...args, types: this.#shape.types }, this.context(requestId));
    });
    if (!begun) this.#waiting.set(key, page);
    return page;
  }

  /** A context of its own, for a page or for an event. */
  context(requestId: string): Context {
    return createContext({ ...this.#shape.stated, requestId });
  }
}

/** Joins those who follow the same. */
export function followTogether(shape: Shape): Together {
  const { node, types, variables, stated } = shape;
  const key = JSON.stringify([types, variables, stated]);
  const shapes = known.get(node) ?? new Map<string, Together>();
  known.set(node, shapes);
  const together = shapes.get(key) ?? new Together(shape, () => shapes.delete(key));
  shapes.set(key, together);
  return together.join();
}
