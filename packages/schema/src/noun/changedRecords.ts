import type { ShownRow } from './needs.ts';

/** What became of a record between two moments. */
type Became = 'CREATED' | 'CHANGED' | 'GONE';

/** What became of one record of a register between two moments, as its viewer may know it. */
export interface ChangedRecord {
  readonly noun: string;
  readonly id: number;
  readonly verb: Became;
  /** What differs, by the column of the graph; of another record its key. Null where it was not there. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The same as it became; null where it is gone. */
  readonly after: Readonly<Record<string, unknown>> | null;
  /** What is shown of it as it is, or as it was where it is gone; null where nothing is shown of such records. */
  readonly record: ShownRow | null;
}

/** What became of records between two moments, as each field asks that tells it. */
export interface ChangedRecords {
  /** What the field with these nodes asks for; none where it asks for nothing. */
  at(nodes: readonly object[]): readonly ChangedRecord[];
}

/** Where a value tells what became of records. */
export interface RecordsField {
  /** The field of the value, which takes `types` and `first`. */
  readonly name: string;
  /** The field of each record that shows which columns differ. */
  readonly columns: string;
  /** The relation that leads from the row to the place within which records lie. */
  readonly place: string;
  /** How many are told where `first` is left out, and at most. */
  readonly usual: number;
  readonly most: number;
}

/** Nothing is told of any record. */
export const noRecords: ChangedRecords = { at: () => [] };
