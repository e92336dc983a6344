import { dueDayOf } from '../rules/calendar.ts';
import { type TrajectoryPoint, trajectoryOf } from '../rules/trajectory.ts';
import { termsOverYears } from '../rules/years/span.ts';
import { type PlanRow, type PromiseRow, termsOf } from './facts.ts';

/** What is expected at the end of a period, and until when its figure is in time. */
export interface DatedPoint extends TrajectoryPoint {
  /** Civil date. */
  readonly dueOn: string;
}

/** What a target expects at the end of each period of its plan; empty where the promised value is not known. */
export function datedTrajectory(target: PromiseRow, plan: PlanRow): readonly DatedPoint[] {
  const own = termsOf(target, plan);
  const terms = plan.lastYear === null ? own : termsOverYears(own, target.span ?? 'LAST_YEAR');
  return trajectoryOf(terms).map((point) => ({ ...point, dueOn: dueDayOf(point, terms.dueDays) }));
}
