import type { BilingualText } from '@plangraph/rows';

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
