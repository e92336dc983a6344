import type { WholePlanQuery } from '../../generated/whole.ts';

/** The plan with everything that it promises. */
type WholePlan = NonNullable<WholePlanQuery['plan']>;

/** An area of it. */
export type WholeArea = WholePlan['areas'][number];

/** A target with all that is told of it. */
export type WholeTarget = Omit<WholePlan['headlineTargets'][number], 'area'>;

/** A measure in one line. */
export type WholeMeasure = WholePlan['measures']['nodes'][number];

/** A title in one line. */
export type WholeTitle = WholeArea['designations']['nodes'][number];
