import type { Problem } from '@plangraph/schema';

/** Why a file is not read: told like whatever stands in the way of a mutation, with the HTTP status that fits. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly problem: Problem;
  readonly status: number;
  /** Whether a worker takes the file all the same. */
  readonly later: boolean;

  constructor(problem: Omit<Problem, 'path'>, status = 422, later = false) {
    super(problem.message.en);
    this.problem = { ...problem, path: [] };
    this.status = status;
    this.later = later;
  }
}
