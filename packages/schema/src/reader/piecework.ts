import { setImmediate } from 'node:timers/promises';

interface Job {
  readonly length: number;
  readonly make: (index: number) => unknown;
}

/** How many values are made before others have their turn. */
const valuesAtOnce = 20_000;

/**
 * Lists of a long answer, made a piece at a time, so that others are answered meanwhile. A list is given at once and filled
 * later, in the order in which lists were begun; nobody looks into it before {@link finish}.
 */
export class Piecework {
  readonly #jobs: Job[] = [];
  #values = 0;

  /** Counts values that were made. */
  spend(values: number): void {
    this.#values += values;
  }

  /** Does something for each number below a length, later. */
  later(length: number, make: (index: number) => unknown): void {
    this.#jobs.push({ length, make });
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
