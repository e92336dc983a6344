import type { Problem } from '@plangraph/schema';

/** Why a file is not read: told like whatever stands in the way of a mutation, with the HTTP status that fits. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Omit<Problem, 'path'>, status = 422) {
    super(problem.message.en);
    this.problem = { ...problem, path: [] };
    this.status = status;
  }
}
