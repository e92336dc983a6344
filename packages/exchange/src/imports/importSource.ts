import type { PutRow, Role, Run } from '@plangraph/schema';
import type { SheetRow } from '../files/cell.ts';
import type { Note } from '../tables/notes.ts';

/** What of a run of a mutation an import needs. */
export type ImportRun = Pick<Run<never>, 'transaction' | 'read' | 'viewer' | 'actor' | 'moment' | 'problems'>;

/** What came of rows that were brought. */
export interface BroughtRows {
  readonly rows: readonly { readonly number: number; readonly source: SheetRow }[];
  /** What came of each, in their order. */
  readonly puts: readonly PutRow[];
  readonly headings: readonly string[];
  readonly notes: readonly Note[];
  /** Submissions that figures became. */
  readonly submissions: readonly number[];
  /** Targets whose standing becomes another. */
  readonly flips: readonly { readonly target: number; readonly before: string; readonly after: string }[];
}

/** Rows that somebody brings, whatever they become. */
export interface ImportSource {
  /** What they are called, such as `enterprises`. */
  readonly name: string;
  readonly noun: string;
  /** Code of the policy area whose register it is; null for none, or where each row is of its own. */
  readonly area: string | null;
  readonly isOfAreas: boolean;
  readonly roles: readonly Role[];
  /** Writes the rows and says what came of each; null after it has added problems of the whole. */
  bring(run: ImportRun, reason: string | null): Promise<BroughtRows | null>;
}
