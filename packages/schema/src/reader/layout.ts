import type { Hydrate } from './expression.ts';

/** Where what a selection asks for stands in the array that a row is written as. */
export interface Layout {
  readonly keys: readonly string[];
  /** The place of each key in the array; {@link wholeRow} where its value is made of the whole row. */
  readonly places: readonly number[];
  /** What becomes of the value there. */
  readonly hydrates: readonly (Hydrate | null)[];
}

/** Stands for the row itself where a place in it is asked for. */
export const wholeRow = -1;

/** What stands at a place of a row. */
export function valueAt(values: readonly unknown[], place: number): unknown {
  return place === wholeRow ? values : values[place];
}

// Nothing stands at it, so its value is undefined.
const nowhere = -2;

/** The place of a key in the array; where the row has no such key, one at which nothing stands. */
export function placeOf({ keys, places }: Layout, key: string): number {
  return places[keys.indexOf(key)] ?? nowhere;
}
