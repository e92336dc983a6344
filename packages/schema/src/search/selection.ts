import type { Noun } from '../noun/noun.ts';
import type { Complete, Selection } from '../reader/selection.ts';
import type { GivenCursor } from './cursor.ts';
import type { SearchedText } from './words.ts';

/** One noun that is searched, and what is shown of its rows. */
export interface SearchBranch {
  readonly noun: Noun;
  /** The noun's place among all that can be searched, which settles the order of equal scores. */
  readonly place: number;
  /** Selections of rows by the place that shows them, as in any connection. */
  readonly parts: ReadonlyMap<string, Selection>;
}

/** One field of the result in the response. */
export type SearchOutput =
  | { readonly key: string; readonly kind: 'typename'; readonly name: string }
  | { readonly key: string; readonly kind: 'totalCount' | 'totalCountCapped' }
  | { readonly key: string; readonly kind: 'nodes'; readonly part: string }
  | { readonly key: string; readonly kind: 'edges'; readonly outputs: readonly FoundOutput[] }
  | { readonly key: string; readonly kind: 'pageInfo'; readonly complete: Complete };

/** One field of an edge of the result in the response. */
export type FoundOutput =
  | { readonly key: string; readonly kind: 'typename'; readonly name: string }
  | { readonly key: string; readonly kind: 'cursor' | 'score' }
  | { readonly key: string; readonly kind: 'matched'; readonly complete: Complete }
  | { readonly key: string; readonly kind: 'node'; readonly part: string };

/** What a search shows of the rows that fit, whatever their noun. */
export interface SearchSelection {
  readonly text: SearchedText;
  readonly branches: readonly SearchBranch[];
  readonly size: number;
  readonly cursor: GivenCursor | null;
  /** What cursors of this list bear; null where the text is known only when the search runs. */
  readonly signature: string | null;
  /** Whether cursors are given or shown. */
  readonly signed: boolean;
  /** Whether the page is needed, whether what of a row fits, and whether the count of all. */
  readonly paged: boolean;
  readonly matched: boolean;
  readonly counted: boolean;
  readonly outputs: readonly SearchOutput[];
}
