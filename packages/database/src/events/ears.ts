/** Whoever waits for something to be written. */
export interface Ear {
  /** What to wait for; null for anything. Tables of which events are told, and tables that are written to. */
  want(told: ReadonlySet<string> | null, written?: ReadonlySet<string> | null): void;
  /**
   * Whether something of it came since this was asked last, or comes: true then; false when nothing will come any more. One waits at a
   * time: whoever is woken by something else meanwhile keeps this promise, and asks for no other until it has settled.
   */
  heard(): Promise<boolean>;
  /** Stops listening; whoever waits is told that nothing comes. */
  leave(): void;
}

/** All that wait. */
export interface Ears {
  readonly size: number;
  open(): Ear;
  /** Events of these tables can be told; of any when null. */
  tell(nouns: ReadonlySet<string> | null): void;
  /** A table was written to; any when null. */
  write(table: string | null): void;
  /** Nothing comes any more. */
  close(): void;
}

/** Nothing. */
const none: ReadonlySet<string> = new Set();

/** One that waits. There may be thousands, so it is one object with nothing made for it. */
class Waiting implements Ear {
  readonly #all: Set<Waiting>;
  #told: ReadonlySet<string> | null = none;
  #written: ReadonlySet<string> | null = none;
  #came = false;
  #gone = false;
  #wake: ((goesOn: boolean) => void) | null = null;

  constructor(all: Set<Waiting>) {
    this.#all = all;
    all.add(this);
  }

  want(told: ReadonlySet<string> | null, written: ReadonlySet<string> | null = none): void {
    this.#told = told;
    this.#written = written;
  }

  heard(): Promise<boolean> {
    if (this.#came || this.#gone) {
      this.#came = false;
      return Promise.resolve(!this.#gone);
    }
    return new Promise<boolean>((resolve) => {
      this.#wake = resolve;
    });
  }

  leave(): void {
    this.#gone = true;
    this.#all.delete(this);
    this.#rouse(false);
  }

  hears(told: ReadonlySet<string> | null): boolean {
    return told === null || this.#told === null || !this.#told.isDisjointFrom(told);
  }

  seesWritten(table: string | null): boolean {
    return table === null || this.#written === null || this.#written.has(table);
  }

  call(): void {
    if (!this.#rouse(true)) this.#came = true;
  }

  /** Wakes whoever waits; false where he is busy. */
  #rouse(goesOn: boolean): boolean {
    const wake = this.#wake;
    this.#wake = null;
    wake?.(goesOn);
    return wake !== null;
  }
}

/** Makes the list of those who wait, with nobody on it. A word is kept for who is busy, and only one: nothing piles up. */
export function createEars(): Ears {
  const all = new Set<Waiting>();
  return {
    get size() {
      return all.size;
    },
    open: () => new Waiting(all),
    tell(nouns) {
      for (const each of all) if (each.hears(nouns)) each.call();
    },
    write(table) {
      for (const each of all) if (each.seesWritten(table)) each.call();
    },
    close() {
      for (const each of all) each.leave();
    },
  };
}
