import type { Context, ShownRow } from '@plangraph/schema';
import { promiseStanding } from '../rules/promise.ts';
import type { Release } from '../rules/release.ts';
import type { Standing } from '../rules/tell.ts';
import { type PlanRow, promiseFactsOf, type TargetRow } from './facts.ts';
import { sameFacts } from './sameFacts.ts';
import { momentOf, todayOf } from './today.ts';

/** Where a promise stands, and as of when. */
export interface Status {
  readonly standing: Standing;
  readonly asOf: Date;
  /** The release of the rules that found it. */
  readonly release: Release;
  /** The latest word on why the promise is behind; null where there is none, left out where it is not a promise’s own status. */
  readonly shortfall?: ShownRow | null;
}

type Facts = Parameters<typeof promiseStanding>[0];

// One page asks for a target's standing in its row, in its area's summary and in its plan's.
const found = new WeakMap<Context, Map<number, { readonly facts: Facts; readonly standing: Standing }>>();

/**
 * The status of a target as of the moment at which the request looks, by a release of the rules: by the plan's, where none
 * is named.
 */
export function statusOf(target: TargetRow, plan: PlanRow, context: Context, release?: Release): Status {
  const facts = promiseFactsOf(target, plan, todayOf(context, plan), release);
  const known = found.get(context) ?? new Map();
  found.set(context, known);
  const before = known.get(target.id);
  // A mutation may have written figures since.
  const standing = before && sameFacts(before.facts, facts) ? before.standing : promiseStanding(facts);
  if (standing !== before?.standing) known.set(target.id, { facts, standing });
  return { standing, asOf: momentOf(context), release: facts.release };
}
