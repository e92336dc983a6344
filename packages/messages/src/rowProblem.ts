import { type ErrorTexts, errorTable } from './errorTable.ts';
import type { BilingualText } from './text.ts';

/** Something wrong with one row: which rule it breaks, in which column, and what to do about it. */
export interface RowProblem {
  /** Code of the rule that is broken. */
  readonly rule: string;
  /** The column at fault, as the row names it (`section.area.code` for a nested one); null for the row as a whole. */
  readonly column: string | null;
  /** What is wrong. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}

/** A table of what can be wrong with rows. The column stands in the table, or is said with the values. */
export function rowErrors<
  const T extends ErrorTexts<{ readonly cure: BilingualText; readonly column?: string | null }>,
>(table: T) {
  return errorTable(
    ({ code, message, cure }, { column }: Pick<RowProblem, 'column'>): RowProblem => ({
      rule: code,
      column,
      message,
      cure,
    }),
    table,
  );
}
