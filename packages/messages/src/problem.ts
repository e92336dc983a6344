import { type ErrorTexts, errorTable } from './errorTable.ts';
import type { BilingualText } from './text.ts';

/** Something wrong with what a mutation was asked to do: expected, so it is data and not an error of the request. */
export interface Problem {
  /** Tells programs what is wrong; docs/reference/errors.md lists it. */
  readonly code: string;
  /** Where in the input the culprit stands: names of fields and places in lists; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
  /** Names the culprit. */
  readonly message: BilingualText;
  /** What would put it right. */
  readonly cure: BilingualText;
}

/** A table of what can be wrong with the inputs of mutations. The path stands in the table, or is said with the values. */
export function inputErrors<
  const T extends ErrorTexts<{ readonly cure: BilingualText; readonly path?: Problem['path'] }>,
>(table: T) {
  return errorTable(
    ({ code, message, cure }, { path }: Pick<Problem, 'path'>): Problem => ({ code, path, message, cure }),
    table,
  );
}
