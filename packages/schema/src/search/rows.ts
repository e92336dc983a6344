import type { ResolverRow } from '../reader/selection.ts';
import type { SearchSelection } from './selection.ts';

/** One row of a result as its resolvers see it. */
export interface FoundRow {
  readonly score: number;
  readonly noun: string;
  readonly id: number;
  /** Which column fits best; null when that is not asked for. */
  readonly matched: { readonly column: string; readonly text: string } | null;
  readonly parts: Readonly<Record<string, ResolverRow>>;
}

/** A result as its resolvers see it. */
export interface SearchRows {
  readonly found: readonly FoundRow[];
  readonly more: boolean;
  readonly selection: SearchSelection;
  /** What its cursors are told from those of other searches by. */
  readonly signature: string;
  readonly totalCount: number | null;
  /** Whether more fits than was counted. */
  readonly totalCountCapped: boolean;
}
