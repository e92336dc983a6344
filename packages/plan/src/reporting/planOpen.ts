import type { Problem } from '@plangraph/schema';
import { reportingErrors } from '../errors/reporting.ts';
import type { LockedPlan } from './locks.ts';

/** Why nothing is taken for a plan that is closed; null while it is open. */
export function refuseClosed({ code, closedAt }: LockedPlan, path: Problem['path']): Problem | null {
  return closedAt ? reportingErrors.PLAN_CLOSED({ plan: code, moment: closedAt.toISOString(), path }) : null;
}
