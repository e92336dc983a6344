/** One text in the two languages of the graph. */
export interface BilingualText {
  readonly en: string;
  readonly zh: string;
}

/** What can be wrong with one row. */
type RowRule =
  | 'UNKNOWN_COLUMN'
  | 'MISSING_VALUE'
  | 'INVALID_VALUE'
  | 'UNKNOWN_REFERENCE'
  | 'DUPLICATE_KEY'
  | 'TEXT_TOO_LONG'
  | (string & {});

/** Something wrong with one row: which rule it breaks, in which column, and what to do about it. */
export interface RowProblem {
  /** Code of the rule that is broken. */
  readonly rule: RowRule;
  /** The column at fault, as the row names it (`section.area.code` for a nested one); null for the row as a whole. */
  readonly column: string | null;
  /** What is wrong. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}

/** Shortens a value for a message, so that a whole file pasted into a cell does not become the message. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `“${text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text}”`;
}
