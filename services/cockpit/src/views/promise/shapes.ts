import type { PromiseQuery } from '../../generated/promise.ts';

/** A target as its page reads it. */
export type PromiseTarget = NonNullable<NonNullable<PromiseQuery['plan']>['target']>;

/** A standing with what it follows from, of whichever promise. */
export type Judged = Pick<
  PromiseTarget['status'],
  'colour' | 'rule' | 'rules' | 'period' | 'actual' | 'expected' | 'score' | 'inputs'
>;

/** Where a promise stands in its source. */
export type Cited = Pick<PromiseTarget, 'citation' | 'area' | 'section'>;

/** A notice that asks for a promise. */
export type Noticed = PromiseTarget['notices']['nodes'][number];

/** Why a promise is behind, and what is done about it. */
export interface Explanation {
  readonly cause: string;
  readonly correction: string;
  readonly dueOn: string;
  readonly explainedAt?: string;
  readonly organisation?: { readonly name: string };
}
