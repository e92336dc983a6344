import type { Context, Needed } from '@plangraph/schema';
import { worstFirst } from '../rules/severity.ts';
import { type StandingSummary, summaryOf } from '../rules/summary.ts';
import type { PlanRow } from './facts.ts';
import type { summaryNeeds } from './needs.ts';
import { withShortfall } from './shortfall.ts';
import { type Status, statusOf } from './statusOf.ts';

/** A target's row, as far as `summaryNeeds` asks for it. */
export type SummarisedRow = Needed<'Target', (typeof summaryNeeds)['targets']['select']>;

/** A target and where it stands. */
export interface TargetStanding {
  readonly target: SummarisedRow;
  readonly status: Status;
}

/** How the targets of a section, an area or a plan stand together. */
export interface StatusSummary extends StandingSummary {
  /** The targets that ask for attention most, the worst first; of equals the earlier in the plan. */
  worst(first: number): readonly TargetStanding[];
}

/** Summarises the targets of a section, an area or a plan, in the order of the plan. */
export function summariseTargets(targets: readonly SummarisedRow[], plan: PlanRow, context: Context): StatusSummary {
  const all = targets.map(
    (target): TargetStanding => ({
      target,
      status: withShortfall(statusOf(target, plan, context), target),
    }),
  );
  return {
    ...summaryOf(all.map(({ target, status }) => ({ standing: status.standing, weight: target.weight }))),
    worst: (first) => worstFirst(all, ({ status }) => status.standing).slice(0, first),
  };
}
