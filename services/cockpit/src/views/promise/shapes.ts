import type { PromiseQuery } from '../../generated/promise.ts';

/** A target as its page reads it. */
export type PromiseTarget = NonNullable<NonNullable<PromiseQuery['plan']>['target']>;

/** A record that was counted for a figure. */
export type EvidenceMember = NonNullable<PromiseTarget['evidence']>['members']['nodes'][number];
