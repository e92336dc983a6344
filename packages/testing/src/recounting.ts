import { expect } from 'vitest';
import type { Bureau } from './bureau.ts';
import { casesOf } from './casesOf.ts';

/** How a law of fast-check runs on one graph: what a run did stays there, so one that fails cannot be run again smaller. */
export function lasting(numRuns: number): { readonly numRuns: number; readonly endOnFailure: true } {
  return { numRuns: casesOf(numRuns), endOnFailure: true };
}

/** What is counted for a plan, and how it is counted again. */
export interface Recount<S> {
  readonly desk: Bureau;
  /** Code of the plan. */
  readonly plan: string;
  /** Carries out one step of the bureau's year. */
  carryOut(step: S): Promise<void>;
  /** What has to be counted by now, by indicator; null where nothing can be told. */
  recount(): Readonly<Record<string, string | null>>;
}

/** What a law says of any steps: once they are carried out, the graph counts what a recount does. */
export function equalsRecount<S>({
  desk,
  plan,
  carryOut,
  recount,
}: Recount<S>): (steps: readonly S[]) => Promise<void> {
  return async (steps) => {
    for (const step of steps) await carryOut(step);
    const expected = recount();
    expect(await desk.evidenceOf(plan, Object.keys(expected))).toEqual(expected);
  };
}
