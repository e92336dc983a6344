import type { RowProblem } from '@plangraph/rows';
import type { Problem } from '@plangraph/schema';

/** A broken rule as the problem of a mutation, at its place in the input. */
export function problemAt({ rule, message, cure }: RowProblem, path: Problem['path']): Problem {
  return { code: rule, path, message, cure };
}
