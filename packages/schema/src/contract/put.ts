import type { Row } from '@plangraph/rows';
import type { Run } from './mutation.ts';
import type { Problem } from './problem.ts';
import type { Register } from './register.ts';

/** Who brings rows, when, and within which transaction. */
export interface PutRun extends Pick<Run<never>, 'transaction' | 'viewer' | 'actor' | 'moment'> {
  /** The mutation that the audit names. */
  readonly mutation: string;
  /** Why; null where it is not said. */
  readonly reason: string | null;
}

/** A row that is to become a record. */
export interface PutGiven {
  readonly written: Row;
  /** What was wrong with it before it came here; then it is judged like the others, and not written. */
  readonly problems: readonly Problem[];
}

/** What came of a row: its record was made, changed, or is as the row says; or the row was refused. */
export type PutOutcome = 'CREATED' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';

/** A column of a record that a row changed; the key of the other record for a reference. */
export interface PutChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What came of one row. */
export interface PutRow {
  /** The key that the row states, for people; null where it could not be read. */
  readonly key: string | null;
  readonly outcome: PutOutcome;
  /** The record's number; null where there is none. */
  readonly id: number | null;
  /** Of a new record everything that the row states. */
  readonly changes: readonly PutChange[];
  /** All that is wrong with the row: the path begins with the column, and is empty for the row as a whole. */
  readonly problems: readonly Problem[];
}

/** A register as whoever brings or takes rows by the file needs it. */
export interface RowRegister {
  readonly register: Register;
  /** By what files and addresses call its rows: `enterprises`. */
  readonly name: string;
  /** The root query that lists its records, whose field `row` shows them as rows; null where none does. */
  readonly list: string | null;
  /** Brings its records to what rows say, by the rules of its verbs. Rows with problems are not written. */
  readonly put: (run: PutRun, rows: readonly PutGiven[]) => Promise<PutRow[]>;
}
