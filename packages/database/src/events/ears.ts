/** Whoever waits for something to be written. */
export interface Ear {
  /** What to wait for; null for anything. Tables of which events are told, and tables that are written to. */
  want(told: ReadonlySet<string> | null, written?: ReadonlySet<string> | null): void;
  /** Whether something of it came since this was asked last, or comes: true then; false when nothing will come any more. */
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

interface Waiting {
  told: ReadonlySet<string> | null;
  written: ReadonlySet<string> | null;
  came: boolean;
  wake: ((came: boolean) => void) | null;
  gone: boolean;
}

/** Makes the list of those who wait, with nobody on it. A word is kept for who is busy, and only one: nothing piles up. */
export function createEars(): Ears {
  const all = new Set<Waiting>();
  const hear = (each: Waiting): void => {
    each.came = true;
    each.wake?.(true);
  };
  const dismiss = (each: Waiting): void => {
    each.gone = true;
    all.delete(each);
    each.wake?.(false);
  };
  return {
    get size() {
      return all.size;
    },
    open() {
      const each: Waiting = { told: new Set(), written: new Set(), came: false, wake: null, gone: false };
      all.add(each);
      return {
        want(told, written = new Set()) {
          each.told = told;
          each.written = written;
        },
        async heard() {
          if (!each.came && !each.gone) {
            await new Promise<boolean>((resolve) => {
              each.wake = resolve;
            });
            each.wake = null;
          }
          each.came = false;
          return !each.gone;
        },
        leave: () => dismiss(each),
      };
    },
    tell(nouns) {
      for (const each of all) {
        if (nouns === null || each.told === null || !each.told.isDisjointFrom(nouns)) hear(each);
      }
    },
    write(table) {
      for (const each of all) if (table === null || each.written === null || each.written.has(table)) hear(each);
    },
    close() {
      for (const each of all) dismiss(each);
    },
  };
}
