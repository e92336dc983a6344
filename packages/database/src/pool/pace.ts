import { LRUCache } from 'lru-cache';

/** How long the statements that have a name took of late, in the mean. */
export interface Paces {
  /** The milliseconds that a statement took of late; those of one that is not known are no number. */
  of(name: string): number;
  /** A statement took so many milliseconds. */
  note(name: string, milliseconds: number): void;
}

const kept = 1_000;

/** How much the latest counts. */
const weight = 0.1;

/** Makes an empty memory of how long statements take. */
export function createPaces(): Paces {
  const known = new LRUCache<string, number>({ max: kept });
  return {
    of: (name) => known.get(name) ?? Number.NaN,
    note(name, milliseconds) {
      const before = known.get(name) ?? milliseconds;
      known.set(name, before + (milliseconds - before) * weight);
    },
  };
}
