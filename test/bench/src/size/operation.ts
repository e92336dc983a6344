/** An operation whose cost per row is compared between sizes. */
export interface SizedOperation {
  readonly name: string;
  readonly query: string;
  variables(nth: number): Readonly<Record<string, unknown>>;
  /** How many rows PostgreSQL has to touch for an answer; those that the answer shows when left out. */
  rows?(answer: Answered): number;
}

/** An answer without errors. */
// biome-ignore lint/suspicious/noExplicitAny: answers of several operations; each knows its own.
export type Answered = any;

/** How many rows an answer shows: its objects, but for those that only hold a list. */
export function rowsShown(answer: Answered): number {
  if (Array.isArray(answer)) return answer.reduce((sum, each) => sum + rowsShown(each), 0);
  if (typeof answer !== 'object' || answer === null) return 0;
  const values = Object.values(answer);
  const own = values.some((each) => typeof each !== 'object' || each === null) ? 1 : 0;
  return values.reduce((sum: number, each) => sum + rowsShown(each), own);
}

/** How many rows the groups of a list count. */
export function rowsGrouped(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
