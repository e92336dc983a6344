import type { PlanPageQuery } from '../../generated/plan.ts';

/** The plan as its page reads it. */
export type PagePlan = NonNullable<PlanPageQuery['plan']>;

/** A target as the page of a plan reads it. */
export type BoardTarget = PagePlan['targets']['nodes'][number];

/** The same plan as it was known at the last meeting. */
export type ThenPlan = NonNullable<NonNullable<PlanPageQuery['then']>>;
