import { setImmediate } from 'node:timers/promises';

interface Job {
  readonly length: number;
  readonly make: (index: number) => unknown;
}

/** How many values are made before others have their turn. */
const valuesAtOnce = 20_000;

/** What a value costs that a derived one is computed from, in values that are only shown: it is read, and looked at several times. */
const costOfNeeded = 5;

/**
 * Lists of a long answer, made a piece at a time, so that others are answered meanwhile. A list is given at once and filled
 * later, in the order in which lists were begun; nobody looks into it before {@link finish}.
 */
export class Piecework {
  readonly #jobs: Job[] = [];
  #values = 0;
  #needed: Piecework | undefined;

  /** Counts values that were made. */
  spend(values: number): void {
    this.#values += values;
  }

  /** Does something for each number below a length, later. */
  later(length: number, make: (index: number) => unknown): void {
    this.#jobs.push({ length, make });
  }

  /**
   * For what a derived value needs: it is made at once, because the value is computed of it in the same turn, and counted as what computing
   * costs. So whoever asks for the scores of many plans has one turn for some of them, and not one for all.
   */
  atOnce(): Piecework {
    this.#needed ??= new AtOnce(this);
    return this.#needed;
  }

  async finish(): Promise<void> {
    // Whatever is made may begin further lists.
    for (const { length, make } of this.#jobs) {
      for (let index = 0; index < length; index += 1) {
        make(index);
        this.#values += 1;
        if (this.#values < valuesAtOnce) continue;
        this.#values = 0;
        await setImmediate();
      }
    }
  }
}

class AtOnce extends Piecework {
  readonly #of: Piecework;

  constructor(of: Piecework) {
    super();
    this.#of = of;
  }

  override spend(values: number): void {
    this.#of.spend(values * costOfNeeded);
  }

  override later(length: number, make: (index: number) => unknown): void {
    for (let index = 0; index < length; index += 1) make(index);
  }

  override atOnce(): Piecework {
    return this;
  }
}

/** Does something for each number below a length: at once, or a piece at a time. */
export function forEach(work: Piecework | undefined, length: number, make: (index: number) => void): void {
  if (work) work.later(length, make);
  else for (let index = 0; index < length; index += 1) make(index);
}

/** Makes a list, at once or a piece at a time. It is as long as it will be from the first: one that grows leaves room behind it. */
export function listOf(work: Piecework | undefined, length: number, make: (index: number) => unknown): unknown[] {
  const list = new Array<unknown>(length);
  if (work) {
    work.later(length, (index) => {
      list[index] = make(index);
    });
  } else for (let index = 0; index < length; index += 1) list[index] = make(index);
  return list;
}
