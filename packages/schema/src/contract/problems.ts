import type { ModelName } from '@plangraph/rows';
import type { Problem } from './problem.ts';

/** Where a row was asked for, and by which key. */
export interface Asked {
  readonly noun: ModelName;
  readonly path: Problem['path'];
  /** The key as it was given. */
  readonly key: unknown;
}

/** What is wrong with one run of a mutation; all of it is reported at once, and nothing of the run stays written. */
export interface Problems {
  /** Whether there is any. */
  readonly found: boolean;
  /** Adds a problem: its code, its path in the input, and what it says in both languages. */
  add(problem: Problem): void;
  /**
   * Passes a row on; where there is none, adds the problem NOT_FOUND.
   *
   * @example
   * const plan = problems.expect(await transaction.plan.findUnique({ where: { code } }), { noun: 'Plan', path: ['plan'], key: code });
   * if (!plan) return null;
   */
  expect<T>(row: T | null | undefined, asked: Asked): T | null;
  /** The row's id in a global id; where the text is no id of that noun, adds the problem INVALID_ID and gives null. */
  id(text: string, asked: Omit<Asked, 'key'>): number | null;
}
