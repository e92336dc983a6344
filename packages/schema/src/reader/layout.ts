import type { Hydrate } from './expression.ts';

/** Where each key of a row stands in its JSON array, and what becomes of the value there. */
export interface Layout {
  readonly keys: readonly string[];
  readonly hydrates: readonly (Hydrate | null)[];
}
